using DolphinLean.Algorithms.Dolphin;
using DolphinLean.Data.Parquet;
using DolphinLean.Data.Scans;
using NUnit.Framework;
using QuantConnect;
using QuantConnect.Data;

namespace DolphinLean.Algorithms.Tests.Dolphin;

/// <summary>Day files through LEAN's own way of reading custom data, against the rows that our scan source gives.</summary>
[TestFixture]
[NonParallelizable]
public sealed class EigenScanReaderTests
{
    private static readonly DateOnly FirstDate = new(2025, 3, 1);

    private DirectoryInfo _folder = null!;

    [SetUp]
    public void WriteDays()
    {
        _folder = Directory.CreateTempSubdirectory("eigen-scan-");
        EigenScan.Folder = _folder.FullName;
        Write(day: 0, rows: 7, ["BTCUSDT", "ETHUSDT"]);
        Write(day: 1, rows: 1, ["SOLUSDT", "ETHUSDT"]);
        Write(day: 2, rows: 2000, ["ETHUSDT", "BTCUSDT", "ADAUSDT"]);
    }

    [TearDown]
    public void Forget()
    {
        EigenScan.Folder = EigenScan.DefaultFolder;
        _folder.Delete(recursive: true);
    }

    [Test]
    public void Gives_the_rows_of_every_day_as_the_scan_source_does()
    {
        var source = ScanSource.Open(_folder.FullName, new ScanSourceOptions { AllowGaps = true });
        var read = 0;
        foreach (var scan in ReadAsLeanDoes(Config(), days: 3).ToList())
        {
            Assert.That(source.MoveNext());
            var (row, expected) = (scan!.Row, source.Row);
            Assert.That(
                (row.TimestampMs, row.ScanNumber, row.RowInDay, row.BarSpacingMs, row.VelDiv, row.Instability150),
                Is.EqualTo((expected.TimestampMs, expected.ScanNumber, expected.RowInDay, expected.BarSpacingMs, expected.VelDiv, expected.Instability150)));
            Assert.That(row.Assets, Is.EqualTo(expected.Assets));
            Assert.That(row.Prices.ToArray(), Is.EqualTo(expected.Prices.ToArray()));
            Assert.That(scan.Time, Is.EqualTo(DateTime.UnixEpoch.AddMilliseconds(expected.TimestampMs)));
            Assert.That(scan.EndTime - scan.Time, Is.EqualTo(TimeSpan.FromMilliseconds(expected.BarSpacingMs)));
            Assert.That(scan.Symbol.Value, Is.EqualTo("DOLPHIN"));
            read++;
        }
        Assert.That((read, source.MoveNext()), Is.EqualTo((2008, false)));
    }

    [Test]
    public void A_clone_shares_a_row_that_never_changes()
    {
        var scan = ReadAsLeanDoes(Config(), days: 1).First()!;
        Assert.That(((EigenScan)scan.Clone()).Row, Is.SameAs(scan.Row));
    }

    [Test]
    public void Names_the_day_file_and_lets_lean_open_it_as_text()
    {
        var source = new EigenScan().GetSource(Config(), new DateTime(2025, 3, 2), isLiveMode: false);
        Assert.That(
            (source.Source, source.Format, source.TransportMedium),
            Is.EqualTo((Path.Combine(_folder.FullName, "2025-03-02.parquet"), FileFormat.Csv, SubscriptionTransportMedium.LocalFile)));
        EigenScan.Folder = "somewhere/scans";
        Assert.That(EigenScan.PathOf(FirstDate), Is.EqualTo(Path.Combine(Globals.DataFolder, "somewhere/scans", "2025-03-01.parquet")));
    }

    [Test]
    public void A_damaged_day_is_refused_once_and_the_next_one_is_read()
    {
        var file = Path.Combine(_folder.FullName, "2025-03-02.parquet");
        File.WriteAllText(file, "no parquet at all");
        var config = Config();
        using (var stream = new StreamReader(file))
        {
            Assert.That(stream.EndOfStream, Is.False);
            Assert.That(
                () => new EigenScan().Reader(config, stream, new DateTime(2025, 3, 2), false),
                Throws.TypeOf<InvalidDataException>().With.Message.StartsWith(file));
            Assert.That(stream.EndOfStream, "LEAN would ask the same file for ever");
        }
        Assert.That(ReadDay(config, FirstDate.AddDays(2)).Count(), Is.EqualTo(2000));
    }

    [Test]
    public void A_row_that_breaks_the_rules_keeps_its_whole_day_out()
    {
        Write(day: 0, rows: 7, ["BTCUSDT"], badRow: 3);
        Assert.That(
            () => ReadDay(Config(), FirstDate).ToList(),
            Throws.TypeOf<InvalidDataException>().With.Message.Contains("row 3").And.Message.Contains("BTCUSDT"));
    }

    [Test]
    public void A_day_without_rows_gives_nothing()
    {
        using (var table = TableFile.Create(EigenScan.PathOf(FirstDate), ScanColumns.SchemaFor(["BTCUSDT"])))
            table.Complete();
        Assert.That(ReadDay(Config(), FirstDate), Is.EqualTo(new EigenScan?[] { null }));
    }

    [TestCase(5_000, Resolution.Second)]
    [TestCase(60_000, Resolution.Minute)]
    [TestCase(300_000, Resolution.Minute)]
    public void Bars_take_the_resolution_that_can_hold_them(long spacingMs, Resolution resolution)
    {
        Write(day: 0, rows: 3, ["BTCUSDT"], spacingMs: spacingMs);
        Assert.That(EigenScan.ResolutionOf(ScanFile.List(_folder.FullName)[0]), Is.EqualTo(resolution));
    }

    private static IEnumerable<EigenScan?> ReadAsLeanDoes(SubscriptionDataConfig config, int days) =>
        Enumerable.Range(0, days).SelectMany(day => ReadDay(config, FirstDate.AddDays(day)));

    /// <summary>A new instance for each day, asked until the text is at its end.</summary>
    private static IEnumerable<EigenScan?> ReadDay(SubscriptionDataConfig config, DateOnly date)
    {
        var day = date.ToDateTime(TimeOnly.MinValue);
        using var stream = new StreamReader(new EigenScan().GetSource(config, day, false).Source);
        var factory = new EigenScan();
        while (!stream.EndOfStream)
            yield return (EigenScan?)factory.Reader(config, stream, day, false);
    }

    private static SubscriptionDataConfig Config() => new(
        typeof(EigenScan), new Symbol(SecurityIdentifier.GenerateBase(typeof(EigenScan), "DOLPHIN", Market.USA), "DOLPHIN"), Resolution.Minute, TimeZones.Utc, TimeZones.Utc,
        false, true, false, isCustom: true);

    private void Write(int day, int rows, string[] assets, int badRow = -1, long spacingMs = 30_000)
    {
        var date = FirstDate.AddDays(day);
        var file = new ScanFile(Path.Combine(_folder.FullName, ScanFile.NameOf(date)), date);
        var writer = new ScanDayWriter(assets);
        for (var row = 0; row < rows; row++)
        {
            var prices = assets.Select((asset, i) => row == badRow ? -1 : 100.0 * (i + 1) + Math.Sin(row + day * 1000 + asset.Length)).ToArray();
            writer.Add(file.StartMs + row * spacingMs, day * 10_000 + row, new ScanFeatures(row / 1000.0, 1, 2, 0.5, 3, row), prices);
        }
        writer.Write(file.Path);
    }
}
