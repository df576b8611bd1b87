using DolphinLean.Algorithms.Dolphin.State;
using NUnit.Framework;

namespace DolphinLean.Algorithms.Tests.Dolphin.State;

/// <summary>The oracle is one series per asset that takes every price at once.</summary>
[TestFixture]
public sealed class PriceHistoriesTests
{
    [FsCheck.NUnit.Property(MaxTest = 60)]
    public void Whatever_is_looked_at_and_when_is_as_if_every_series_took_every_bar(int seed)
    {
        var random = new Random(seed);
        var histories = new PriceHistories();
        var plain = new List<SlidingSeries>();
        var rows = new List<double[]>();
        var (assets, gaps, looks) = (random.Next(1, 20), random.Next(3) * 0.002, random.Next(1, 400));
        for (var bar = 0; bar < 1_500; bar++)
        {
            if (random.Next(300) == 0)
                assets += random.Next(3);
            var row = Row(random, assets, gaps);
            rows.Add(row);
            Append(plain, row);
            histories.Append(row);
            if (random.Next(looks) != 0)
                continue;
            Compare(histories, plain, random.Next(assets));
            CompareRows(histories, rows, assets, random.Next(1, SlidingSeries.LongestWindow + 1));
        }
        for (var asset = 0; asset < assets; asset++)
            Compare(histories, plain, asset);
    }

    [Test]
    public void A_bar_that_nobody_looks_at_allocates_nothing()
    {
        var histories = new PriceHistories();
        double[] row = [1, 2, 3];
        histories.Append(row);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var bar = 0; bar < 10_000; bar++)
            histories.Append(row);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    private static double[] Row(Random random, int assets, double gaps)
    {
        var row = new double[assets];
        for (var asset = 0; asset < assets; asset++)
            row[asset] = random.NextDouble() < gaps ? new[] { double.NaN, 0, -1 }[random.Next(3)] : 1 + random.Next(1000);
        return row;
    }

    private static void Append(List<SlidingSeries> series, double[] row)
    {
        while (series.Count < row.Length)
            series.Add(new SlidingSeries());
        for (var asset = 0; asset < row.Length; asset++)
        {
            if (row[asset] > 0)
                series[asset].Append(row[asset]);
        }
    }

    private static void Compare(PriceHistories histories, List<SlidingSeries> plain, int asset)
    {
        var (found, expected) = (histories[asset], plain[asset]);
        Assert.That(found.Last, Is.EqualTo(expected.Last));
        for (var length = 1; length <= SlidingSeries.LongestWindow; length++)
        {
            var isThere = expected.TryGetLast(length, out var window);
            Assert.That(found.TryGetLast(length, out var same), Is.EqualTo(isThere));
            Assert.That(same.SequenceEqual(window), Is.True, $"asset {asset}, last {length}");
        }
    }

    private static void CompareRows(PriceHistories histories, List<double[]> rows, int assets, int bars)
    {
        if (!histories.TryGetLastRows(bars, out var window, out var stride))
            return;
        for (var bar = 0; bar < bars; bar++)
            Assert.That(window.Slice(bar * stride, assets).SequenceEqual(rows[rows.Count - bars + bar]), Is.True, $"bar {bar} of {bars}");
    }
}
