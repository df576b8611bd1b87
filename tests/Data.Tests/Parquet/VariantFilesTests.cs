using System.Globalization;
using DolphinLean.Data.Parquet;
using DolphinLean.Tests;
using NUnit.Framework;

namespace DolphinLean.Data.Tests.Parquet;

/// <summary>The same 10,000 bars written by two other programs in every codec must read as the same bars.</summary>
public sealed class VariantFilesTests
{
    private static readonly string[] Shared =
        ["open_time", "open", "high", "low", "close", "volume", "close_nullable", "symbol", "big", "i32"];

    private static string Folder => SharedData.Require("data", "parquet", "variants");

    [Test]
    public void EveryDuckDbFileReadsAlike()
    {
        var files = Directory.GetFiles(Folder, "duckdb_*.parquet").Order(StringComparer.Ordinal).ToArray();
        var first = TableText.Read(files[0]);
        Assert.That(files, Has.Length.EqualTo(12));
        Assert.That(first, Has.Length.EqualTo(10_001));
        foreach (var file in files.Skip(1))
            Assert.That(TableText.Read(file), Is.EqualTo(first).AsCollection, file);
    }

    [Test]
    public void PolarsFilesHoldTheSameBarsAsDuckDb()
    {
        var expected = TableText.Read(Path.Combine(Folder, "duckdb_V1_uncompressed.parquet"), Shared);
        var files = Directory.GetFiles(Folder, "polars_*.parquet");
        Assert.That(files, Has.Length.EqualTo(5));
        foreach (var file in files)
            Assert.That(TableText.Read(file, Shared), Is.EqualTo(expected).AsCollection, file);
    }

    [Test]
    public void SinglesOfOneWriterAreTheDoublesOfTheOther()
    {
        var singles = TableText.Column(Path.Combine(Folder, "duckdb_V2_snappy.parquet"), "close_f32");
        var doubles = TableText.Column(Path.Combine(Folder, "polars_snappy.parquet"), "close_f32")
            .Select(text => ((float)double.Parse(text, CultureInfo.InvariantCulture)).ToString("R", CultureInfo.InvariantCulture));
        Assert.That(singles, Is.EqualTo(doubles).AsCollection);
    }

    [Test]
    public void TimestampsOfAllUnitsNameTheSameMoments()
    {
        var rows = TableText.Read(Path.Combine(Folder, "duckdb_V2_zstd.parquet"), "open_time", "ts", "ts_utc", "ts_ns").Skip(1);
        foreach (var row in rows)
            Assert.That(row.Skip(1), Is.EqualTo(new[] { row[0] + "000", row[0] + "000", row[0] + "000000" }));
    }

    [Test]
    public void NullsAndRangesAgreeWithTheStatistics([Values("duckdb_V1_gzip.parquet", "polars_zstd.parquet")] string name)
    {
        using var reader = ParquetReader.Open(Path.Combine(Folder, name));
        var column = reader.Schema.IndexOf("close_nullable");
        for (var g = 0; g < reader.RowGroupCount; g++)
        {
            var values = new double[reader.RowsIn(g)];
            var valid = new bool[values.Length];
            reader.Read(g, column, values, valid);
            var statistics = reader.Statistics(g, column);
            var present = values.Where((_, row) => valid[row]).ToArray();
            Assert.That(statistics.NullCount, Is.EqualTo(values.Length - present.Length));
            Assert.That(statistics.TryGetRange(out double min, out double max), Is.True);
            Assert.That((min, max), Is.EqualTo((present.Min(), present.Max())));
            Assert.That(values.Where((_, row) => !valid[row]), Is.All.NaN);
        }
    }
}
