using System.Globalization;
using DolphinLean.Data.Scans;
using DolphinLean.Data.Synthetic;
using DolphinLean.Tests;
using NUnit.Framework;

namespace DolphinLean.Data.Tests.Scans;

public sealed class ScanBuilderTests
{
    [Test]
    public void Eigenvalues_are_those_of_LAPACK_on_real_prices()
    {
        var reference = File.ReadLines(SharedData.Require("data", "reference", "lambda-max-5m.csv")).Skip(1)
            .Select(line => line.Split(','))
            .ToDictionary(
                cells => long.Parse(cells[0], CultureInfo.InvariantCulture),
                cells => cells.Skip(1).Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray());
        using var rows = PriceFileRows.Open(SharedData.Require("data", "binance_spot_5m_2024", "closes-48.parquet"));
        var builder = new ScanBuilder(rows.Assets.Count);
        var compared = 0;
        while (rows.MoveNext() && compared < reference.Count)
        {
            builder.Add(rows.Prices, out _);
            if (!reference.TryGetValue(rows.TimestampMs, out var expected))
                continue;
            compared++;
            for (var w = 0; w < expected.Length; w++)
                Assert.That(builder.Eigenvalues[w], Is.EqualTo(expected[w]).Within(1e-7).Percent, $"{rows.TimestampMs}, window {ScanBuilder.Windows[w]}");
        }
        Assert.That(compared, Is.EqualTo(2000));
    }

    [Test]
    public void Features_follow_from_the_eigenvalues_as_the_rulings_write_them()
    {
        var (eigenvalues, features) = Run(new SyntheticMarketOptions { Assets = 7, Days = 1, BarsPerDay = 1000 });
        for (var row = 0; row < features.Count; row++)
        {
            var f = features[row];
            var velocities = Enumerable.Range(0, 4).Select(w => Velocity(eigenvalues, w, row)).ToArray();
            Assert.That(
                new[] { f.V50Velocity, f.V150Velocity, f.V300Velocity, f.V750Velocity, f.VelDiv },
                Is.EqualTo(new[] { velocities[0], velocities[1], velocities[2], velocities[3], velocities[0] - velocities[3] }));
            AssertDeviation(f.Instability50, eigenvalues, 0, row);
            AssertDeviation(f.Instability150, eigenvalues, 1, row);
        }
    }

    [Test]
    public void Each_feature_is_defined_from_the_first_row_that_has_its_prices()
    {
        var (_, features) = Run(new SyntheticMarketOptions { Assets = 5, Days = 1, BarsPerDay = 1000 });
        int First(Func<ScanFeatures, double> feature) => features.FindIndex(f => !double.IsNaN(feature(f)));
        // w + 1 prices make the first eigenvalue, one more the first velocity, twenty velocities the first deviation.
        Assert.That(
            new[] { First(f => f.V50Velocity), First(f => f.V150Velocity), First(f => f.V300Velocity), First(f => f.V750Velocity) },
            Is.EqualTo(new[] { 51, 151, 301, 751 }));
        Assert.That(new[] { First(f => f.VelDiv), First(f => f.Instability50), First(f => f.Instability150) }, Is.EqualTo(new[] { 751, 70, 170 }));
        Assert.That(features.Skip(751).Select(f => f.VelDiv), Has.None.NaN);
    }

    [Test]
    public void No_bytes_are_allocated_per_row()
    {
        using var market = new SyntheticMarket(new SyntheticMarketOptions { Assets = 20, Days = 1, BarsPerDay = 1440 });
        var builder = new ScanBuilder(20);
        for (var row = 0; row < 1000; row++)
        {
            market.MoveNext();
            builder.Add(market.Prices, out _);
        }
        var before = GC.GetAllocatedBytesForCurrentThread();
        while (market.MoveNext())
            builder.Add(market.Prices, out _);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    private static (List<double[]> Eigenvalues, List<ScanFeatures> Features) Run(SyntheticMarketOptions options)
    {
        using var market = new SyntheticMarket(options);
        var builder = new ScanBuilder(options.Assets);
        var (eigenvalues, features) = (new List<double[]>(), new List<ScanFeatures>());
        while (market.MoveNext())
        {
            builder.Add(market.Prices, out var row);
            eigenvalues.Add(builder.Eigenvalues.ToArray());
            features.Add(row);
        }
        return (eigenvalues, features);
    }

    private static double Velocity(List<double[]> eigenvalues, int window, int row) =>
        row == 0 ? double.NaN : eigenvalues[row][window] / eigenvalues[row - 1][window] - 1;

    private static void AssertDeviation(double actual, List<double[]> eigenvalues, int window, int row)
    {
        var last = Enumerable.Range(0, 20).Select(back => row - back < 0 ? double.NaN : Velocity(eigenvalues, window, row - back)).ToArray();
        if (last.Any(double.IsNaN))
        {
            Assert.That(actual, Is.NaN);
            return;
        }
        var mean = last.Average();
        Assert.That(actual, Is.EqualTo(Math.Sqrt(last.Select(v => (v - mean) * (v - mean)).Average())).Within(1e-9).Percent);
    }
}
