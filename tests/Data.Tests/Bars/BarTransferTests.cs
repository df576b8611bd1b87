using DolphinLean.Data.Bars;
using DolphinLean.Data.Bars.Import;
using DolphinLean.Data.Parquet;
using DolphinLean.Data.Scans;
using DolphinLean.Data.Symbols;
using DolphinLean.Data.Tests.Scans;
using DolphinLean.Tests;
using NUnit.Framework;

namespace DolphinLean.Data.Tests.Bars;

/// <summary>Klines and scans go into both formats: each bar once, at its time, and nothing on a failure.</summary>
internal sealed class BarTransferTests
{
    private static readonly DateOnly Day = new(2025, 5, 10);
    private static readonly long Midnight = new DateTimeOffset(2025, 5, 10, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();

    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("bar-transfer-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void TheKitsMinutesHoursAndFundingComeOutOfItsKlines()
    {
        var kit = new LeanFolderStore(SharedData.Require("conformance", "data-long"));
        var klines = SharedData.Require("data", "binance_usdm_1m_2025");
        var result = KlineTransfer.Run([Path.Combine(klines, "ETHUSDT-1m.parquet"), Path.Combine(klines, "funding_rates.parquet")], Lean("lean"));
        Assert.That(result.Symbols, Is.EqualTo(new[] { "ETHUSDT" }));
        Assert.That(result.Notes, Has.One.Contains("left aside"));
        var store = new LeanFolderStore(Path.Combine(_folder, "lean"));
        var (expected, found) = (new BarColumns(), new BarColumns());
        foreach (var resolution in new[] { BarResolution.Minute, BarResolution.Hour })
        {
            var series = new BarSeries("binance", "cryptofuture", "ETHUSDT", BarKind.Trade, resolution);
            foreach (var day in kit.Days(series))
            {
                kit.TryRead(series, day, expected);
                Assert.That(store.TryRead(series, day, found), Is.True);
                BarSample.AssertSame(found, expected);
            }
        }
        Assert.That(store.ReadFunding("binance", "ETHUSDT"), Is.SupersetOf(kit.ReadFunding("binance", "ETHUSDT")));
        Assert.That(SymbolRows.OfFolder(Path.Combine(_folder, "lean"))!.Find("binance", "ETHUSDT", "cryptofuture"), Does.EndWith(",0.01,0.001,ETHUSDT,20"));
    }

    [FsCheck.NUnit.Property(MaxTest = 10)]
    public void BothFormatsHoldTheSameBarsAndAStoreExportsAsItsKlinesDo(int seed)
    {
        var bars = BarSample.Random(seed, BarKind.Trade, 60_000, 300);
        WriteKlines("XYUSDT", Times(bars, 0), bars);
        KlineTransfer.Run([_folder], Lean("lean"));
        KlineTransfer.Run([_folder], Target(new ColumnStoreWriter(Path.Combine(_folder, "store"))));
        using (var store = new ColumnStore(Path.Combine(_folder, "store")))
            StoreTransfer.Run(store, Lean("again"));
        var found = new BarColumns();
        using var columns = new ColumnStore(Path.Combine(_folder, "store"));
        foreach (var store in new IBarStore[] { columns, Open("lean"), Open("again") })
        {
            Assert.That(store.TryRead(Series("XYUSDT", BarResolution.Minute), Day, found), Is.True);
            BarSample.AssertSame(found, bars);
            Assert.That(store.TryRead(Series("XYUSDT", BarResolution.Daily), Day, found), Is.True);
            Assert.That((found.Open[0], found.Close[0]), Is.EqualTo((bars.Open[0], bars.Close[bars.Count - 1])));
            Assert.That((found.High[0], found.Low[0]), Is.EqualTo((bars.High.Take(bars.Count).Max(), bars.Low.Take(bars.Count).Min())));
        }
        Assert.That(Texts("again"), Is.EqualTo(Texts("lean")));
    }

    [Test]
    public void BarsOfFiveMinutesAreMinutesThatEndWithThem()
    {
        var bars = BarSample.Random(1, BarKind.Trade, 300_000, 40);
        WriteKlines("XYUSDT", Times(bars, 0), bars);
        var result = KlineTransfer.Run([_folder], Lean("lean"));
        Assert.That(result.Resolution, Is.EqualTo(BarResolution.Minute));
        var found = new BarColumns();
        Assert.That(Open("lean").TryRead(Series("XYUSDT", BarResolution.Minute), Day, found), Is.True);
        Assert.That(found.StartMs.Take(found.Count), Is.EqualTo(bars.StartMs.Take(bars.Count).Select(start => start + 240_000)));
    }

    [Test]
    public void ScanRowsAreBarsThatEndWhenTheRowIsKnown()
    {
        using var sample = new ScanSample().Write();
        var source = ScanSource.Open(sample.Folder);
        var result = ScanTransfer.Run(source, Lean("lean"));
        Assert.That(result.Resolution, Is.EqualTo(BarResolution.Minute));
        Assert.That(result.Days, Is.EqualTo(ScanSample.DayCount * result.Symbols.Count));
        var again = ScanSource.Open(sample.Folder);
        var found = new Dictionary<(string, long), double>();
        var bars = new BarColumns();
        foreach (var symbol in result.Symbols)
        {
            foreach (var day in Open("lean").Days(Series(symbol, BarResolution.Minute)))
            {
                Open("lean").TryRead(Series(symbol, BarResolution.Minute), day, bars);
                for (var row = 0; row < bars.Count; row++)
                {
                    Assert.That((bars.Open[row], bars.High[row], bars.Low[row], bars.Volume[row]), Is.EqualTo((bars.Close[row], bars.Close[row], bars.Close[row], 0d)));
                    found.Add((symbol, ScanSample.StartOf(day) + bars.StartMs[row] + 60_000), bars.Close[row]);
                }
            }
        }
        while (again.MoveNext())
        {
            for (var asset = 0; asset < again.Row.Assets.Count; asset++)
            {
                if (again.Row.Prices[asset] > 0)
                    Assert.That(found.Remove((again.Row.Assets[asset], again.Row.TimestampMs + again.Row.BarSpacingMs), out var price) && price == again.Row.Prices[asset], Is.True);
            }
        }
        Assert.That(found, Is.Empty);
        Assert.That(SymbolRows.OfFolder(Path.Combine(_folder, "lean"))!.Find("binance", result.Symbols[0], "cryptofuture"), Does.Contain(",1,0.00000001,0.00000001,"));
    }

    [Test]
    public void ARowThatIsNoCandleIsNamedAndNothingIsWritten()
    {
        var bars = BarSample.Random(2, BarKind.Trade, 60_000, 30);
        bars.High[7] = bars.Low[7] / 2;
        WriteKlines("XYUSDT", Times(bars, 0), bars);
        var target = Path.Combine(_folder, "lean");
        using (var writer = new LeanFolderWriter(target))
        {
            Assert.That(() => KlineTransfer.Run([_folder], Target(writer)),
                Throws.TypeOf<InvalidDataException>().With.Message.Contains("XYUSDT-1m.parquet").And.Message.Contains("row 7"));
        }
        Assert.That(Directory.Exists(target) || Directory.Exists(target + ".partial"), Is.False);
    }

    [Test]
    public void TwoFilesOfOneSymbolAreRefused()
    {
        var bars = BarSample.Random(2, BarKind.Trade, 60_000, 30);
        WriteKlines("XYUSDT", Times(bars, 0), bars);
        File.Copy(Path.Combine(_folder, "XYUSDT-1m.parquet"), Path.Combine(_folder, "XYUSDT-2.parquet"));
        Assert.That(() => KlineTransfer.Run([_folder], Lean("lean")), Throws.TypeOf<InvalidDataException>().With.Message.Contains("XYUSDT-2.parquet"));
    }

    [Test]
    public void RowsOfOtherSymbolsStayInTheFoldersFiles()
    {
        var properties = Path.Combine(_folder, "lean", SymbolRows.RelativePath);
        Directory.CreateDirectory(Path.GetDirectoryName(properties)!);
        File.WriteAllText(properties, "market,symbol,type\n# mine\nother,AAA,crypto,AAA,USD,1,0.5,0.5,AAA\n");
        var bars = BarSample.Random(3, BarKind.Trade, 60_000, 30);
        WriteKlines("XYUSDT", Times(bars, 0), bars);
        KlineTransfer.Run([_folder], Lean("lean"));
        var lines = File.ReadAllLines(properties);
        Assert.That(lines[1..3], Is.EqualTo(new[] { "# mine", "other,AAA,crypto,AAA,USD,1,0.5,0.5,AAA" }));
        Assert.That(lines[3], Does.StartWith("binance,XYUSDT,cryptofuture,XYUSDT,USDT,1,"));
    }

    private static BarSeries Series(string symbol, BarResolution resolution) => new("binance", "cryptofuture", symbol, BarKind.Trade, resolution);

    private static BarTarget Target(IBarWriter writer) => new(writer, "binance", "cryptofuture");

    private static long[] Times(BarColumns bars, long shift) => [.. bars.StartMs.Take(bars.Count).Select(start => Midnight + start + shift)];

    private BarTarget Lean(string name) => Target(new LeanFolderWriter(Path.Combine(_folder, name)));

    private LeanFolderStore Open(string name) => new(Path.Combine(_folder, name));

    private Dictionary<string, string> Texts(string name)
    {
        var root = Path.Combine(_folder, name);
        return Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(root, file), file => Convert.ToHexString(File.ReadAllBytes(file)));
    }

    private void WriteKlines(string symbol, long[] times, BarColumns bars)
    {
        var schema = new ParquetSchema([ParquetColumn.Int64("open_time"), .. new[] { "open", "high", "low", "close", "volume" }.Select(ParquetColumn.Double)]);
        using var table = TableFile.Create(Path.Combine(_folder, $"{symbol}-1m.parquet"), schema);
        table.BeginRowGroup(bars.Count);
        table.Write(0, times);
        for (var column = 0; column < 5; column++)
            table.Write(column + 1, bars.Values(column).AsSpan(0, bars.Count));
        table.EndRowGroup();
        table.Complete();
    }
}
