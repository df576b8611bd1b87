using System.Runtime.InteropServices;
using System.Security.Cryptography;
using DolphinLean.Data.Scans;
using DolphinLean.Data.Synthetic;
using NUnit.Framework;

namespace DolphinLean.Data.Tests.Synthetic;

public sealed class SyntheticMarketTests
{
    private static readonly SyntheticMarketOptions Small = new() { Assets = 50, Days = 2, BarsPerDay = 96 };

    [Test]
    public void The_default_market_has_48_assets_and_at_least_ten_days()
    {
        var options = new SyntheticMarketOptions();
        Assert.That((options.Assets, options.Days >= 10, options.MissingShare), Is.EqualTo((48, true, 0.0)));
        using var market = new SyntheticMarket(options);
        Assert.That(market.Assets, Has.Count.EqualTo(48).And.Contains("BTCUSDT").And.Unique);
    }

    [Test]
    public void Prices_are_the_same_on_every_machine() =>
        Assert.That(Hash(Small), Is.EqualTo("dcf70beec10b2239b60ba8360a7d1f09b1d6ecb5309b5a857fb03ec69b84f656"));

    [Test]
    public void A_seed_makes_a_market()
    {
        Assert.That(Hash(Small), Is.EqualTo(Hash(Small with { })));
        Assert.That(Hash(Small with { Seed = 43 }), Is.Not.EqualTo(Hash(Small)));
    }

    [Test]
    public void Prices_are_positive_lie_on_their_tick_and_keep_their_scale()
    {
        using var market = new SyntheticMarket(new SyntheticMarketOptions { Days = 40, BarsPerDay = 288 });
        var bitcoin = market.Assets.ToList().IndexOf("BTCUSDT");
        while (market.MoveNext())
        {
            foreach (var price in market.Prices)
                Assert.That(price, Is.Positive.And.LessThan(1_000_000));
            var bitcoinTenths = market.Prices[bitcoin] * 10;
            Assert.That(bitcoinTenths, Is.EqualTo(Math.Round(bitcoinTenths)).Within(1e-9).And.InRange(100_000, 10_000_000));
        }
    }

    [Test]
    public void Bars_are_evenly_spaced_from_midnight()
    {
        using var market = new SyntheticMarket(Small);
        var times = new List<long>();
        while (market.MoveNext())
            times.Add(market.TimestampMs);
        Assert.That(times, Has.Count.EqualTo(market.RowCount));
        Assert.That(times[0], Is.EqualTo(new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds()));
        Assert.That(times.Zip(times.Skip(1), (a, b) => b - a), Is.All.EqualTo(900_000));
    }

    [Test]
    public void Missing_prices_come_in_the_asked_share_and_leave_the_others_as_they_are()
    {
        var options = new SyntheticMarketOptions { Assets = 20, Days = 10, BarsPerDay = 1440 };
        using var whole = new SyntheticMarket(options);
        using var holed = new SyntheticMarket(options with { MissingShare = 0.1 });
        long missing = 0;
        while (whole.MoveNext() && holed.MoveNext())
        {
            for (var i = 0; i < 20; i++)
            {
                if (double.IsNaN(holed.Prices[i]))
                    missing++;
                else if (holed.Prices[i] != whole.Prices[i])
                    Assert.Fail($"asset {i} at {holed.TimestampMs}: {holed.Prices[i]:R}, without gaps {whole.Prices[i]:R}");
            }
        }
        Assert.That(missing / (20.0 * whole.RowCount), Is.EqualTo(0.1).Within(0.015));
    }

    [Test]
    public void Correlation_rises_and_falls_so_that_the_signal_comes_often()
    {
        using var market = new SyntheticMarket(new SyntheticMarketOptions());
        var builder = new ScanBuilder(48);
        var (signals, low, high) = (0, 0, 0);
        while (market.MoveNext())
        {
            builder.Add(market.Prices, out var features);
            signals += features.VelDiv < -0.02 ? 1 : 0;
            low += builder.Eigenvalues[1] < 24 ? 1 : 0;
            high += builder.Eigenvalues[1] > 34 ? 1 : 0;
        }
        Assert.That(signals, Is.GreaterThan(500));
        Assert.That(low, Is.GreaterThan(market.RowCount / 20));
        Assert.That(high, Is.GreaterThan(market.RowCount / 20));
    }

    [Test]
    public void Written_scans_pass_the_check_and_hold_the_prices()
    {
        var folder = Directory.CreateTempSubdirectory("synthetic-").FullName;
        try
        {
            var result = SyntheticScans.Write(Small with { Days = 12 }, Path.Combine(folder, "scans"));
            Assert.That((result.Days, result.Rows, result.Assets), Is.EqualTo((12, 12 * 96L, 50)));
            Assert.That(ScanChecker.Check(result.Folder), Is.Empty);
            var source = ScanSource.Open(result.Folder);
            using var market = new SyntheticMarket(Small with { Days = 12 });
            while (market.MoveNext())
            {
                Assert.That(source.MoveNext());
                Assert.That(source.Row.Prices.SequenceEqual(market.Prices));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [TestCase(1, 2, 96, 0.0, "assets: expected 2 to 1000, found 1")]
    [TestCase(5, 0, 96, 0.0, "days: expected 1 to 3660, found 0")]
    [TestCase(5, 2, 97, 0.0, "bars per day: expected a divisor of 86,400,000, found 97")]
    [TestCase(5, 2, 0, 0.0, "bars per day: expected 1 to 86400, found 0")]
    [TestCase(5, 2, 96, 0.6, "missing share: expected 0 to 0.5, found 0.6")]
    [TestCase(5, 2, 96, double.NaN, "missing share: expected 0 to 0.5, found NaN")]
    public void An_option_out_of_range_is_refused_by_name(int assets, int days, int bars, double missing, string message)
    {
        var options = new SyntheticMarketOptions { Assets = assets, Days = days, BarsPerDay = bars, MissingShare = missing };
        Assert.That(() => new SyntheticMarket(options), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.EqualTo(message));
    }

    private static string Hash(SyntheticMarketOptions options)
    {
        using var market = new SyntheticMarket(options);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        while (market.MoveNext())
            hash.AppendData(MemoryMarshal.AsBytes(market.Prices));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
