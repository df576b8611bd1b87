using DolphinLean.Data.Parquet;
using NUnit.Framework;

namespace DolphinLean.Data.Tests.Parquet;

public sealed class TableCsvTests
{
    private static readonly ParquetSchema Schema = new(
        ParquetColumn.Timestamp("open, time", ParquetTimeUnit.Milliseconds),
        ParquetColumn.Double("price"),
        new ParquetColumn("money", ParquetPhysicalType.Int64, ParquetLogicalType.Decimal(10, 3)),
        ParquetColumn.String("text", nullable: true),
        new ParquetColumn("raw", ParquetPhysicalType.ByteArray),
        new ParquetColumn("half", ParquetPhysicalType.FixedLengthByteArray, new(ParquetLogicalKind.Float16), FixedLength: 2),
        new ParquetColumn("old", ParquetPhysicalType.Int96));

    [Test]
    public void EveryTypePrintsAsDocumented()
    {
        using var reader = Open();
        Assert.That(Print(reader, null, null), Is.EqualTo("""
            "open, time",price,money,text,raw,half,old
            1700000000123,0.1,-0.005,"say ""hi"", now",ff00,1.5,-1
            -1,NaN,12.345,,plain,-Infinity,9000000000000000000
            0,-0,0.000,"",01,0,0

            """));
    }

    [Test]
    public void ColumnsAndRowsAreChosen()
    {
        using var reader = Open();
        Assert.That(Print(reader, ["price", "open, time"], 2), Is.EqualTo("price,\"open, time\"\n0.1,1700000000123\nNaN,-1\n"));
        var error = Assert.Throws<InvalidDataException>(() => Print(reader, ["prize"], null));
        Assert.That(error!.Message, Does.Contain("made.parquet").And.Contain("'prize'").And.Contain("price, money"));
    }

    [Test]
    public void TheSchemaNamesWhatAFileHolds()
    {
        using var reader = Open();
        var text = new StringWriter();
        SchemaText.Write(reader, text);
        var lines = text.ToString().Split('\n');
        Assert.That(lines[0..3], Is.EqualTo(new[] { "rows: 3", "row groups: 2", "columns: 7" }));
        Assert.That(lines, Has.Some.Match("^open, time +int64 +timestamp\\(ms, utc\\) +no +snappy +plain$"));
        Assert.That(lines, Has.Some.Match("^text +bytearray +string +yes +snappy +plain rle$"));
        Assert.That(lines, Has.Some.Match("^half +fixed\\[2\\] +float16 +no +snappy +plain$"));
    }

    private static string Print(ParquetReader reader, string[]? columns, long? rows)
    {
        var text = new StringWriter();
        TableCsv.Write(reader, columns, rows, text);
        return text.ToString();
    }

    private static ParquetReader Open()
    {
        using var stream = new MemoryStream();
        using var writer = ParquetWriter.Create(stream, Schema);
        Write(writer, [1_700_000_000_123, -1], [0.1, double.NaN], [-5, 12_345], ["say \"hi\", now", null],
            [[0xFF, 0], "plain"u8.ToArray()], [1.5, double.NegativeInfinity], [-1, 9_000_000_000_000_000_000]);
        Write(writer, [0], [-0.0], [0], [""], [[1]], [0], [0]);
        writer.Complete();
        return ParquetReader.Open(stream.ToArray(), "made.parquet");
    }

    private static void Write(
        ParquetWriter writer, long[] times, double[] prices, long[] money, string?[] texts, byte[][] raw, double[] halves, long[] old)
    {
        BinaryColumn text = new(), bytes = new(), half = new();
        foreach (var value in texts)
            text.Add(value);
        foreach (var value in raw)
            bytes.Add(value);
        foreach (var value in halves)
            half.Add(BitConverter.GetBytes((Half)value));
        writer.BeginRowGroup(times.Length);
        writer.Write(0, times);
        writer.Write(1, prices);
        writer.Write(2, money);
        writer.Write(3, text);
        writer.Write(4, bytes);
        writer.Write(5, half);
        writer.Write(6, old);
        writer.EndRowGroup();
    }
}
