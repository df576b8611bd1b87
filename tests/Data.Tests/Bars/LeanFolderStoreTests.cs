using System.Globalization;
using System.IO.Compression;
using DolphinLean.Data.Bars;
using DolphinLean.Tests;
using NUnit.Framework;

namespace DolphinLean.Data.Tests.Bars;

/// <summary>LEAN's data folder against the kit's files, read again the plain way: ZipArchive, string.Split, double.Parse.</summary>
internal sealed class LeanFolderStoreTests
{
    private static readonly DateOnly FirstDay = new(2025, 5, 10);

    [TestCase("BTCUSDT", BarKind.Trade)]
    [TestCase("BTCUSDT", BarKind.Quote)]
    [TestCase("XRPUSDT", BarKind.Quote)]
    [TestCase("SOLUSDT", BarKind.Trade)]
    public void MinuteDaysReadAsTheirText(string symbol, BarKind kind)
    {
        var root = SharedData.Require("conformance", "data");
        var store = new LeanFolderStore(root);
        var series = new BarSeries("binance", "cryptofuture", symbol, kind, BarResolution.Minute);
        Assert.That(store.Days(series), Is.EqualTo(Enumerable.Range(0, 7).Select(FirstDay.AddDays)));
        var columns = new BarColumns();
        foreach (var day in store.Days(series))
        {
            Assert.That(store.TryRead(series, day, columns), Is.True);
            var word = kind == BarKind.Trade ? "trade" : "quote";
            var file = Path.Combine(root, "cryptofuture", "binance", "minute", symbol.ToLowerInvariant(), $"{day:yyyyMMdd}_{word}.zip");
            var rows = PlainRows(file).ToArray();
            Assert.That(columns.Count, Is.EqualTo(rows.Length));
            for (var row = 0; row < rows.Length; row++)
            {
                Assert.That(columns.StartMs[row], Is.EqualTo(int.Parse(rows[row][0], CultureInfo.InvariantCulture)));
                Assert.That(Values(columns, row), Is.EqualTo(rows[row][1..].Select(c => double.Parse(c, CultureInfo.InvariantCulture))));
            }
        }
    }

    [Test]
    public void HoursAreFoundByDay()
    {
        var store = new LeanFolderStore(SharedData.Require("conformance", "data-long"));
        var series = new BarSeries("binance", "cryptofuture", "ETHUSDT", BarKind.Trade, BarResolution.Hour);
        Assert.That(store.HasSeries(series), Is.True);
        Assert.That(store.Days(series), Has.Count.EqualTo(20));
        var columns = new BarColumns();
        Assert.That(store.TryRead(series, new DateOnly(2025, 5, 6), columns), Is.True);
        Assert.That(columns.StartMs.Take(columns.Count), Is.EqualTo(Enumerable.Range(0, 24).Select(h => h * 3_600_000)));
        Assert.That(store.TryRead(series, new DateOnly(2024, 5, 6), columns), Is.False);
        Assert.That(columns.Count, Is.Zero);
    }

    [Test]
    public void FundingIsReadInOrder()
    {
        var store = new LeanFolderStore(SharedData.Require("conformance", "data"));
        var rates = store.ReadFunding("binance", "BTCUSDT");
        Assert.That(rates[0], Is.EqualTo(new FundingRate(new DateTime(2025, 5, 9, 16, 0, 0, DateTimeKind.Utc), 0.00004378)));
        Assert.That(rates[0].Utc.Kind, Is.EqualTo(DateTimeKind.Utc));
        Assert.That(store.ReadFunding("binance", "NONE"), Is.Empty);
    }

    private static IEnumerable<string[]> PlainRows(string file)
    {
        using var zip = ZipFile.OpenRead(file);
        using var reader = new StreamReader(zip.Entries.Single().Open());
        while (reader.ReadLine() is { } line)
            yield return line.Split(',');
    }

    private static double[] Values(BarColumns c, int row) => c.Kind == BarKind.Trade
        ? [c.Open[row], c.High[row], c.Low[row], c.Close[row], c.Volume[row]]
        : [
            c.BidOpen[row], c.BidHigh[row], c.BidLow[row], c.BidClose[row], c.BidSize[row],
            c.AskOpen[row], c.AskHigh[row], c.AskLow[row], c.AskClose[row], c.AskSize[row],
        ];
}
