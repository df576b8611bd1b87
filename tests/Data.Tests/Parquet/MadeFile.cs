using DolphinLean.Data.Parquet;

namespace DolphinLean.Data.Tests.Parquet;

/// <summary>A small file of every physical type in memory, with and without nulls, from a seed.</summary>
internal static class MadeFile
{
    private const int Rows = 300;

    public static ParquetSchema Schema { get; } = new(
        ParquetColumn.Timestamp("time", ParquetTimeUnit.Milliseconds),
        ParquetColumn.Double("price"),
        new ParquetColumn("maybe", ParquetPhysicalType.Double, IsNullable: true),
        new ParquetColumn("single", ParquetPhysicalType.Float, IsNullable: true),
        new ParquetColumn("count", ParquetPhysicalType.Int32, IsNullable: true),
        new ParquetColumn("flag", ParquetPhysicalType.Boolean, IsNullable: true),
        new ParquetColumn("old", ParquetPhysicalType.Int96, IsNullable: true),
        ParquetColumn.String("name", nullable: true),
        new ParquetColumn("code", ParquetPhysicalType.FixedLengthByteArray, IsNullable: true, FixedLength: 5),
        new ParquetColumn("money", ParquetPhysicalType.Int64, ParquetLogicalType.Decimal(18, 4)));

    /// <summary>The bytes of a file with two row groups, pages of 1 KiB, checksums and metadata.</summary>
    public static byte[] Bytes(int seed, ParquetWriterOptions options)
    {
        var random = new Random(seed);
        using var stream = new MemoryStream();
        using var writer = ParquetWriter.Create(stream, Schema, options with
        {
            PageBytes = 1024,
            KeyValueMetadata = [new("made", "yes")],
        });
        for (var group = 0; group < 2; group++)
            WriteGroup(writer, random);
        writer.Complete();
        return stream.ToArray();
    }

    private static void WriteGroup(ParquetWriter writer, Random random)
    {
        var valid = Make(i => random.Next(4) != 0);
        writer.BeginRowGroup(Rows);
        writer.Write(0, Make(i => 1_700_000_000_000 + (i * 5_000L)));
        writer.Write(1, Make(i => Math.Round(random.NextDouble() * 100, 1)));
        writer.Write(2, Make(i => random.NextDouble()), valid);
        writer.Write(3, Make(i => (float)random.Next(9)), valid);
        writer.Write(4, Make(i => random.Next(-5, 1000)), valid);
        writer.Write(5, Make(i => i % 50 < 40), valid);
        writer.Write(6, Make(i => random.NextInt64()), valid);
        writer.Write(7, Bytes(valid, i => "asset " + random.Next(20)));
        writer.Write(8, Bytes(valid, i => (10_000 + random.Next(90_000)).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        writer.Write(9, Make(i => random.NextInt64(-1_000_000, 1_000_000)));
        writer.EndRowGroup();
    }

    private static T[] Make<T>(Func<int, T> value) => Enumerable.Range(0, Rows).Select(value).ToArray();

    private static BinaryColumn Bytes(bool[] valid, Func<int, string> text)
    {
        var column = new BinaryColumn();
        for (var row = 0; row < Rows; row++)
            column.Add(valid[row] ? text(row) : null);
        return column;
    }
}
