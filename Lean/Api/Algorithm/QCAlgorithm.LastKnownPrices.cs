using QuantConnect.Data;
using QuantConnect.Data.Market;
using QuantConnect.Securities;

namespace QuantConnect.Algorithm;

// The last points there were, for securities whose data has not begun.
public partial class QCAlgorithm
{
    private const int SeedBars = 5;
    private const int SeedRetryMinutes = 24 * 60;
    private const int SeedRetryHours = 24;
    private const int SeedRetryDays = 10;
    private const int SeedLastDays = 50;

    /// <summary>The last point of each of a security's streams, the oldest first; empty where there is none or no history.</summary>
    public IEnumerable<BaseData> GetLastKnownPrices(Security security) => GetLastKnownPrices(security.Symbol);

    /// <summary>The last point of each of a symbol's streams, the oldest first; empty where there is none or no history.</summary>
    public IEnumerable<BaseData> GetLastKnownPrices(Symbol symbol) => GetLastKnownPrices([symbol]).GetValue(symbol) ?? [];

    /// <summary>The last point of each stream of securities.</summary>
    public DataDictionary<IEnumerable<BaseData>> GetLastKnownPrices(IEnumerable<Security> securities) =>
        GetLastKnownPrices(securities.Select(security => security.Symbol));

    /// <summary>The last point of each stream of symbols; a symbol without any is left out.</summary>
    public DataDictionary<IEnumerable<BaseData>> GetLastKnownPrices(IEnumerable<Symbol> symbols)
    {
        var result = new DataDictionary<IEnumerable<BaseData>>();
        if (HistoryProvider is null) return result;
        foreach (var group in LastPoints([.. symbols.Distinct()]).GroupBy(found => found.Key.Symbol))
            result[group.Key] = [.. group.OrderBy(found => found.Value.Time).ThenBy(found => found.Key.TickType).Select(found => found.Value)];
        return result;
    }

    /// <summary>The last point of a security; null where there is none or no history.</summary>
    [Obsolete("This method is obsolete please use 'GetLastKnownPrices' which will return the last data point for each type associated with the requested security")]
    public BaseData? GetLastKnownPrice(Security security) => GetLastKnownPrice(security.Symbol);

    /// <summary>The last point of a symbol; null where there is none or no history.</summary>
    [Obsolete("This method is obsolete please use 'GetLastKnownPrices' which will return the last data point for each type associated with the requested security")]
    public BaseData? GetLastKnownPrice(Symbol symbol) =>
        GetLastKnownPrices(symbol).OrderByDescending(point => SubscriptionManager.TickTypeOf(point.GetType())).LastOrDefault();

    private Dictionary<StreamKey, BaseData> LastPoints(List<Symbol> symbols)
    {
        var options = new HistoryOptions(false, null, null, null, null);
        var found = new Dictionary<StreamKey, BaseData>();
        var first = BarCountRequests(symbols, null, SeedBars, null, options, useAll: true)
            .SelectMany(request => request.Resolution < Resolution.Minute
                ? BarCountRequests([request.Symbol], SubscriptionManager.DataTypeOf(Resolution.Minute, request.TickType), SeedBars, Resolution.Minute, options, useAll: true)
                : [request])
            .ToList();
        var missing = TakeLast(first, found);
        // Few trade: look farther back, then at days.
        missing = TakeLast([.. missing.GroupBy(request => request.Symbol).SelectMany(group => FartherBack([.. group], options))], found);
        TakeLast(BarCountRequests(missing.Select(request => request.Symbol).Distinct(), null, SeedLastDays, Resolution.Daily, options, useAll: true), found);
        return found;
    }

    private IEnumerable<HistoryRequest> FartherBack(List<HistoryRequest> missing, HistoryOptions options)
    {
        var resolution = missing[0].Resolution;
        var bars = resolution switch
        {
            Resolution.Daily => SeedRetryDays,
            Resolution.Hour => SeedRetryHours,
            _ => SeedRetryMinutes,
        };
        return BarCountRequests([missing[0].Symbol], null, bars, resolution, options, useAll: true)
            .Where(request => missing.Exists(other => other.DataType == request.DataType));
    }

    /// <summary>Takes the last point of each request.</summary>
    /// <returns>The requests without one.</returns>
    private List<HistoryRequest> TakeLast(List<HistoryRequest> requests, Dictionary<StreamKey, BaseData> found)
    {
        if (requests.Count == 0) return [];
        foreach (var slice in SlicesOf(requests))
        {
            foreach (var request in requests)
            {
                if (PointIn(slice, request) is { } point) found[KeyOf(request)] = point;
            }
        }

        return requests.FindAll(request => !found.ContainsKey(KeyOf(request)));
    }

    private static BaseData? PointIn(Slice slice, HistoryRequest request)
    {
        if (request.DataType == typeof(TradeBar)) return slice.Bars.GetValue(request.Symbol);
        if (request.DataType == typeof(QuoteBar)) return slice.QuoteBars.GetValue(request.Symbol);
        return slice.AllData.LastOrDefault(point => point.GetType() == request.DataType && point.Symbol == request.Symbol);
    }

    private static StreamKey KeyOf(HistoryRequest request) => new(request.Symbol, request.DataType, request.TickType);

    private void SeedInitialPrices(Security security)
    {
        if (Settings.SeedInitialPrices) SeedPrices(security);
    }

    private void SeedPrices(Security security)
    {
        if (security.Price != 0) return;
        foreach (var point in GetLastKnownPrices(security)) security.SetMarketPrice(point);
    }

    private readonly record struct StreamKey(Symbol Symbol, Type DataType, TickType TickType);
}
