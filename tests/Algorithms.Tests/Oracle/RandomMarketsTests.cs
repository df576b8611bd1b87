using NUnit.Framework;

namespace DolphinLean.Algorithms.Tests.Oracle;

internal sealed class RandomMarketsTests
{
    [Test]
    public void A_seed_makes_the_same_market_again()
    {
        var (once, again) = (RandomMarkets.Make(17), RandomMarkets.Make(17));
        Assert.That(again.Assets, Is.EqualTo(once.Assets));
        Assert.That(again.Prices, Is.EqualTo(once.Prices));
        Assert.That(RandomMarkets.Make(18).Prices, Is.Not.EqualTo(once.Prices));
    }

    [Test]
    public void Days_hold_the_matrix_in_order_of_first_appearance_and_time()
    {
        foreach (var market in RandomMarkets.All())
        {
            Assert.That(market.Days.SelectMany(d => d.Assets).Distinct(), Is.EqualTo(market.Assets), market.ToString());
            Assert.That(market.Days.SelectMany(d => d.Timestamps), Is.Ordered.And.Unique, market.ToString());
            var row = 0;
            foreach (var day in market.Days)
            {
                for (var i = 0; i < day.Timestamps.Length; i++, row++)
                    AssertSameRow(market, row, day, i);
            }
            Assert.That(row, Is.EqualTo(market.Prices.Length / market.Assets.Length), market.ToString());
        }
    }

    /// <summary>The markets are worth comparing on only if they visit every branch of the loop.</summary>
    [Test]
    public void The_markets_visit_every_outcome()
    {
        var seen = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var market in RandomMarkets.All())
        {
            var days = market.Scan();
            foreach (var parameters in new[] { SeedParameters.Champion, SeedParameters.Green })
                Count(seen, market, parameters.Direction, SeedEngine.Run(parameters, days));
        }
        TestContext.Out.WriteLine(string.Join(Environment.NewLine, seen.Select(s => $"{s.Key}: {s.Value}")));

        Assert.That(seen.Keys, Is.EqualTo(new[]
        {
            "Long FIXED_TP", "Long MAX_HOLD", "Long left open", "Long left open without a price", "Long over midnight",
            "Long past max hold for want of a price", "Short FIXED_TP", "Short MAX_HOLD", "Short STOP_LOSS", "Short left open",
            "Short left open without a price", "Short over midnight", "Short past max hold for want of a price",
        }));
        Assert.That(seen["Short FIXED_TP"], Is.GreaterThan(300));
        Assert.That(seen["Short MAX_HOLD"], Is.GreaterThan(300));
    }

    private static void Count(SortedDictionary<string, int> seen, RandomMarket market, SeedDirection side, SeedRun run)
    {
        void Add(string what) => seen[$"{side} {what}"] = seen.GetValueOrDefault($"{side} {what}") + 1;
        foreach (var trade in run.Trades)
        {
            Add(trade.Reason);
            if (trade.Bars > SeedParameters.Champion.MaxHoldBars)
                Add("past max hold for want of a price");
            if (trade.EntryTime / TimeSpan.MillisecondsPerDay < trade.ExitTime / TimeSpan.MillisecondsPerDay)
                Add("over midnight");
        }
        if (run.Open != null)
        {
            var lastPrice = market.Prices[^(market.Assets.Length - Array.IndexOf(market.Assets, run.Open.Asset))];
            Add(lastPrice > 0 ? "left open" : "left open without a price");
        }
    }

    private static void AssertSameRow(RandomMarket market, int row, RandomMarketDay day, int dayRow)
    {
        for (var a = 0; a < market.Assets.Length; a++)
        {
            var column = Array.IndexOf(day.Assets, market.Assets[a]);
            var ofMarket = market.Prices[row * market.Assets.Length + a];
            var ofDay = column < 0 ? double.NaN : day.Prices[dayRow * day.Assets.Length + column];
            if (!ofMarket.Equals(ofDay) && (ofMarket > 0 || ofDay > 0))
                Assert.Fail($"{market}, {day.Date:yyyy-MM-dd}, row {dayRow}, {market.Assets[a]}: {ofDay:R} but {ofMarket:R} in the matrix");
        }
    }
}
