using System.IO.Compression;
using System.Text;
using DolphinLean.Data.Bars;
using NUnit.Framework;

namespace DolphinLean.Data.Tests.Bars;

/// <summary>Wrong files end in an error that names file, line and column, and never in data.</summary>
internal sealed class LeanFolderDefectTests
{
    private static readonly DateOnly Day = new(2025, 5, 10);
    private static readonly BarSeries Trade = new("binance", "cryptofuture", "BTCUSDT", BarKind.Trade, BarResolution.Minute);
    private static readonly BarSeries Quote = Trade with { Kind = BarKind.Quote };
    private static readonly BarSeries Hour = Trade with { Resolution = BarResolution.Hour };

    private string _folder = "";

    [SetUp]
    public void MakeFolder()
    {
        _folder = Path.Combine(Path.GetTempPath(), "lean-defects-" + TestContext.CurrentContext.Test.ID);
        Directory.CreateDirectory(Path.Combine(_folder, "cryptofuture", "binance", "minute", "btcusdt"));
        Directory.CreateDirectory(Path.Combine(_folder, "cryptofuture", "binance", "hour"));
    }

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [TestCase("0,1,2,1,1,5\n60000,1,2,1,1\n", "line 2", "volume is missing")]
    [TestCase("0,1,2,1,1,5,6\n", "line 1", "found 7")]
    [TestCase("0,1,2,1,x,5\n", "line 1", "column close", "'x'")]
    [TestCase("0,1,2,1,1,-5\n", "line 1", "column volume", "'-5'")]
    [TestCase("0,-1,2,1,1,5\n", "line 1", "column open", "'-1'")]
    [TestCase("0,0,0,0,0,0\n", "line 1", "column open", "'0'")]
    [TestCase("0,1,1,2,1,5\n", "line 1", "column high")]
    [TestCase("0,3,2,1,1,5\n", "line 1", "column high", "open")]
    [TestCase("0,1,2,1.5,1.6,5\n", "line 1", "column open", "low")]
    [TestCase("60000,1,2,1,1,5\n0,1,2,1,1,5\n", "line 2", "column time", "after 60000")]
    [TestCase("0,1,2,1,1,5\n0,1,2,1,1,5\n", "line 2", "column time")]
    [TestCase("86400000,1,2,1,1,5\n", "line 1", "column time", "86400000")]
    [TestCase("-1,1,2,1,1,5\n", "line 1", "column time")]
    [TestCase("0,1,2,1,1,5\n\n60000,1,2,1,1,5\n", "line 2")]
    [TestCase("0,1e999,1e999,1,1,5\n", "line 1", "column open")]
    [TestCase("0,NaN,2,1,1,5\n", "line 1", "column open", "NaN")]
    [TestCase("0,1,2,1,1,5\0\n", "line 1")]
    public void AWrongTradeRowIsNamed(string text, params string[] named)
    {
        Zip(Day, "trade", "20250510_btcusdt_minute_trade_perp.csv", text);
        AssertRefused(Trade, [.. named, "20250510_trade.zip"]);
    }

    [TestCase("0,1,2,1,1,5,,,,\n", "line 1", "ask size is missing")]
    [TestCase("0,1,,1,1,5,1,2,1,1,5\n", "line 1", "column bid high")]
    [TestCase("0,,,,,,1,1,2,1,5\n", "line 1", "column ask high")]
    public void AWrongQuoteRowIsNamed(string text, params string[] named)
    {
        Zip(Day, "quote", "20250510_btcusdt_minute_quote_perp.csv", text);
        AssertRefused(Quote, [.. named, "20250510_quote.zip"]);
    }

    [TestCase("20250510 00:00,1,2,1,1,5\n20250510 00:00,1,2,1,1,5\n", "line 2", "after 20250510 00:00")]
    [TestCase("20250532 00:00,1,2,1,1,5\n", "line 1", "20250532")]
    [TestCase("0,1,2,1,1,5\n", "line 1", "column time")]
    [TestCase("20250510 00:00,1,2,1,1\n", "line 1", "volume is missing")]
    public void AWrongHourIsNamed(string text, params string[] named)
    {
        WriteZip(Path.Combine(_folder, "cryptofuture", "binance", "hour", "btcusdt_trade.zip"), ("btcusdt_trade_perp.csv", text));
        AssertRefused(Hour, [.. named, "btcusdt_trade.zip"]);
    }

    [Test]
    public void EmptyCellsAndZerosAreAMissingSideAndLinesMayEndAsOnWindows()
    {
        Zip(Day, "quote", "20250510_btcusdt_minute_quote_perp.csv", "0,,,,,,1,2,1,1,5\r\n60000,1,2,1,1,3,0,0,0,0,0");
        var bars = new BarColumns();
        Assert.That(new LeanFolderStore(_folder).TryRead(Quote, Day, bars), Is.True);
        Assert.That(bars.Count, Is.EqualTo(2));
        Assert.That((bars.BidOpen[0], bars.BidSize[0], bars.AskHigh[0], bars.AskSize[0]), Is.EqualTo((double.NaN, 0d, 2d, 5d)));
        Assert.That((bars.BidHigh[1], bars.BidSize[1], bars.AskClose[1], bars.AskSize[1]), Is.EqualTo((2d, 3d, double.NaN, 0d)));
    }

    [Test]
    public void AZipOfSeveralEntriesNeedsTheRightOneAndASingleEntryMayHaveAnyName()
    {
        var path = PathOf(Day, "trade");
        WriteZip(path, ("other.csv", "0,1,2,1,1,5\n"));
        Assert.That(new LeanFolderStore(_folder).TryRead(Trade, Day, new BarColumns()), Is.True);
        WriteZip(path, ("other.csv", "0,1,2,1,1,5\n"), ("more.csv", "0,1,2,1,1,5\n"));
        AssertRefused(Trade, "20250510_btcusdt_minute_trade_perp.csv", "2 entries");
        WriteZip(path);
        AssertRefused(Trade, "without entries");
    }

    [Test]
    public void AFileThatIsNoZipIsNamed()
    {
        File.WriteAllText(PathOf(Day, "trade"), "0,1,2,1,1,5\n");
        AssertRefused(Trade, "20250510_trade.zip", "no zip");
    }

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public void AChangedFileIsRefusedOrReadsAsBars(int seed)
    {
        var random = new Random(seed);
        using (var writer = new LeanFolderWriter(_folder))
        {
            writer.Write(Trade, Day, BarSample.Random(seed, BarKind.Trade, 60_000, 50));
            writer.Complete();
        }
        var path = PathOf(Day, "trade");
        var bytes = File.ReadAllBytes(path);
        for (var change = random.Next(1, 4); change > 0; change--)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        File.WriteAllBytes(path, random.Next(4) == 0 ? bytes[..random.Next(bytes.Length)] : bytes);
        AssertRefusedOrBars();
    }

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public void AChangedTextIsRefusedOrReadsAsBars(int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        for (var row = 0; row < 5; row++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{row * 60000},101.5,102.25,99.75,100,12.5\n");
        for (var change = random.Next(1, 4); change > 0; change--)
            text[random.Next(text.Length)] = "0123456789.,-eE \n\r\0xé"[random.Next(21)];
        Zip(Day, "trade", "20250510_btcusdt_minute_trade_perp.csv", text.ToString());
        AssertRefusedOrBars();
    }

    private void AssertRefusedOrBars()
    {
        var bars = new BarColumns();
        try
        {
            new LeanFolderStore(_folder).TryRead(Trade, Day, bars);
        }
        catch (InvalidDataException error)
        {
            Assert.That(error.Message, Does.Contain("20250510_trade.zip"));
            return;
        }
        var last = -1;
        for (var row = 0; row < bars.Count; row++)
        {
            Assert.That(bars.StartMs[row], Is.GreaterThan(last).And.LessThan(86_400_000));
            Assert.That(bars.Low[row], Is.GreaterThan(0).And.AtMost(bars.Open[row]).And.AtMost(bars.Close[row]));
            Assert.That(bars.High[row], Is.AtLeast(bars.Open[row]).And.AtLeast(bars.Close[row]));
            Assert.That(bars.Volume[row], Is.AtLeast(0));
            last = bars.StartMs[row];
        }
    }

    private void AssertRefused(BarSeries series, params string[] named)
    {
        var error = Assert.Throws<InvalidDataException>(() => new LeanFolderStore(_folder).TryRead(series, Day, new BarColumns()));
        foreach (var word in named)
            Assert.That(error!.Message, Does.Contain(word));
    }

    private string PathOf(DateOnly day, string kind) =>
        Path.Combine(_folder, "cryptofuture", "binance", "minute", "btcusdt", $"{day:yyyyMMdd}_{kind}.zip");

    private void Zip(DateOnly day, string kind, string entry, string text) => WriteZip(PathOf(day, kind), (entry, text));

    private static void WriteZip(string path, params (string Name, string Text)[] entries)
    {
        using var file = File.Create(path);
        using var zip = new ZipArchive(file, ZipArchiveMode.Create);
        foreach (var (name, text) in entries)
        {
            using var stream = zip.CreateEntry(name).Open();
            stream.Write(Encoding.UTF8.GetBytes(text));
        }
    }
}
