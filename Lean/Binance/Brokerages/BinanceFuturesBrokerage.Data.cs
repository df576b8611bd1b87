using System.Globalization;
using DolphinLean.Binance.Bars;
using DolphinLean.Binance.Rest;
using QuantConnect;
using QuantConnect.Data;
using QuantConnect.Data.Market;
using QuantConnect.Interfaces;
using QuantConnect.Packets;

namespace DolphinLean.Binance.Brokerages;

// Live data and history.
public sealed partial class BinanceFuturesBrokerage
{
    private const int HistoryPage = 1_000;
    private const int HistoryWeight = 5;

    bool IDataQueueHandler.IsConnected => IsConnected;

    /// <summary>Begins to give trades or best quotes of a perpetual future, as ticks or as bars of them.</summary>
    /// <returns>Null for what the exchange does not have: other security types, open interest, other markets.</returns>
    public IEnumerator<BaseData>? Subscribe(SubscriptionDataConfig dataConfig, EventHandler newDataAvailableHandler)
    {
        if (dataConfig.SecurityType != SecurityType.CryptoFuture || dataConfig.Market != Market.Binance || dataConfig.TickType == TickType.OpenInterest)
            return null;
        var subscription = new QueueSubscription(dataConfig, newDataAvailableHandler);
        Pump.With(_ =>
        {
            _data.Add(subscription);
            return true;
        });
        return subscription;
    }

    /// <summary>Ends a subscription.</summary>
    public void Unsubscribe(SubscriptionDataConfig dataConfig) => Pump.With(_ =>
    {
        _data.Remove(subscription => subscription.Config == dataConfig);
        return true;
    });

    /// <summary>Connects, as LEAN does not call <see cref="Connect"/> on a source of data.</summary>
    public void SetJob(LiveNodePacket job) => Connect();

    /// <summary>Candles of minutes, hours or days; null for anything else.</summary>
    public override IEnumerable<BaseData>? GetHistory(HistoryRequest request)
    {
        var interval = request.Resolution switch { Resolution.Minute => "1m", Resolution.Hour => "1h", Resolution.Daily => "1d", _ => null };
        return interval == null || request.TickType != TickType.Trade || request.Symbol.SecurityType != SecurityType.CryptoFuture ? null : ReadHistory(request, interval);
    }

    private IEnumerable<BaseData> ReadHistory(HistoryRequest request, string interval)
    {
        var (fromMs, endMs) = (MsOf(request.StartTimeUtc), MsOf(request.EndTimeUtc));
        var period = request.Resolution.ToTimeSpan();
        while (fromMs < endMs)
        {
            var page = HistoryRow.Parse(Pump.Ask(new RestCall(
                "GET", "/fapi/v1/klines",
                string.Create(CultureInfo.InvariantCulture, $"symbol={request.Symbol.Value}&interval={interval}&startTime={fromMs}&endTime={endMs - 1}&limit={HistoryPage}"),
                HistoryWeight, Access.Public)));
            foreach (var row in page.Where(row => row.CloseMs < endMs))
                yield return new TradeBar(TimeOf(row.OpenMs), request.Symbol, row.Open, row.High, row.Low, row.Close, row.Volume, period);
            if (page.Count < HistoryPage)
                yield break;
            fromMs = page[^1].CloseMs + 1;
        }
    }

    private static long MsOf(DateTime utc) => new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)).ToUnixTimeMilliseconds();
}
