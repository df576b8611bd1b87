using DolphinLean.Data.Parquet;
using NUnit.Framework;

namespace DolphinLean.Data.Tests.Parquet;

/// <summary>What the writer leaves on disk, and what it refuses.</summary>
public sealed class WritingTests
{
    private static readonly ParquetSchema Schema = new(ParquetColumn.Int64("time"), ParquetColumn.Double("price"));

    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("parquet-writing-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void AFileAppearsOnlyWhenItIsComplete()
    {
        var path = Path.Combine(_folder, "day.parquet");
        using (var writer = ParquetWriter.Create(path, Schema))
        {
            WriteGroup(writer);
            Assert.That(File.Exists(path), Is.False);
            writer.Complete();
            Assert.That(Directory.GetFiles(_folder), Is.EqualTo(new[] { path }));
        }
        using var reader = TableFile.Open(path);
        Assert.That((reader.RowCount, reader.Name), Is.EqualTo((2L, path)));
    }

    [Test]
    public void AnAbandonedFileLeavesNothingAndTheOldOneStays()
    {
        var path = Path.Combine(_folder, "day.parquet");
        File.WriteAllText(path, "old");
        using (var writer = ParquetWriter.Create(path, Schema))
            WriteGroup(writer);
        Assert.That(Directory.GetFiles(_folder), Is.EqualTo(new[] { path }));
        Assert.That(File.ReadAllText(path), Is.EqualTo("old"));
    }

    [Test]
    public void TheSameRowsGiveTheSameBytes()
    {
        var options = new ParquetWriterOptions { Encoding = ParquetEncoding.Dictionary };
        Assert.That(MadeFile.Bytes(5, options), Is.EqualTo(MadeFile.Bytes(5, options)));
    }

    [Test]
    public void AFileWithoutRowsIsAFile()
    {
        using var stream = new MemoryStream();
        using (var writer = ParquetWriter.Create(stream, Schema))
            writer.Complete();
        using var reader = ParquetReader.Open(stream.ToArray(), "empty");
        Assert.That((reader.RowCount, reader.RowGroupCount, reader.Schema.Columns.Count), Is.EqualTo((0L, 0, 2)));
    }

    [Test]
    public void MistakesAreNamed()
    {
        using var writer = ParquetWriter.Create(new MemoryStream(), Schema);
        Assert.Throws<InvalidOperationException>(() => writer.Write(0, new long[1]));
        writer.BeginRowGroup(2);
        Assert.That(() => writer.Write(0, new double[2]), Throws.ArgumentException.With.Message.Contains("'time'"));
        Assert.That(() => writer.Write(1, new double[3]), Throws.ArgumentException.With.Message.Contains("3 values"));
        Assert.That(() => writer.Write(1, new double[2], [true, false]), Throws.ArgumentException.With.Message.Contains("row 1"));
        writer.Write(1, new double[2]);
        Assert.That(() => writer.Write(1, new double[2]), Throws.InvalidOperationException.With.Message.Contains("'price'"));
        Assert.That(writer.EndRowGroup, Throws.InvalidOperationException.With.Message.Contains("'time'"));
        Assert.Throws<InvalidOperationException>(writer.Complete);
    }

    [Test]
    public void OptionsThatCannotHoldAreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ParquetWriter.Create(new MemoryStream(), Schema, new() { DataPageVersion = 3 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => ParquetWriter.Create(new MemoryStream(), Schema, new() { Codec = ParquetCodec.Lzo }));
        Assert.Throws<ArgumentOutOfRangeException>(() => ParquetWriter.Create(new MemoryStream(), Schema, new() { PageBytes = 1 }));
        Assert.Throws<ArgumentException>(() => ParquetWriter.Create(new MemoryStream(), new ParquetSchema(Schema.Columns[0], Schema.Columns[0])));
        var encodings = new Dictionary<string, ParquetEncoding> { ["price"] = ParquetEncoding.DeltaBinaryPacked };
        Assert.That(() => ParquetWriter.Create(new MemoryStream(), Schema, new() { ColumnEncodings = encodings }),
            Throws.ArgumentException.With.Message.Contains("'price'"));
    }

    private static void WriteGroup(ParquetWriter writer)
    {
        writer.BeginRowGroup(2);
        writer.Write(0, [1L, 2]);
        writer.Write(1, [1.5, 2.5]);
        writer.EndRowGroup();
    }
}
