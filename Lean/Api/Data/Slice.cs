using System.Collections;
using QuantConnect.Data.Market;

namespace QuantConnect.Data;

/// <summary>
/// All data that became known at one moment. A run uses one slice for all its steps and makes bars only when they are asked for:
/// keep points, not the slice.
/// </summary>
public partial class Slice : IEnumerable<KeyValuePair<Symbol, BaseData>>
{
    private readonly List<BaseData> _points = [];
    private Dictionary<Type, ICustomData>? _byType;

    /// <summary>The slice of points that became known at one time.</summary>
    /// <param name="time">The time in the algorithm's zone.</param>
    /// <param name="data">The points.</param>
    /// <param name="utcTime">The time in UTC.</param>
    public Slice(DateTime time, IEnumerable<BaseData> data, DateTime utcTime)
    {
        Begin(time, utcTime);
        foreach (var point in data) Add(point);
    }

    /// <summary>The time, in the algorithm's zone.</summary>
    public DateTime Time { get; private set; }

    /// <summary>The time in UTC.</summary>
    public DateTime UtcTime { get; private set; }

    /// <summary>Whether there is any data.</summary>
    public bool HasData => _points.Count > 0 || (_source?.HasBars ?? false);

    /// <summary>Trade bars.</summary>
    public TradeBars Bars { get; } = [];

    /// <summary>Quote bars.</summary>
    public QuoteBars QuoteBars { get; } = [];

    /// <summary>Ticks.</summary>
    public Ticks Ticks { get; } = [];

    /// <summary>Funding rates.</summary>
    public MarginInterestRates MarginInterestRates { get; } = [];

    /// <summary>Every point and bar: custom data, ticks and rates in the order of arrival, then trade bars, then quote bars.</summary>
    public IEnumerable<BaseData> AllData
    {
        get
        {
            foreach (var point in _points) if (point is not IBaseDataBar) yield return point;
            foreach (var bar in Bars) yield return bar.Value;
            foreach (var bar in QuoteBars) yield return bar.Value;
        }
    }

    /// <summary>Count of symbols that have data.</summary>
    public int Count => Keys.Count;

    /// <summary>Symbols that have data, by ticker.</summary>
    public virtual IReadOnlyList<Symbol> Keys => [.. AllData.Select(point => point.Symbol).Distinct().Order(Comparer<Symbol>.Create((a, b) => a.CompareTo(b)))];

    /// <summary>One point of each symbol, in the order of <see cref="Keys"/>.</summary>
    public virtual IReadOnlyList<BaseData> Values => [.. this.Select(pair => pair.Value)];

    /// <summary>
    /// A symbol's data. In a step of a run: custom point, else quote bar, else trade bar, else list of ticks. In past slices and others
    /// made of points: what the symbol's last point is, which of past bars is the trade bar, or the list of its ticks.
    /// </summary>
    /// <exception cref="KeyNotFoundException">The symbol has no data at this step.</exception>
    public virtual dynamic this[Symbol symbol] => Find(symbol) ?? throw new KeyNotFoundException(
        $"'{symbol}' has no data at {Time.ToStringInvariant(DateFormat.DB)}. Ask with ContainsKey or TryGetValue first: not every symbol has data at every step.");

    /// <summary>Whether a symbol has data.</summary>
    public virtual bool ContainsKey(Symbol symbol) => symbol is not null && Find(symbol) is not null;

    /// <summary>A symbol's data; false if it has none.</summary>
    public virtual bool TryGetValue(Symbol symbol, out dynamic? data)
    {
        data = symbol is null ? null : Find(symbol);
        return data is not null;
    }

    /// <summary>Points of a type, by symbol; a symbol's last if it has several.</summary>
    public DataDictionary<T> Get<T>() where T : IBaseData
    {
        if (typeof(T) == typeof(TradeBar)) return (DataDictionary<T>)(object)Bars;
        if (typeof(T) == typeof(QuoteBar)) return (DataDictionary<T>)(object)QuoteBars;
        if (typeof(T) == typeof(MarginInterestRate)) return (DataDictionary<T>)(object)MarginInterestRates;
        _byType ??= [];
        if (!_byType.TryGetValue(typeof(T), out var custom)) _byType[typeof(T)] = custom = new CustomData<T>();
        return ((CustomData<T>)custom).At(this);
    }

    /// <summary>Points of a type that is known only when the algorithm runs: a <see cref="DataDictionary{T}"/> of it.</summary>
    public dynamic Get(Type type) => typeof(Slice).GetMethod(nameof(Get), 1, Type.EmptyTypes)!.MakeGenericMethod(type).Invoke(this, null)!;

    /// <summary>The point of a type and a symbol.</summary>
    /// <exception cref="KeyNotFoundException">The symbol has none at this step.</exception>
    public T Get<T>(Symbol symbol) where T : BaseData => Get<T>()[symbol];

    /// <summary>Symbols with one point each, by ticker.</summary>
    public IEnumerator<KeyValuePair<Symbol, BaseData>> GetEnumerator()
    {
        foreach (var symbol in Keys)
            if (Find(symbol) is { } found)
                yield return KeyValuePair.Create(symbol, found is List<Tick> ticks ? ticks[^1] : (BaseData)found);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private object? Find(Symbol symbol) => _source is null ? LastOf(symbol) : FirstByKind(symbol);

    private object? LastOf(Symbol symbol)
    {
        for (var i = _points.Count - 1; i >= 0; i--)
            if (_points[i].DataType != MarketDataType.Auxiliary && _points[i].Symbol == symbol)
                return _points[i] is Tick ? Ticks[symbol] : _points[i];
        return null;
    }

    private object? FirstByKind(Symbol symbol)
    {
        for (var i = _points.Count - 1; i >= 0; i--)
            if (_points[i].DataType == MarketDataType.Base && _points[i].Symbol == symbol) return _points[i];
        if (QuoteBars.TryGetValue(symbol, out var quotes)) return quotes;
        if (Bars.TryGetValue(symbol, out var bar)) return bar;
        return Ticks.TryGetValue(symbol, out var ticks) ? ticks : null;
    }
}
