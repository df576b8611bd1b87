using DolphinLean.Data.Grid;
using DolphinLean.Data.Grid.Services;
using DolphinLean.Data.Journal;

namespace DolphinLean.Algorithms.Dolphin.Services;

/// <summary>
/// Holds what a trader tells until the grid has it: the last value of each key, and every day. What the grid did not take stays. Thread-safe.
/// </summary>
public sealed class TraderOutbox : ITraderOutbox, ITradeLedger
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Map, string Key), string> _values = [];
    private readonly Queue<DailyRecord> _days = [];
    private readonly string _session;
    private readonly string _pnlMap;

    /// <summary>An empty outbox.</summary>
    /// <param name="session">The session.</param>
    /// <param name="pnlMap">Map of the side's days.</param>
    public TraderOutbox(string session, string pnlMap) => (_session, _pnlMap) = (session, pnlMap);

    /// <summary>What waits.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
                return _values.Count + _days.Count;
        }
    }

    /// <inheritdoc/>
    public void Post(string map, string key, string text)
    {
        lock (_gate)
            _values[(map, key)] = text;
    }

    /// <inheritdoc/>
    public void Close(TradeRecord trade)
    {
        // The day's record counts it.
    }

    /// <inheritdoc/>
    public void EndDay(DailyRecord day)
    {
        lock (_gate)
            _days.Enqueue(day);
    }

    /// <summary>Gives the grid what waits.</summary>
    /// <exception cref="GridException">The grid did not take all of it.</exception>
    public void Flush(IFeatureGrid grid)
    {
        foreach (var ((map, key), text) in Waiting())
        {
            grid.Put(map, key, text);
            lock (_gate)
            {
                // A newer one came meanwhile: it waits for the next time.
                if (_values.TryGetValue((map, key), out var now) && ReferenceEquals(now, text))
                    _values.Remove((map, key));
            }
        }
        while (FirstDay() is { } day)
        {
            DayRecord.Add(grid, _pnlMap, _session, day);
            lock (_gate)
                _days.Dequeue();
        }
    }

    private List<KeyValuePair<(string Map, string Key), string>> Waiting()
    {
        lock (_gate)
            return [.. _values.OrderBy(value => value.Key)];
    }

    private DailyRecord? FirstDay()
    {
        lock (_gate)
            return _days.TryPeek(out var day) ? day : null;
    }
}
