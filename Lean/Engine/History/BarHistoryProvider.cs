using DolphinLean.Data.Bars;
using NodaTime;
using QuantConnect;
using QuantConnect.Data;
using QuantConnect.Data.Market;
using QuantConnect.Hosting;
using QuantConnect.Interfaces;

namespace DolphinLean.Engine.History;

/// <summary>
/// Past data of a store of bars: bars with gaps filled as LEAN fills them, funding rates, and custom data through its own readers.
/// </summary>
internal sealed class BarHistoryProvider : IHistoryProvider, IPointHistory
{
    private readonly IBarStore _store;
    private readonly Func<SubscriptionDataConfig, DateTime, DateTime, IEnumerable<BaseData>> _readCustom;
    private readonly BarHistory _bars;
    private readonly Dictionary<Symbol, IReadOnlyList<FundingRate>> _rates = [];

    /// <param name="store">Bars and funding rates.</param>
    /// <param name="readCustom">Reads custom data of a subscription between two UTC times.</param>
    public BarHistoryProvider(IBarStore store, Func<SubscriptionDataConfig, DateTime, DateTime, IEnumerable<BaseData>> readCustom)
    {
        _store = store;
        _bars = new BarHistory(store);
        _readCustom = readCustom;
    }

    public int DataPointCount { get; private set; }

    public IEnumerable<Slice> GetHistory(IEnumerable<HistoryRequest> requests, DateTimeZone sliceTimeZone)
    {
        var streams = requests.Select(request => new MergedStream(GetPoints(request), request.ExchangeHours.TimeZone)).ToList();
        var atOnce = new List<BaseData>();
        while (true)
        {
            var next = DateTime.MaxValue;
            foreach (var stream in streams)
                next = stream.NextUtc < next ? stream.NextUtc : next;
            if (next == DateTime.MaxValue)
                yield break;
            atOnce.Clear();
            foreach (var stream in streams)
                stream.TakeUntil(next, atOnce);
            yield return new Slice(next.ConvertFromUtc(sliceTimeZone), atOnce, next);
        }
    }

    public List<BaseData> GetPoints(HistoryRequest request)
    {
        var points = request.StartTimeUtc >= request.EndTimeUtc ? [] : Read(request);
        DataPointCount += points.Count;
        return points;
    }

    private List<BaseData> Read(HistoryRequest request)
    {
        if (request.DataType == typeof(TradeBar) || request.DataType == typeof(QuoteBar))
            return _bars.Read(request);
        if (request.DataType == typeof(MarginInterestRate))
            return ReadFunding(request);
        // No store keeps ticks.
        return request.DataType == typeof(Tick) ? [] : ReadCustom(request);
    }

    private List<BaseData> ReadFunding(HistoryRequest request)
    {
        var points = new List<BaseData>();
        if (!_rates.TryGetValue(request.Symbol, out var rates))
            _rates.Add(request.Symbol, rates = _store.ReadFunding(request.Symbol.ID.Market, request.Symbol.Value));
        foreach (var rate in rates)
        {
            if (rate.Utc <= request.StartTimeUtc || rate.Utc > request.EndTimeUtc)
                continue;
            var value = RoundTripDecimal.From(rate.Rate);
            var time = rate.Utc.ConvertFromUtc(request.ExchangeHours.TimeZone);
            points.Add(new MarginInterestRate { Symbol = request.Symbol, Time = time, InterestRate = value, Value = value });
        }
        return points;
    }

    private List<BaseData> ReadCustom(HistoryRequest request)
    {
        var config = new SubscriptionDataConfig(
            request.DataType, request.Symbol, request.Resolution, request.DataTimeZone, request.ExchangeHours.TimeZone,
            request.FillForwardResolution is not null, request.IncludeExtendedMarketHours, isInternalFeed: true, request.IsCustomData, request.TickType);
        var (start, end) = (request.StartTimeLocal, request.EndTimeLocal);
        var points = _readCustom(config, request.StartTimeUtc, request.EndTimeUtc).TakeWhile(point => point.Time <= end);
        if (request.FillForwardResolution is { } length)
            points = GapFilling.Fill(points, length.ToTimeSpan(), end);
        return [.. points.Where(point => point.EndTime > start && point.EndTime <= end)];
    }
}
