using DolphinLean.Data.Parquet;
using NUnit.Framework;

namespace DolphinLean.Data.Tests.Parquet;

/// <summary>A column is shown where it lies in the file only when that gives the same values as reading it.</summary>
public sealed class ViewTests
{
    private const int Rows = 5_000;

    private string _path = "";

    [SetUp]
    public void MakeFolder() => _path = Path.Combine(Directory.CreateTempSubdirectory("parquet-view-").FullName, "table.parquet");

    [TearDown]
    public void RemoveFolder() => Directory.Delete(Path.GetDirectoryName(_path)!, recursive: true);

    [Test]
    public void PlainValuesInOnePageAreShown([Values(1, 2)] int pageVersion, [Values] bool checksums)
    {
        var options = new ParquetWriterOptions { Codec = ParquetCodec.Uncompressed, DataPageVersion = pageVersion, Checksums = checksums, PageBytes = 1 << 20 };
        Write(options, ParquetColumn.Double("price"));
        using var table = TableFile.Open(_path);
        for (var group = 0; group < table.RowGroupCount; group++)
        {
            Assert.That(table.TryView<double>(group, 0, out var shown), Is.True);
            var read = new double[Rows];
            table.Read(group, 0, read);
            Assert.That(shown.Count, Is.EqualTo(Rows));
            Assert.That(shown.Span.SequenceEqual(read), Is.True);
        }
    }

    [TestCase(ParquetCodec.Snappy, 1 << 20, ParquetEncoding.Plain, false)]
    [TestCase(ParquetCodec.Uncompressed, 1 << 10, ParquetEncoding.Plain, false)]
    [TestCase(ParquetCodec.Uncompressed, 1 << 20, ParquetEncoding.Dictionary, false)]
    [TestCase(ParquetCodec.Uncompressed, 1 << 20, ParquetEncoding.ByteStreamSplit, false)]
    [TestCase(ParquetCodec.Uncompressed, 1 << 20, ParquetEncoding.Plain, true)]
    public void OthersAreLeftToReading(ParquetCodec codec, int pageBytes, ParquetEncoding encoding, bool isNullable)
    {
        Write(new ParquetWriterOptions { Codec = codec, PageBytes = pageBytes, Encoding = encoding }, ParquetColumn.Double("price") with { IsNullable = isNullable });
        using var table = TableFile.Open(_path);
        Assert.That(table.TryView<double>(0, 0, out _), Is.False);
    }

    [Test]
    public void IntegersAreShownAsStoredAndNotAsOthers([Values(1, 2)] int pageVersion)
    {
        var options = new ParquetWriterOptions { Codec = ParquetCodec.Uncompressed, DataPageVersion = pageVersion, PageBytes = 1 << 20 };
        long[] times = [.. Enumerable.Range(0, Rows).Select(row => 1_721_304_000_000L + row)];
        int[] ticks = [.. Enumerable.Range(0, Rows).Select(row => 640_000 - row)];
        var schema = new ParquetSchema(ParquetColumn.Timestamp("time", ParquetTimeUnit.Milliseconds), ParquetColumn.Decimal32("price", 1));
        using (var writer = TableFile.Create(_path, schema, options))
        {
            writer.BeginRowGroup(Rows);
            writer.Write(0, times);
            writer.Write(1, ticks);
            writer.EndRowGroup();
            writer.Complete();
        }
        using var table = TableFile.Open(_path);
        Assert.That(table.TryView<long>(0, 0, out var shownTimes) && shownTimes.Span.SequenceEqual(times));
        Assert.That(table.TryView<int>(0, 1, out var shownTicks) && shownTicks.Span.SequenceEqual(ticks));
        Assert.That(table.TryView<double>(0, 0, out _) || table.TryView<int>(0, 0, out _) || table.TryView<double>(0, 1, out _), Is.False);
    }

    [Test]
    public void NothingIsShownOfAClosedTable()
    {
        Write(new ParquetWriterOptions { Codec = ParquetCodec.Uncompressed, PageBytes = 1 << 20 }, ParquetColumn.Double("price"));
        ColumnView<double> shown;
        using (var table = TableFile.Open(_path))
            Assert.That(table.TryView(0, 0, out shown), Is.True);
        Assert.That(() => shown.Span.Length, Throws.TypeOf<ObjectDisposedException>());
    }

    [Test]
    public void ADamagedPageIsRefusedByItsChecksum()
    {
        Write(new ParquetWriterOptions { Codec = ParquetCodec.Uncompressed, Checksums = true, PageBytes = 1 << 20 }, ParquetColumn.Double("price"));
        var bytes = File.ReadAllBytes(_path);
        bytes[Rows] ^= 1;
        File.WriteAllBytes(_path, bytes);
        using var table = TableFile.Open(_path);
        Assert.That(() => table.TryView<double>(0, 0, out _), Throws.TypeOf<InvalidDataException>().With.Message.Contains("checksum"));
    }

    private void Write(ParquetWriterOptions options, ParquetColumn column)
    {
        var random = new Random(3);
        using var writer = TableFile.Create(_path, new ParquetSchema(column), options);
        for (var group = 0; group < 2; group++)
        {
            double[] values = [.. Enumerable.Range(0, Rows).Select(_ => random.Next(100) / 8.0)];
            writer.BeginRowGroup(Rows);
            writer.Write(0, values);
            writer.EndRowGroup();
        }
        writer.Complete();
    }
}
