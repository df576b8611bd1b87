using QuantConnect.Data.Consolidators;
using QuantConnect.Data.Market;

namespace QuantConnect.Data;

/// <summary>Ways to take data out of slices, above all of past ones.</summary>
public static class SliceExtensions
{
    /// <summary>The trade bars of each slice.</summary>
    public static IEnumerable<TradeBars> TradeBars(this IEnumerable<Slice> slices) => slices.Select(slice => slice.Bars).Where(bars => bars.Count > 0);

    /// <summary>The ticks of each slice.</summary>
    public static IEnumerable<Ticks> Ticks(this IEnumerable<Slice> slices) => slices.Select(slice => slice.Ticks).Where(ticks => ticks.Count > 0);

    /// <summary>The trade bars of a symbol.</summary>
    public static IEnumerable<TradeBar> Get(this IEnumerable<Slice> slices, Symbol symbol) =>
        slices.TradeBars().Where(bars => bars.ContainsKey(symbol)).Select(bars => bars[symbol]);

    /// <summary>The points of a symbol.</summary>
    public static IEnumerable<T> Get<T>(this IEnumerable<DataDictionary<T>> dataDictionaries, Symbol symbol)
        where T : IBaseData => dataDictionaries.Where(points => points.ContainsKey(symbol)).Select(points => points[symbol]);

    /// <summary>The points of a type of each slice.</summary>
    public static IEnumerable<DataDictionary<T>> Get<T>(this IEnumerable<Slice> slices)
        where T : BaseData => slices.Select(slice => slice.Get<T>()).Where(points => points.Count > 0);

    /// <summary>The points of a type of a symbol.</summary>
    public static IEnumerable<T> Get<T>(this IEnumerable<Slice> slices, Symbol symbol)
        where T : BaseData => slices.Get<T>().Get(symbol);

    /// <summary>A figure of each point of a symbol.</summary>
    public static IEnumerable<decimal> Get(this IEnumerable<Slice> slices, Symbol symbol, Func<BaseData, decimal> field)
    {
        foreach (var slice in slices)
        {
            if (PointOf(slice, symbol) is { } point)
            {
                yield return field(point);
            }
        }
    }

    /// <summary>The point of a type of a symbol; false if the slice has none.</summary>
    public static bool TryGet<T>(this Slice slice, Symbol symbol, out T data)
        where T : BaseData
    {
        var points = slice.Get<T>();
        var isThere = points.ContainsKey(symbol);
        data = isThere ? points[symbol] : null!;
        return isThere;
    }

    /// <summary>The numbers as doubles.</summary>
    public static double[] ToDoubleArray(this IEnumerable<decimal> decimals) => [.. decimals.Select(number => (double)number)];

    /// <summary>Gives each slice's point of a symbol to the symbol's consolidator.</summary>
    public static void PushThroughConsolidators(this IEnumerable<Slice> slices, Dictionary<Symbol, IDataConsolidator> consolidatorsBySymbol) =>
        slices.PushThroughConsolidators(symbol => consolidatorsBySymbol.GetValueOrDefault(symbol));

    /// <summary>Gives each slice's point of a symbol to the symbol's consolidator, where there is one.</summary>
    public static void PushThroughConsolidators(this IEnumerable<Slice> slices, Func<Symbol, IDataConsolidator?> consolidatorsProvider) =>
        slices.PushThrough(point => consolidatorsProvider(point.Symbol)?.Update(point));

    /// <summary>Gives each slice's points to a function, symbol by symbol: the trade bar where there is one, the last of several ticks.</summary>
    /// <param name="slices">The slices.</param>
    /// <param name="handler">The function.</param>
    /// <param name="dataType">Type of the points; TradeBar, QuoteBar, Tick, or null for one point of any type per symbol.</param>
    /// <exception cref="ArgumentException">The type is none of these.</exception>
    public static void PushThrough(this IEnumerable<Slice> slices, Action<BaseData> handler, Type? dataType = null)
    {
        Func<Slice, IEnumerable<BaseData>> points = dataType switch
        {
            null => slice => slice.Keys.Select(symbol => PointOf(slice, symbol)).OfType<BaseData>(),
            _ when dataType == typeof(TradeBar) => slice => slice.Bars.Values,
            _ when dataType == typeof(QuoteBar) => slice => slice.QuoteBars.Values,
            _ when dataType == typeof(Tick) => slice => slice.Ticks.Values.Select(ticks => ticks[^1]),
            _ => throw new ArgumentException($"Expected TradeBar, QuoteBar or Tick, found {dataType.Name}.", nameof(dataType)),
        };
        foreach (var slice in slices)
        {
            foreach (var point in points(slice))
            {
                handler(point);
            }
        }
    }

    private static BaseData? PointOf(Slice slice, Symbol symbol)
    {
        slice.TryGetValue(symbol, out object? value);
        return value is System.Collections.IList { Count: > 0 } several ? several[several.Count - 1] as BaseData : value as BaseData;
    }
}
