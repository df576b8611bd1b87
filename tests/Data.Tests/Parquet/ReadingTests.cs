using DolphinLean.Data.Parquet;
using NUnit.Framework;

namespace DolphinLean.Data.Tests.Parquet;

/// <summary>How the reader treats types, nulls and its own memory.</summary>
public sealed class ReadingTests
{
    [Test]
    public void ANullAmongIntegersNamesItsRow()
    {
        using var reader = Open(new("count", ParquetPhysicalType.Int64, IsNullable: true), 3, w => w.Write(0, [5L, 6, 7], [true, false, true]));
        var error = Assert.Throws<InvalidDataException>(() => reader.Read(0, 0, new long[3]));
        Assert.That(error!.Message, Does.StartWith("made.parquet: column 'count', row group 0").And.Contain("row 1 "));
        var values = new double[3];
        reader.Read(0, 0, values);
        Assert.That(values, Is.EqualTo(new[] { 5, double.NaN, 7 }));
    }

    [Test]
    public void ATypeThatDoesNotFitIsNamed()
    {
        using var reader = ParquetReader.Open(MadeFile.Bytes(1, new()), "made.parquet");
        var error = Assert.Throws<InvalidDataException>(() => reader.Read(0, reader.Schema.IndexOf("name"), new double[300]));
        Assert.That(error!.Message, Does.Contain("'name'").And.Contain("ByteArray").And.Contain("doubles"));
        Assert.Throws<InvalidDataException>(() => reader.Read(0, reader.Schema.IndexOf("price"), new long[300]));
        Assert.Throws<InvalidDataException>(() => reader.Read(0, reader.Schema.IndexOf("price"), new BinaryColumn()));
        Assert.Throws<ArgumentException>(() => reader.Read(0, reader.Schema.IndexOf("price"), new double[299]));
    }

    [Test]
    public void UnsignedIntegersAndDecimalsWiden()
    {
        var unsigned = new ParquetLogicalType(ParquetLogicalKind.Integer) { BitWidth = 32 };
        using var integers = Open(new("count", ParquetPhysicalType.Int32, unsigned), 2, w => w.Write(0, [-1, 5]));
        var longs = new long[2];
        integers.Read(0, 0, longs);
        Assert.That(longs, Is.EqualTo(new[] { 4_294_967_295L, 5L }));

        using var decimals = Open(new("money", ParquetPhysicalType.Int64, ParquetLogicalType.Decimal(18, 4)), 2, w => w.Write(0, [12_345L, -900_719_925_474_099_3]));
        var doubles = new double[2];
        decimals.Read(0, 0, doubles);
        Assert.That(doubles, Is.EqualTo(new[] { 1.2345, -900_719_925_474.0993 }));
    }

    [Test]
    public void ReadingInASteadyStateAllocatesNothing(
        [Values(ParquetCodec.Uncompressed, ParquetCodec.Snappy, ParquetCodec.Zstd, ParquetCodec.Lz4Raw, ParquetCodec.Brotli)] ParquetCodec codec,
        [Values(ParquetEncoding.Plain, ParquetEncoding.Dictionary, ParquetEncoding.DeltaBinaryPacked, ParquetEncoding.ByteStreamSplit)] ParquetEncoding encoding)
    {
        if (!MadeCodecs.CanRun(codec))
            Assert.Ignore($"This system lacks the library for {codec}.");
        using var reader = ParquetReader.Open(MadeFile.Bytes(2, new() { Codec = codec, Encoding = encoding }), "made.parquet");
        var doubles = new double[300];
        var longs = new long[300];
        var valid = new bool[300];
        void ReadAll()
        {
            for (var g = 0; g < reader.RowGroupCount; g++)
            {
                reader.Read(g, 0, longs);
                for (var c = 1; c < 5; c++)
                    reader.Read(g, c, doubles, valid);
                reader.Read(g, 2, doubles);
            }
        }
        ReadAll();
        ReadAll();
        var before = GC.GetAllocatedBytesForCurrentThread();
        ReadAll();
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [Test]
    public void StatisticsHoldTheRangeWithoutNaN()
    {
        using var reader = Open(ParquetColumn.Double("price"), 18, w => w.Write(0, [double.NaN, 0.0, 3.5, double.NaN, 1, 2, 3, 0.5, -0.0, 1, 1, 1, 1, 1, 1, 1, 1, 2]));
        var statistics = reader.Statistics(0, 0);
        Assert.That(statistics.TryGetRange(out double min, out double max), Is.True);
        Assert.That((double.IsNegative(min), min, max), Is.EqualTo((true, 0.0, 3.5)));
        Assert.That(statistics.NullCount, Is.Zero);
        using var nothing = Open(ParquetColumn.Double("price"), 1, w => w.Write(0, [double.NaN]));
        Assert.That(nothing.Statistics(0, 0).TryGetRange(out min, out max), Is.False);
    }

    private static ParquetReader Open(ParquetColumn column, int rows, Action<ParquetWriter> write)
    {
        using var stream = new MemoryStream();
        using var writer = ParquetWriter.Create(stream, new ParquetSchema(column));
        writer.BeginRowGroup(rows);
        write(writer);
        writer.EndRowGroup();
        writer.Complete();
        return ParquetReader.Open(stream.ToArray(), "made.parquet");
    }
}
