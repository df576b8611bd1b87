using DolphinLean.Data.Parquet;
using DolphinLean.Data.Scans;
using DolphinLean.Tests;
using NUnit.Framework;

namespace DolphinLean.Data.Tests.Scans;

public sealed class ScanBuildTests
{
    private static readonly long Start = ScanSample.StartOf(new DateOnly(2025, 3, 1));

    private string _folder = null!;

    private string Out => Path.Combine(_folder, "scans");

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("scan-build-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Every_input_row_is_kept_at_its_own_time([Values("open_time", "timestamp")] string timeName)
    {
        // Odd times and a hole of two days: the rows stay as they are.
        var times = Enumerable.Range(0, 500).Select(i => Start + i * 613_337L + (i > 300 ? 172_800_000 : 0)).ToArray();
        var prices = Enumerable.Range(0, 3).Select(a => times.Select((_, i) => i % 11 == a ? 0 : 50 + Math.Sin(i * (a + 1))).ToArray()).ToArray();
        var path = WriteTable("prices.parquet", timeName, times, [("AUSDT", prices[0]), ("BUSDT", prices[1]), ("CUSDT", prices[2])], rowGroups: 4);

        var result = ScanBuild.FromPrices(path, Out);

        Assert.That((result.Rows, result.Assets, result.FirstTimestampMs, result.LastTimestampMs), Is.EqualTo((500L, 3, times[0], times[^1])));
        var rows = ReadAll(Out, new ScanSourceOptions { AllowGaps = true });
        Assert.That(rows.Select(row => row.Time), Is.EqualTo(times));
        Assert.That(rows.Select(row => row.Number), Is.EqualTo(Enumerable.Range(0, 500).Select(i => (long)i)));
        for (var i = 0; i < 500; i++)
            Assert.That(rows[i].Prices, Is.EqualTo(prices.Select(column => column[i])));
        Assert.That(result.Days, Is.EqualTo(times.Select(time => time / 86_400_000).Distinct().Count()));
        Assert.That(ScanFile.List(Out).Select(file => file.StartMs / 86_400_000), Is.EqualTo(times.Select(time => time / 86_400_000).Distinct()));
    }

    [Test]
    public void Klines_are_outer_joined_on_open_time()
    {
        WriteTable("BBBUSDT-1m.parquet", "open_time", [Start, Start + 60_000, Start + 180_000], [("open", [9.0, 9, 9]), ("close", [1.0, 2, 4])]);
        WriteTable("AAAUSDT-1m.parquet", "open_time", [Start + 60_000, Start + 120_000, Start + 240_000], [("close", [20.0, 30, 50])]);
        WriteTable("funding_rates.parquet", "funding_time", [Start], [("funding_rate", [0.0001])]);

        var result = ScanBuild.FromKlines(_folder, Out);

        Assert.That(result.Notes.Single(), Does.Contain("funding_rates.parquet: left aside"));
        var rows = ReadAll(Out);
        Assert.That(rows.Select(row => (row.Time - Start) / 60_000), Is.EqualTo(new long[] { 0, 1, 2, 3, 4 }));
        Assert.That(rows.Select(row => row.Prices), Is.EqualTo(new double[][]
        {
            [double.NaN, 1], [20, 2], [30, double.NaN], [double.NaN, 4], [50, double.NaN],
        }));
    }

    [Test]
    public void Real_klines_hold_every_time_of_every_file()
    {
        var source = SharedData.Require("data", "binance_usdm_1m_2025");
        var result = ScanBuild.FromKlines(source, Out);
        Assert.That((result.Assets, result.Rows, result.Days), Is.EqualTo((16, 28_800L, 20)));
        Assert.That(ScanChecker.Check(Out), Is.Empty);
        using var ada = TableFile.Open(Path.Combine(source, "ADAUSDT-1m.parquet"));
        Assert.That(ReadAll(Out).Count(row => !double.IsNaN(row.Prices[0])), Is.EqualTo(ada.RowCount));
    }

    [TestCase(5, 4, "row 5, column open_time: expected a time after", TestName = "A_backward_time_is_refused")]
    [TestCase(5, 5, "row 5, column open_time: expected a time after", TestName = "A_repeated_time_is_refused")]
    public void Times_must_rise(int row, int like, string message)
    {
        var times = Enumerable.Range(0, 10).Select(i => Start + i * 60_000L).ToArray();
        times[row] = times[like == row ? row - 1 : row - 2];
        AssertRefused(WriteTable("p.parquet", "open_time", times, [("AUSDT", new double[10])], rowGroups: 3), message);
    }

    [Test]
    public void Seconds_are_not_milliseconds() => AssertRefused(
        WriteTable("p.parquet", "open_time", [Start / 1000], [("AUSDT", [1.0])]), "row 0, column open_time: expected Unix milliseconds");

    [TestCase(-1.5)]
    [TestCase(double.PositiveInfinity)]
    public void A_bad_price_is_refused(double price)
    {
        var times = Enumerable.Range(0, 10).Select(i => Start + i * 60_000L).ToArray();
        var prices = Enumerable.Repeat(1.0, 10).ToArray();
        prices[7] = price;
        AssertRefused(WriteTable("p.parquet", "open_time", times, [("AUSDT", prices)], rowGroups: 2), "row 7, column AUSDT: expected a positive price");
    }

    [Test]
    public void Columns_must_be_those_of_a_price_file()
    {
        AssertRefused(WriteTable("a.parquet", "time", [Start], [("AUSDT", [1.0])]), "column open_time: expected this column, or timestamp");
        AssertRefused(WriteTable("b.parquet", "open_time", [Start], []), "expected at least one price column");
        AssertRefused(WriteTable("c.parquet", "timestamp", [Start], [("vel_div", [1.0]), ("AUSDT", [1.0])]), "column vel_div");
        AssertRefused(WriteTable("d.parquet", "open_time", [], [("AUSDT", [])], rowGroups: 0), "expected at least one row");
    }

    [Test]
    public void Two_files_of_one_symbol_or_none_are_refused()
    {
        Assert.That(() => ScanBuild.FromKlines(_folder, Out), Throws.TypeOf<InvalidDataException>().With.Message.Contains("found none"));
        WriteTable("AUSDT-1m.parquet", "open_time", [Start], [("close", [1.0])]);
        WriteTable("AUSDT-5m.parquet", "open_time", [Start], [("close", [1.0])]);
        Assert.That(() => ScanBuild.FromKlines(_folder, Out), Throws.TypeOf<InvalidDataException>().With.Message.Contains("found a second"));
    }

    [Test]
    public void A_failure_leaves_the_old_folder_and_nothing_else()
    {
        var times = Enumerable.Range(0, 100).Select(i => Start + i * 3_600_000L).ToArray();
        var good = WriteTable("good.parquet", "open_time", times, [("AUSDT", Enumerable.Repeat(1.0, 100).ToArray())]);
        ScanBuild.FromPrices(good, Out);
        var before = ContentOf(Out);
        times[90] = 0;
        AssertRefused(WriteTable("bad.parquet", "open_time", times, [("AUSDT", Enumerable.Repeat(2.0, 100).ToArray())]), "row 90");
        Assert.That(ContentOf(Out), Is.EqualTo(before));
        Assert.That(Directory.GetDirectories(_folder), Is.EqualTo(new[] { Out }));
    }

    [Test]
    public void A_build_replaces_the_days_of_an_older_one_and_nothing_that_is_no_scan()
    {
        var times = Enumerable.Range(0, 100).Select(i => Start + i * 3_600_000L).ToArray();
        ScanBuild.FromPrices(WriteTable("long.parquet", "open_time", times, [("AUSDT", new double[100])]), Out);
        var brief = WriteTable("short.parquet", "open_time", times[..3], [("AUSDT", new double[3])]);
        ScanBuild.FromPrices(brief, Out);
        Assert.That(ScanFile.List(Out), Has.Count.EqualTo(1));
        File.WriteAllText(Path.Combine(Out, "notes.txt"), "mine");
        Assert.That(() => ScanBuild.FromPrices(brief, Out), Throws.TypeOf<IOException>().With.Message.Contains("notes.txt"));
        Assert.That(File.Exists(Path.Combine(Out, "notes.txt")));
    }

    private void AssertRefused(string path, string message)
    {
        Assert.That(() => ScanBuild.FromPrices(path, Out), Throws.TypeOf<InvalidDataException>().With.Message.Contains(message));
        Assert.That(Directory.Exists(Out + ".partial"), Is.False);
    }

    private string WriteTable(string name, string timeName, long[] times, (string Name, double[] Values)[] columns, int rowGroups = 1)
    {
        var path = Path.Combine(_folder, name);
        var schema = new ParquetSchema([ParquetColumn.Int64(timeName), .. columns.Select(column => ParquetColumn.Double(column.Name))]);
        using var table = TableFile.Create(path, schema);
        for (var group = 0; group < rowGroups; group++)
        {
            var range = (times.Length * group / rowGroups)..(times.Length * (group + 1) / rowGroups);
            table.BeginRowGroup(range.End.Value - range.Start.Value);
            table.Write(0, times.AsSpan(range));
            for (var i = 0; i < columns.Length; i++)
                table.Write(i + 1, columns[i].Values.AsSpan(range));
            table.EndRowGroup();
        }
        table.Complete();
        return path;
    }

    private static List<(long Time, long Number, double[] Prices)> ReadAll(string folder, ScanSourceOptions? options = null)
    {
        var source = ScanSource.Open(folder, options);
        var rows = new List<(long, long, double[])>();
        while (source.MoveNext())
            rows.Add((source.Row.TimestampMs, source.Row.ScanNumber, source.Row.Prices.ToArray()));
        return rows;
    }

    private static string ContentOf(string folder) =>
        string.Join('\n', ScanFile.List(folder).Select(file => $"{file.Date} {Convert.ToBase64String(File.ReadAllBytes(file.Path))}"));
}
