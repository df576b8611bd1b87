using DolphinLean.Algorithms.Tests.Oracle;
using DolphinLean.Data.Scans;
using DolphinLean.Tests;
using NUnit.Framework;

namespace DolphinLean.Algorithms.Tests.Packaged;

/// <summary>The packaged strategy on real prices: against the seed's transcription, and against the known answers.</summary>
[TestFixture]
public sealed class RealMarketRunTests
{
    private const double KnownFinalCapital = 33_465.12748301832;
    private const double KnownFinalCapitalWithBeta = 35_224;

    private DirectoryInfo _folder = null!;
    private RealMarket? _closes;
    private string _scans = "";

    [OneTimeSetUp]
    public void BuildScans()
    {
        var prices = SharedData.Require("data", "binance_spot_5m_2024", "closes-48.parquet");
        _folder = Directory.CreateTempSubdirectory("real-market-");
        _scans = Path.Combine(_folder.FullName, "closes", "scans");
        ScanBuild.FromPrices(prices, _scans);
        _closes = RealMarket.Read(prices);
    }

    [OneTimeTearDown]
    public void Clean()
    {
        if (_closes != null)
            _folder.Delete(recursive: true);
    }

    [Test]
    public void SixMonthsShortAreTheSeedsAndTheKnownAnswer()
    {
        var expected = SeedEngine.Run(SeedParameters.Champion, _closes!.Days());
        var actual = PackagedRun.Of(_scans, ("direction", "short"));

        TradeComparison.AssertEqual(expected.Trades, actual.Trades, "closes-48, short");
        Assert.That(actual.Trades, Has.Count.EqualTo(424));
        Assert.That(actual.Trades[^1].Capital, Is.EqualTo(KnownFinalCapital).Within(1e-9 * KnownFinalCapital));
        Assert.That(actual.Outcome.OpenPositions, Has.Count.EqualTo(1).And.Some.StartsWith("WLDUSDT"));
    }

    [Test]
    public void SixMonthsLongAreTheSeeds()
    {
        var expected = SeedEngine.Run(SeedParameters.Green, _closes!.Days());
        var actual = PackagedRun.Of(_scans, ("direction", "long"));

        TradeComparison.AssertEqual(expected.Trades, actual.Trades, "closes-48, long");
        Assert.That(actual.Trades, Has.Count.GreaterThan(400));
    }

    [Test]
    public void WithoutAssetSelectionBitcoinTradesAsInTheSeed()
    {
        var expected = SeedEngine.Run(SeedParameters.Champion with { UseAssetSelection = false }, _closes!.Days());
        var actual = PackagedRun.Of(_scans, ("use_asset_selection", "false"));

        TradeComparison.AssertEqual(expected.Trades, actual.Trades, "closes-48, BTCUSDT");
        Assert.That(actual.Trades.Select(trade => trade.Asset), Is.All.EqualTo("BTCUSDT"));
    }

    [Test]
    public void BetaAloneHasTheKnownEffect()
    {
        var expected = SeedEngine.Run(SeedParameters.Champion with { DayBeta = 0.2 }, _closes!.Days());
        var actual = PackagedRun.Of(_scans, ("acb_beta", "0.2"));

        TradeComparison.AssertEqual(expected.Trades, actual.Trades, "closes-48, beta 0.2");
        Assert.That(actual.Trades[^1].Capital, Is.EqualTo(KnownFinalCapitalWithBeta).Within(1));
    }

    [TestCase("short")]
    [TestCase("long")]
    public void SixteenPerpetualsAtOneMinuteAreTheSeeds(string direction)
    {
        var klines = SharedData.Require("data", "binance_usdm_1m_2025");
        var scans = Path.Combine(_folder.FullName, $"klines-{direction}", "scans");
        ScanBuild.FromKlines(klines, scans);

        var parameters = direction == "long" ? SeedParameters.Green : SeedParameters.Champion;
        var expected = SeedEngine.Run(parameters, ScanFolderDays.Read(scans));
        var actual = PackagedRun.Of(scans, ("direction", direction));

        TradeComparison.AssertEqual(expected.Trades, actual.Trades, $"klines, {direction}");
        Assert.That(actual.Trades, Has.Count.GreaterThan(20));
    }
}
