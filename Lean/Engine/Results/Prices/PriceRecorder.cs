using QuantConnect;
using QuantConnect.Securities;

namespace DolphinLean.Engine.Results.Prices;

/// <summary>
/// Remembers the last prices of a run's securities at a fixed number of times. A step between two of them costs one comparison; a
/// security takes its room, the same for every length of run, once.
/// </summary>
public sealed class PriceRecorder
{
    /// <summary>Most samples of a run.</summary>
    public const int MostSamples = 1500;

    private readonly List<DateTime> _times = new(MostSamples);
    private readonly Dictionary<Symbol, double[]> _prices = [];
    private readonly List<(Security Security, double[] Prices)> _lines = [];
    private readonly TimeSpan _period;
    private DateTime _nextSample;

    /// <summary>Begins to record.</summary>
    /// <param name="start">Start of the run, UTC.</param>
    /// <param name="end">End of the run, UTC.</param>
    public PriceRecorder(DateTime start, DateTime end)
    {
        _period = TimeSpan.FromTicks(Math.Max(TimeSpan.TicksPerSecond, (end - start).Ticks / MostSamples));
        _nextSample = start;
    }

    /// <summary>Whether a step at this time is to be sampled.</summary>
    public bool IsDue(DateTime time) => time >= _nextSample && _times.Count < MostSamples;

    /// <summary>Steps before this time are not sampled.</summary>
    public DateTime QuietBefore => _times.Count < MostSamples ? _nextSample : DateTime.MaxValue;

    /// <summary>Takes a sample.</summary>
    /// <param name="time">Time of the step, UTC, later than the sample before.</param>
    /// <param name="securities">The securities of the run; a security may come or go.</param>
    public void Sample(DateTime time, List<Security> securities)
    {
        for (var i = 0; i < securities.Count; i++)
        {
            var price = securities[i].Type == SecurityType.Base ? 0 : securities[i].Cache.PriceEstimate;
            if (price != 0)
                LineOf(securities[i], i)[_times.Count] = price;
        }
        _times.Add(time);
        _nextSample = time + _period;
    }

    /// <summary>A security is nearly always where it was in the list before.</summary>
    private double[] LineOf(Security security, int index)
    {
        if (index < _lines.Count && _lines[index].Security == security)
            return _lines[index].Prices;
        if (!_prices.TryGetValue(security.Symbol, out var prices))
        {
            _prices[security.Symbol] = prices = new double[MostSamples];
            prices.AsSpan().Fill(double.NaN);
        }
        if (index < _lines.Count)
            _lines[index] = (security, prices);
        else if (index == _lines.Count)
            _lines.Add((security, prices));
        return prices;
    }

    /// <summary>The lines of some securities.</summary>
    /// <param name="isWanted">Tells by LEAN's security identifier which.</param>
    /// <returns>In the order of the symbols.</returns>
    public IReadOnlyList<PriceLine> Lines(Func<string, bool> isWanted) =>
        [.. _prices.Where(line => isWanted(line.Key.ID.ToString())).OrderBy(line => line.Key)
            .Select(line => new PriceLine(line.Key.ID.ToString(), line.Key.Value, _times, line.Value[.._times.Count]))];
}
