using System.Collections;

namespace QuantConnect.Algorithm.Framework.Alphas;

/// <summary>
/// Insights by symbol. Symbols come in the order of their first insight, insights of a symbol in the order they were added.
/// Asking for the next expiry is free as long as nothing changed; see <see cref="GetNextExpiryTime"/>.
/// </summary>
public partial class InsightCollection : IEnumerable<Insight>
{
    private readonly List<Insight> _all = [];
    private readonly Dictionary<Symbol, List<Insight>> _open = [];
    private readonly Action _forgetNextExpiry;
    private DateTime? _nextExpiryUtc;
    private bool _nextExpiryKnown;

    /// <summary>An empty collection.</summary>
    public InsightCollection()
    {
        _forgetNextExpiry = () => _nextExpiryKnown = false;
    }

    /// <summary>Number of insights held, expired ones that were not removed included.</summary>
    public int Count { get; private set; }

    /// <summary>Number of insights ever added.</summary>
    public int TotalCount { get; private set; }

    /// <summary>The insights of a symbol, as a copy; setting replaces them.</summary>
    /// <exception cref="KeyNotFoundException">The symbol has no insight.</exception>
    public List<Insight> this[Symbol symbol]
    {
        get => [.. _open[symbol]];
        set
        {
            if (_open.TryGetValue(symbol, out var replaced))
            {
                Count -= replaced.Count;
                Detach(replaced);
            }

            _open[symbol] = value;
            Count += value.Count;
            TotalCount += value.Count;
            foreach (var insight in value)
            {
                Attach(insight);
            }
        }
    }

    /// <summary>Adds an insight.</summary>
    public void Add(Insight item)
    {
        Count++;
        TotalCount++;
        _all.Add(item);
        if (!_open.TryGetValue(item.Symbol, out var insights))
        {
            _open[item.Symbol] = insights = [];
        }

        insights.Add(item);
        Attach(item);
    }

    /// <summary>Adds insights in order.</summary>
    public void AddRange(IEnumerable<Insight> insights)
    {
        foreach (var insight in insights)
        {
            Add(insight);
        }
    }

    /// <summary>True when this very insight is held.</summary>
    public bool Contains(Insight item) => _open.TryGetValue(item.Symbol, out var insights) && insights.Contains(item);

    /// <summary>True when the symbol has an insight, active or not.</summary>
    public bool ContainsKey(Symbol symbol) => _open.TryGetValue(symbol, out var insights) && insights.Count > 0;

    /// <summary>Takes an insight out; it stays in <see cref="GetInsights"/>.</summary>
    /// <returns>False when it was not held.</returns>
    public bool Remove(Insight item)
    {
        if (!_open.TryGetValue(item.Symbol, out var insights) || !insights.Remove(item))
        {
            return false;
        }

        Count--;
        Detach(item);
        if (insights.Count == 0)
        {
            _open.Remove(item.Symbol);
        }

        return true;
    }

    /// <summary>The insights of a symbol, as a copy.</summary>
    public bool TryGetValue(Symbol symbol, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out List<Insight>? insights)
    {
        insights = _open.TryGetValue(symbol, out var held) ? [.. held] : null;
        return insights is not null;
    }

    /// <summary>Takes out all insights of the symbols.</summary>
    public void Clear(Symbol[] symbols)
    {
        foreach (var symbol in symbols)
        {
            if (_open.Remove(symbol, out var insights))
            {
                Count -= insights.Count;
                Detach(insights);
            }
        }
    }

    /// <summary>The held insights, symbol by symbol, as they were at the call.</summary>
    public IEnumerator<Insight> GetEnumerator() => _open.SelectMany(pair => pair.Value).ToList().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Attach(Insight insight)
    {
        insight.CloseTimeChanged += _forgetNextExpiry;
        if (_nextExpiryKnown && (_nextExpiryUtc is null || insight.CloseTimeUtc < _nextExpiryUtc))
        {
            _nextExpiryUtc = insight.CloseTimeUtc;
        }
    }

    private void Detach(Insight insight)
    {
        insight.CloseTimeChanged -= _forgetNextExpiry;
        _nextExpiryKnown = false;
    }

    private void Detach(List<Insight> insights)
    {
        foreach (var insight in insights)
        {
            Detach(insight);
        }
    }
}
