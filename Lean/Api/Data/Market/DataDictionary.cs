using System.Collections;
using System.Diagnostics.CodeAnalysis;
using QuantConnect.Hosting;

namespace QuantConnect.Data.Market;

/// <summary>
/// Points of one step by symbol, in the order of the symbols' tickers. In a run the points are made when they are asked for, and
/// the dictionary is filled anew at each step: keep points, not the dictionary.
/// </summary>
/// <typeparam name="T">Type of a point.</typeparam>
public class DataDictionary<T> : IDictionary<Symbol, T>
{
    private static readonly Comparison<KeyValuePair<Symbol, T>> ByTicker = static (a, b) => a.Key.CompareTo(b.Key);

    private readonly Dictionary<Symbol, T> _points = [];
    private List<KeyValuePair<Symbol, T>>? _sorted;
    private bool _isSorted;
    private IPointSource<T>? _source;

    /// <summary>An empty dictionary.</summary>
    public DataDictionary()
    {
    }

    /// <summary>An empty dictionary of a step.</summary>
    public DataDictionary(DateTime time) => Time = time;

    /// <summary>The points, each under its key.</summary>
    public DataDictionary(IEnumerable<T> data, Func<T, Symbol> keySelector)
    {
        foreach (var point in data) this[keySelector(point)] = point;
    }

    /// <summary>Time of the step, in the algorithm's zone.</summary>
    public DateTime Time { get; set; }

    /// <summary>Count of symbols that have a point.</summary>
    public int Count => _source?.Symbols.Count ?? _points.Count;

    /// <inheritdoc/>
    public bool IsReadOnly => false;

    /// <summary>Symbols, by ticker.</summary>
    public ICollection<Symbol> Keys => Sorted().ConvertAll(static pair => pair.Key);

    /// <summary>Points, by ticker.</summary>
    public ICollection<T> Values => Sorted().ConvertAll(static pair => pair.Value);

    /// <summary>The point of a symbol.</summary>
    /// <exception cref="KeyNotFoundException">The symbol has none at this step.</exception>
    public virtual T this[Symbol symbol]
    {
        get => TryGetValue(symbol, out var point) ? point : throw NoPoint(symbol);
        set
        {
            Materialise();
            _isSorted = false;
            _points[symbol] = value;
        }
    }

    /// <summary>The point of a symbol, or the type's default if it has none.</summary>
    public virtual T? GetValue(Symbol key) => TryGetValue(key, out var point) ? point : default;

    /// <summary>The point of a symbol; false if it has none.</summary>
    public virtual bool TryGetValue(Symbol symbol, [MaybeNullWhen(false)] out T value)
    {
        if (_points.TryGetValue(symbol, out value)) return true;
        if (_source is null || !_source.TryCreate(symbol, out value)) return false;
        _points.Add(symbol, value);
        return true;
    }

    /// <summary>Whether a symbol has a point.</summary>
    public virtual bool ContainsKey(Symbol symbol) => TryGetValue(symbol, out _);

    /// <summary>Adds a point.</summary>
    /// <exception cref="ArgumentException">The symbol has one.</exception>
    public virtual void Add(Symbol key, T value)
    {
        Materialise();
        _isSorted = false;
        _points.Add(key, value);
    }

    /// <inheritdoc cref="Add(Symbol, T)"/>
    public virtual void Add(KeyValuePair<Symbol, T> item) => Add(item.Key, item.Value);

    /// <summary>Removes a symbol's point; false if it has none.</summary>
    public virtual bool Remove(Symbol key)
    {
        Materialise();
        _isSorted = false;
        return _points.Remove(key);
    }

    /// <inheritdoc cref="Remove(Symbol)"/>
    public virtual bool Remove(KeyValuePair<Symbol, T> item) => Contains(item) && Remove(item.Key);

    /// <summary>Removes every point.</summary>
    public virtual void Clear() => Reset(Time, null);

    /// <inheritdoc/>
    public bool Contains(KeyValuePair<Symbol, T> item) => TryGetValue(item.Key, out var point) && EqualityComparer<T>.Default.Equals(point, item.Value);

    /// <inheritdoc/>
    public void CopyTo(KeyValuePair<Symbol, T>[] array, int arrayIndex) => Sorted().CopyTo(array, arrayIndex);

    /// <summary>Symbols and points, by ticker.</summary>
    public List<KeyValuePair<Symbol, T>>.Enumerator GetEnumerator() => Sorted().GetEnumerator();

    IEnumerator<KeyValuePair<Symbol, T>> IEnumerable<KeyValuePair<Symbol, T>>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Starts a step: forgets the points; those of the source are made when they are asked for.</summary>
    internal void Reset(DateTime time, IPointSource<T>? source)
    {
        Time = time;
        _source = source;
        _isSorted = false;
        if (_points.Count > 0) _points.Clear();
    }

    private List<KeyValuePair<Symbol, T>> Sorted()
    {
        Materialise();
        var sorted = _sorted ??= [];
        if (_isSorted) return sorted;
        sorted.Clear();
        foreach (var pair in _points) sorted.Add(pair);
        sorted.Sort(ByTicker);
        _isSorted = true;
        return sorted;
    }

    private void Materialise()
    {
        if (_source is null) return;
        var symbols = _source.Symbols;
        for (var i = 0; i < symbols.Count; i++) TryGetValue(symbols[i], out _);
        _source = null;
    }

    private KeyNotFoundException NoPoint(Symbol symbol) => new(
        $"'{symbol}' has no {typeof(T).Name} at {Time.ToStringInvariant(DateFormat.DB)}. Ask with ContainsKey or TryGetValue first: not every symbol has data at every step.");
}
