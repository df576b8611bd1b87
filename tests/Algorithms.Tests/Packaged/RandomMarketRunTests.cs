using DolphinLean.Algorithms.Tests.Oracle;
using NUnit.Framework;

namespace DolphinLean.Algorithms.Tests.Packaged;

/// <summary>
/// The packaged strategy against the seed's transcription on 200 random markets with gaps and missing assets. Nothing is shared between
/// the two but prices: the package reads scan files of the product's own features, the transcription computes its own.
/// </summary>
[TestFixture]
[Parallelizable(ParallelScope.Children)]
public sealed class RandomMarketRunTests
{
    private const int Blocks = 20;

    [Test]
    public void TradesAreTheSeeds([Range(0, Blocks - 1)] int block)
    {
        var trades = 0;
        for (var seed = block * RandomMarkets.Count / Blocks + 1; seed <= (block + 1) * RandomMarkets.Count / Blocks; seed++)
            trades += CompareMarket(RandomMarkets.Make(seed));
        Assert.That(trades, Is.GreaterThan(20), "markets without trades would show nothing");
    }

    private static int CompareMarket(RandomMarket market)
    {
        var folder = Directory.CreateTempSubdirectory("random-market-");
        try
        {
            var scans = Path.Combine(folder.FullName, "scans");
            RandomMarketScans.Write(market, scans);
            var days = market.Scan();
            var count = 0;
            foreach (var (direction, parameters) in new[] { ("short", SeedParameters.Champion), ("long", SeedParameters.Green) })
            {
                var expected = SeedEngine.Run(parameters, days);
                var actual = PackagedRun.Of(scans, ("direction", direction));
                TradeComparison.AssertEqual(expected.Trades, actual.Trades, $"{market}, {direction}");
                Assert.That(actual.Outcome.OpenPositions, Has.Count.EqualTo(expected.Open == null ? 0 : 1), $"{market}, {direction}");
                count += expected.Trades.Count;
            }
            return count;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
