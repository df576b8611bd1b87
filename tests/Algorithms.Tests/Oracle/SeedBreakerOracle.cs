namespace DolphinLean.Algorithms.Tests.Oracle;

/// <summary>
/// The circuit breaker by definition, for comparison: every row is worked out afresh from the columns, with sorts and loops. A day's row r
/// below ten has the medians of the rows so far; row r from ten on has those of the ten rows before it, as the row before queued them.
/// </summary>
internal sealed class SeedBreakerOracle(Func<long, double[]> factorsAt, bool isSubday)
{
    private const int Scans = 10;

    private readonly List<double> _earlier = [];
    private double _lastBoost = 1;
    private double _lastQueued = 1;

    /// <summary>The breaker on every row of a day.</summary>
    public IReadOnlyList<SeedBreaker> Day(long[] timestamps, double[] velocities)
    {
        var beta = 0.0;
        var velocity = double.NaN;
        var rows = new List<SeedBreaker>();
        for (var row = 0; row < timestamps.Length; row++)
        {
            // What the last row of the day before queued is taken first, and may end a position; then the day's own figures hold.
            var ends = row == 0 && _lastBoost >= 1.25 && _lastQueued < 1.10;
            if (row < Scans)
            {
                velocity = Median(velocities[..(row + 1)]);
                beta = _earlier.Count >= 5 && velocity >= Percentile60() ? 0.8 : 0.2;
            }
            var boost = Boost(timestamps, row < Scans ? 0 : isSubday ? row - Scans : 0, row < Scans ? row + 1 : isSubday ? row : Scans);
            ends |= row > 0 && row >= Scans && _lastBoost >= 1.25 && boost < 1.10;
            rows.Add(new SeedBreaker(boost, beta, ends));
            _lastBoost = boost;
        }
        _lastQueued = isSubday && timestamps.Length > Scans ? Boost(timestamps, timestamps.Length - Scans, timestamps.Length) : _lastBoost;
        if (!double.IsNaN(velocity))
            _earlier.Add(velocity);
        return rows;
    }

    private double Boost(long[] timestamps, int from, int to)
    {
        var scans = timestamps[from..to].Select(factorsAt).ToList();
        double Of(int factor) => Median([.. scans.Select(scan => scan[factor])]);
        var (funding, dvol, fng, taker) = (Of(0), Of(1), Of(2), Of(3));
        var signals = 0.0;
        signals += funding < -0.0001 ? 1 : funding < 0 ? 0.5 : 0;
        signals += dvol > 80 ? 1 : dvol > 55 ? 0.5 : 0;
        signals += taker < 0.80 ? 1 : taker < 0.90 ? 0.5 : 0;
        if (signals > 0)
            signals += fng < 25 ? 1 : fng < 40 ? 0.5 : 0;
        return signals >= 1 ? 1 + 0.5 * Math.Log(1 + signals) : 1;
    }

    private double Percentile60()
    {
        var sorted = _earlier.Order().ToArray();
        var place = 0.6 * (sorted.Length - 1);
        var below = (int)place;
        return below + 1 == sorted.Length ? sorted[below] : sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]);
    }

    private static double Median(double[] values)
    {
        var sorted = values.Where(value => !double.IsNaN(value)).Order().ToArray();
        return sorted.Length == 0 ? double.NaN
            : sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[sorted.Length / 2 - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
