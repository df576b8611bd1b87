using DolphinLean.Data.Parquet;
using DolphinLean.Indicators.Spectral;

namespace DolphinLean.Algorithms.Tests.Oracle;

/// <summary>
/// A table of closes (a first column of ms, then one column per asset) as the days of one run. Its vel_div comes from the
/// product's tracker, for speed: <see cref="KnownAnswersTests"/> holds that against <see cref="SeedFeatures"/>.
/// </summary>
internal sealed record RealMarket(string[] Assets, long[] Timestamps, double[] Prices, double[] VelDiv)
{
    public static RealMarket Read(string path)
    {
        using var reader = ParquetReader.Open(path);
        var assets = reader.Schema.Columns.Skip(1).Select(column => column.Name).ToArray();
        var timestamps = new long[reader.RowCount];
        var prices = new double[timestamps.Length * assets.Length];
        var row = 0;
        for (var group = 0; group < reader.RowGroupCount; group++)
        {
            var rows = reader.RowsIn(group);
            reader.Read(group, 0, timestamps.AsSpan(row, rows));
            var column = new double[rows];
            for (var a = 0; a < assets.Length; a++)
            {
                reader.Read(group, a + 1, column);
                for (var i = 0; i < rows; i++)
                    prices[(row + i) * assets.Length + a] = column[i];
            }
            row += rows;
        }
        return new RealMarket(assets, timestamps, prices, TrackVelDiv(prices, assets.Length));
    }

    /// <summary>One element a UTC day.</summary>
    public IEnumerable<SeedDay> Days()
    {
        for (int first = 0, end; first < Timestamps.Length; first = end)
        {
            var day = Timestamps[first] / TimeSpan.MillisecondsPerDay;
            end = first;
            while (end < Timestamps.Length && Timestamps[end] / TimeSpan.MillisecondsPerDay == day)
                end++;
            yield return new SeedDay(
                DateOnly.FromDateTime(DateTime.UnixEpoch.AddDays(day)), Assets, Timestamps[first..end], VelDiv[first..end],
                Prices[(first * Assets.Length)..(end * Assets.Length)]);
        }
    }

    private static double[] TrackVelDiv(double[] prices, int assetCount)
    {
        var tracker = new EigenvalueTracker(assetCount, [SeedFeatures.ShortWindow, SeedFeatures.LongWindow]);
        var velDiv = new double[prices.Length / assetCount];
        double[] before = [double.NaN, double.NaN];
        var now = new double[2];
        for (var t = 0; t < velDiv.Length; t++)
        {
            tracker.Add(prices.AsSpan(t * assetCount, assetCount), now);
            velDiv[t] = (now[0] / before[0] - 1) - (now[1] / before[1] - 1);
            (before, now) = (now, before);
        }
        return velDiv;
    }
}
