using QuantConnect.Data;
using QuantConnect.Data.Market;
using QuantConnect.Hosting;
using QuantConnect.Interfaces;

namespace QuantConnect.Algorithm;

// Past data: who gives it, and what becomes of it. Everything is read when History is called, never later.
public partial class QCAlgorithm
{
    private bool _warnedOfTickDictionaries;

    /// <summary>Gives past data; set by the engine before Initialize, null in a run that has none.</summary>
    public IHistoryProvider? HistoryProvider { get; set; }

    /// <summary>Sets what gives past data.</summary>
    public void SetHistoryProvider(IHistoryProvider historyProvider) =>
        HistoryProvider = historyProvider ?? throw new ArgumentNullException(nameof(historyProvider));

    private List<Slice> SlicesOf(IEnumerable<HistoryRequest> requests) =>
        RequireHistory().GetHistory(UpToNow(requests), TimeZone)?.ToList() ?? [];

    private IEnumerable<TradeBar> TradeBarsOf(Symbol symbol, int periods, Resolution? resolution, HistoryOptions options)
    {
        var length = BarResolution(symbol, resolution);
        return PointsOf<TradeBar>(BarCountRequests([symbol], typeof(TradeBar), periods, length, options), symbol, mayBeNone: true);
    }

    private IEnumerable<TradeBar> TradeBarsOf(Symbol symbol, DateTime start, DateTime end, Resolution? resolution, HistoryOptions options)
    {
        var length = BarResolution(symbol, resolution);
        return PointsOf<TradeBar>(DateRangeRequests([symbol], typeof(TradeBar), start, end, length, options), symbol, mayBeNone: true);
    }

    private Resolution BarResolution(Symbol symbol, Resolution? resolution)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        var length = HistoryResolution(symbol, resolution, typeof(TradeBar));
        return length == Resolution.Tick
            ? throw new InvalidOperationException($"{symbol.Value}: there are no trade bars of ticks; ask for History<Tick> or a longer resolution.")
            : length;
    }

    /// <summary>One symbol's points of a type; the last one where several end at the same time, ticks aside.</summary>
    private IEnumerable<T> PointsOf<T>(List<HistoryRequest> requests, Symbol symbol, bool mayBeNone = false)
        where T : IBaseData
    {
        if (requests.Count == 0)
        {
            return mayBeNone
                ? []
                : throw new ArgumentException($"{symbol.Value} has no data of type {typeof(T).Name}; check the symbol and the type.", nameof(requests));
        }

        var isBar = typeof(T) == typeof(TradeBar) || typeof(T) == typeof(QuoteBar);
        if (isBar && requests.Count == 1 && RequireHistory() is IPointHistory points)
            return points.GetPoints(UpToNow(requests)[0]).ConvertAll(point => (T)(IBaseData)point);
        var slices = SlicesOf(requests);
        return typeof(T) == typeof(Tick)
            ? slices.Where(slice => slice.Ticks.ContainsKey(symbol)).SelectMany(slice => slice.Ticks[symbol]).Cast<T>().ToList()
            : slices.Select(slice => slice.Get<T>()).Where(found => found.ContainsKey(symbol)).Select(found => found[symbol]).ToList();
    }

    private List<DataDictionary<T>> PointsOf<T>(List<HistoryRequest> requests)
        where T : IBaseData
    {
        if (typeof(T) == typeof(Tick) && !_warnedOfTickDictionaries)
        {
            _warnedOfTickDictionaries = true;
            Debug("Warning: Multiple symbols Tick history will return the last tick per timestep. To access all ticks remove the 'Tick' type " +
                "to use the History() returning Slice, all ticks can be accessed with Slice.Ticks.");
        }

        return [.. SlicesOf(requests).Select(slice => slice.Get<T>()).Where(found => found.Count > 0)];
    }

    /// <summary>Cuts requests off at the present.</summary>
    private List<HistoryRequest> UpToNow(IEnumerable<HistoryRequest> requests)
    {
        var isCut = false;
        var result = new List<HistoryRequest>();
        foreach (var request in requests)
        {
            if (request.EndTimeUtc <= UtcTime)
            {
                result.Add(request);
                continue;
            }

            var start = request.StartTimeUtc > request.EndTimeUtc ? request.EndTimeUtc : request.StartTimeUtc;
            result.Add(new HistoryRequest(request, request.Symbol, start, UtcTime));
            isCut = true;
        }

        if (isCut) Debug("Request for future history modified to end now.");
        return result;
    }

    private Symbol[] NoTicks(IEnumerable<Symbol> symbols, Resolution? resolution, Type? type)
    {
        Symbol[] all = [.. symbols];
        foreach (var symbol in all)
        {
            if (HistoryResolution(symbol, resolution, type) == Resolution.Tick)
                throw new InvalidOperationException($"{symbol.Value}: ticks can't be counted back; ask for a span of time, or for a longer resolution.");
        }

        return all;
    }

    private IHistoryProvider RequireHistory() => HistoryProvider ?? throw new InvalidOperationException(
        $"{Name}: this run has no past data. Runs over scans keep no bars; run over a data folder or a store of bars to use History.");
}
