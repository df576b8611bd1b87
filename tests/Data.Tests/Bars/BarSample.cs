using DolphinLean.Data.Bars;

namespace DolphinLean.Data.Tests.Bars;

/// <summary>Bars made of random numbers: any decimals that an exchange may quote, gaps, and quotes that lack a side.</summary>
internal static class BarSample
{
    public static BarColumns Random(int seed, BarKind kind, int stepMs, int most)
    {
        var random = new Random(seed);
        var bars = new BarColumns();
        bars.Clear(kind);
        var scale = Math.Pow(10, random.Next(0, 9));
        for (var start = 0; start < 86_400_000 && bars.Count < most; start += stepMs)
        {
            if (random.Next(10) == 0 && bars.Count > 0)
                continue;
            bars.EnsureCapacity(bars.Count + 1);
            var row = bars.Count;
            bars.StartMs[row] = start;
            for (var side = 0; side < (kind == BarKind.Trade ? 5 : 10); side += 5)
                FillSide(bars, side, row, random, scale);
            bars.SetCount(row + 1);
        }
        return bars;
    }

    public static void AssertSame(BarColumns found, BarColumns expected)
    {
        NUnit.Framework.Assert.That(found.Kind, NUnit.Framework.Is.EqualTo(expected.Kind));
        NUnit.Framework.Assert.That(found.StartMs.Take(found.Count), NUnit.Framework.Is.EqualTo(expected.StartMs.Take(expected.Count)));
        for (var column = 0; column < (expected.Kind == BarKind.Trade ? 5 : 10); column++)
        {
            NUnit.Framework.Assert.That(
                found.Values(column).Take(found.Count).Select(BitConverter.DoubleToInt64Bits),
                NUnit.Framework.Is.EqualTo(expected.Values(column).Take(expected.Count).Select(BitConverter.DoubleToInt64Bits)));
        }
    }

    private static void FillSide(BarColumns bars, int side, int row, Random random, double scale)
    {
        if (bars.Kind == BarKind.Quote && random.Next(5) == 0)
        {
            for (var column = side; column < side + 4; column++)
                bars.Values(column)[row] = double.NaN;
            bars.Values(side + 4)[row] = 0;
            return;
        }
        Span<double> prices = stackalloc double[4];
        foreach (ref var price in prices)
            price = random.Next(4) == 0 ? random.NextDouble() * 1e-7 + 1e-12 : Math.Max(1, random.Next(1, 2_000_000)) / scale;
        prices.Sort();
        bars.Values(side)[row] = prices[1];
        bars.Values(side + 1)[row] = prices[3];
        bars.Values(side + 2)[row] = prices[0];
        bars.Values(side + 3)[row] = prices[2];
        bars.Values(side + 4)[row] = random.Next(3) == 0 ? random.NextDouble() * 1e20 : random.Next(0, 1_000_000) / 1000d;
    }
}
