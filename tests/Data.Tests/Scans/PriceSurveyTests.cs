using DolphinLean.Data.Scans;
using NUnit.Framework;

namespace DolphinLean.Data.Tests.Scans;

/// <summary>The one pass over a day's prices against the definitions, price by price, on random days of every width.</summary>
public sealed class PriceSurveyTests
{
    [Test]
    public void Finds_what_looking_at_each_price_finds([Range(1, 26)] int assets)
    {
        var random = new Random(assets);
        for (var round = 0; round < 50; round++)
        {
            var prices = Day(random, assets, rows: random.Next(1, 12));
            var rows = prices.Length / assets;
            var repeats = new bool[rows];
            var survey = PriceSurvey.Of(prices, assets, repeats);
            Assert.That(survey.HasBad, Is.EqualTo(prices.Any(price => price < 0 || double.IsPositiveInfinity(price))));
            Assert.That(survey.IsWhole, Is.EqualTo(prices.All(price => price > 0)));
            for (var row = 0; row < rows; row++)
            {
                var isRepeat = row > 0 && Bits(prices, row, assets).SequenceEqual(Bits(prices, row - 1, assets));
                Assert.That(repeats[row], Is.EqualTo(isRepeat), $"row {row}");
            }
        }
    }

    [Test]
    public void Any_changed_bit_changes_the_digest([Values(1, 7, 8, 19, 48)] int assets)
    {
        var prices = Day(new Random(7), assets, rows: 4);
        var before = Fingerprint(prices, assets);
        for (var at = 0; at < prices.Length; at++)
        {
            for (var bit = 0; bit < 64; bit += 9)
            {
                var changed = (double[])prices.Clone();
                changed[at] = BitConverter.UInt64BitsToDouble(BitConverter.DoubleToUInt64Bits(changed[at]) ^ (1UL << bit));
                Assert.That(Fingerprint(changed, assets), Is.Not.EqualTo(before), $"number {at}, bit {bit}");
            }
        }
        (prices[0], prices[^1]) = (prices[^1] + 1, prices[0]);
        Assert.That(Fingerprint(prices, assets), Is.Not.EqualTo(before));
    }

    [Test]
    public void Gaps_are_alike_when_the_same_prices_are_missing()
    {
        Assert.That(PriceSurvey.HaveSameGaps([1, double.NaN, 3], [4, 0, 6]), Is.True);
        Assert.That(PriceSurvey.HaveSameGaps([1, double.NaN, 3], [4, 5, 6]), Is.False);
        Assert.That(PriceSurvey.HaveSameGaps([1, 2, 3], [4, 5, double.NaN]), Is.False);
    }

    private static double[] Day(Random random, int assets, int rows)
    {
        var prices = new double[assets * rows];
        for (var at = 0; at < prices.Length; at++)
        {
            prices[at] = random.Next(200) switch
            {
                0 => double.NaN,
                1 => 0,
                2 => -1,
                3 => double.PositiveInfinity,
                4 => double.NegativeInfinity,
                _ => at >= assets && random.Next(4) > 0 ? prices[at - assets] : random.NextDouble() + 0.5,
            };
        }
        return prices;
    }

    private static ulong Fingerprint(double[] prices, int assets) => PriceSurvey.Of(prices, assets, new bool[prices.Length / assets]).Fingerprint;

    private static IEnumerable<long> Bits(double[] prices, int row, int assets) =>
        prices.Skip(row * assets).Take(assets).Select(BitConverter.DoubleToInt64Bits);
}
