namespace QuantConnect.Algorithm.Framework.Alphas;

// What is active, what has expired, and what was ever there.
public partial class InsightCollection
{
    /// <summary>The earliest close time of the held insights, expired ones included; null when there are none.</summary>
    public DateTime? GetNextExpiryTime()
    {
        if (!_nextExpiryKnown)
        {
            _nextExpiryUtc = null;
            foreach (var insights in _open.Values)
            {
                foreach (var insight in insights)
                {
                    if (_nextExpiryUtc is null || insight.CloseTimeUtc < _nextExpiryUtc)
                    {
                        _nextExpiryUtc = insight.CloseTimeUtc;
                    }
                }
            }

            _nextExpiryKnown = true;
        }

        return _nextExpiryUtc;
    }

    /// <summary>The insights that are active at a time, symbol by symbol.</summary>
    public ICollection<Insight> GetActiveInsights(DateTime utcTime)
    {
        var active = new List<Insight>();
        foreach (var insights in _open.Values)
        {
            foreach (var insight in insights)
            {
                if (insight.IsActive(utcTime))
                {
                    active.Add(insight);
                }
            }
        }

        return active;
    }

    /// <summary>True when the symbol has an active insight at a time.</summary>
    public bool HasActiveInsights(Symbol symbol, DateTime utcTime)
    {
        if (_open.TryGetValue(symbol, out var insights))
        {
            foreach (var insight in insights)
            {
                if (insight.IsActive(utcTime))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Takes out the insights that have expired by a time and returns them, symbol by symbol.</summary>
    public ICollection<Insight> RemoveExpiredInsights(DateTime utcTime)
    {
        // The filter captures the time, so it is made in a method of its own and only when something has expired.
        return GetNextExpiryTime() < utcTime ? RemoveExpired(utcTime) : Array.Empty<Insight>();
    }

    /// <summary>Takes out all insights, held or past, that the filter accepts.</summary>
    public void RemoveInsights(Func<Insight, bool> filter)
    {
        _all.RemoveAll(insight => filter(insight));
        RemoveOpen(filter);
    }

    /// <summary>All insights ever added that the filter accepts, in the order they came.</summary>
    public List<Insight> GetInsights(Func<Insight, bool>? filter = null) => filter is null ? [.. _all] : _all.Where(filter).ToList();

    private List<Insight> RemoveExpired(DateTime utcTime) => RemoveOpen(insight => insight.IsExpired(utcTime));

    private List<Insight> RemoveOpen(Func<Insight, bool> filter)
    {
        var removed = _open.SelectMany(pair => pair.Value).Where(filter).ToList();
        foreach (var insight in removed)
        {
            Remove(insight);
        }

        return removed;
    }
}
