using System.Globalization;
using DolphinLean.Tests;
using NUnit.Framework;

namespace DolphinLean.Algorithms.Tests.Oracle;

/// <summary>Half a year of 48 pairs against the known answers of the seed's rulings, which another implementation computed.</summary>
internal sealed class KnownAnswersTests
{
    private const double RelativePercent = 1e-7;

    private RealMarket _market = null!;

    [OneTimeSetUp]
    public void Read() =>
        _market = RealMarket.Read(SharedData.Require("data", "binance_spot_5m_2024", "closes-48.parquet"));

    [Test]
    public void Champion_makes_424_trades_and_33465_dollars()
    {
        var run = SeedEngine.Run(SeedParameters.Champion, _market.Days());

        Assert.That(run.Trades, Has.Count.EqualTo(424));
        Assert.That(run.FinalCapital, Is.EqualTo(33_465.12748301832).Within(RelativePercent).Percent);
        Assert.That(run.Days, Has.Count.EqualTo(182));
        Assert.That(run.Open?.Asset, Is.EqualTo("WLDUSDT"));
    }

    //        n  asset           entry ms        exit ms         entry      exit       leverage            fraction              notional            bars reason      net
    [TestCase(0, "WLDUSDT",      1704299400000L, 1704302400000L, 3.103,     3.07,      0.5343923050660878, 0.041737876826525244, 557.6100051472819,  10,  "FIXED_TP", 5.561042604630677)]
    [TestCase(1, "1000SATSUSDT", 1704307800000L, 1704308100000L, 0.0006673, 0.0006482, 2.604122853306315,  0.12020227432443857,  7827.277965531397,  1,   "FIXED_TP", 224.3652667115062)]
    [TestCase(2, "1000SATSUSDT", 1704309000000L, 1704345000000L, 0.000647,  0.0006713, 1.0822015160707106, 0.08357124214877999,  2281.8178719187094, 120, "MAX_HOLD", -87.23269108933751)]
    public void First_three_trades(
        int n, string asset, long entryTime, long exitTime, double entry, double exit, double leverage, double fraction,
        double notional, int bars, string reason, double net)
    {
        var t = SeedEngine.Run(SeedParameters.Champion, _market.Days().Take(5)).Trades[n];
        Assert.Multiple(() =>
        {
            Assert.That((t.Asset, t.EntryTime, t.ExitTime, t.EntryPrice, t.ExitPrice, t.Bars, t.Reason),
                Is.EqualTo((asset, entryTime, exitTime, entry, exit, bars, reason)));
            Assert.That(t.Leverage, Is.EqualTo(leverage).Within(RelativePercent).Percent);
            Assert.That(t.Fraction, Is.EqualTo(fraction).Within(RelativePercent).Percent);
            Assert.That(t.Notional, Is.EqualTo(notional).Within(RelativePercent).Percent);
            Assert.That(t.Net, Is.EqualTo(net).Within(RelativePercent).Percent);
        });
    }

    [Test]
    public void Beta_alone_makes_35224_of_it()
    {
        var run = SeedEngine.Run(SeedParameters.Champion with { DayBeta = 0.2 }, _market.Days());
        Assert.That(run.FinalCapital, Is.EqualTo(35_224).Within(0.5));
    }

    [Test]
    public void Vel_div_is_a_full_decompositions()
    {
        var (assets, context) = (_market.Assets.Length, SeedFeatures.LongWindow + 1);
        for (var row = context; row < _market.Timestamps.Length; row += 251)
        {
            var prices = _market.Prices[((row - context) * assets)..((row + 1) * assets)];
            Assert.That(_market.VelDiv[row], Is.EqualTo(SeedFeatures.VelDiv(prices, assets)[^1]).Within(1e-11), $"row {row}");
        }
        Assert.That(_market.VelDiv.Take(context), Is.All.NaN);
    }

    [Test]
    public void Lambda_is_lapacks()
    {
        var lines = File.ReadLines(SharedData.Require("data", "reference", "lambda-max-5m.csv")).Skip(1).Where((_, i) => i % 40 == 0).ToList();
        Assert.That(lines, Has.Count.GreaterThan(30));
        foreach (var line in lines)
        {
            var fields = line.Split(',');
            var row = Array.BinarySearch(_market.Timestamps, long.Parse(fields[0], CultureInfo.InvariantCulture));
            int[] windows = [50, 150, 300, 750];
            for (var w = 0; w < windows.Length; w++)
            {
                var expected = double.Parse(fields[w + 1], CultureInfo.InvariantCulture);
                var prices = _market.Prices[((row - windows[w]) * _market.Assets.Length)..((row + 1) * _market.Assets.Length)];
                var lambda = SeedFeatures.LambdaMax(prices, _market.Assets.Length, windows[w], windows[w]);
                Assert.That(lambda, Is.EqualTo(expected).Within(1e-9 * expected), $"{line}, window {windows[w]}");
            }
        }
    }
}
