using System.Collections;
using System.Collections.Concurrent;
using QuantConnect;
using QuantConnect.Data;
using QuantConnect.Data.Consolidators;
using QuantConnect.Data.Market;

namespace DolphinLean.Binance.Brokerages;

/// <summary>Data of one subscription, as LEAN takes it: there is always a next, which is null while nothing has come.</summary>
/// <remarks>Ticks are passed on as they are; bars are made of them, and go out when the exchange's time is past their end.</remarks>
internal sealed class QueueSubscription : IEnumerator<BaseData>
{
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(500);

    private readonly ConcurrentQueue<BaseData> _queue = new();
    private readonly EventHandler _newData;
    private readonly IDataConsolidator? _bars;
    private bool _isOver;

    public QueueSubscription(SubscriptionDataConfig config, EventHandler newData)
    {
        (Config, _newData) = (config, newData);
        if (config.Resolution == Resolution.Tick)
            return;
        _bars = config.TickType == TickType.Quote ? new TickQuoteBarConsolidator(config.Increment) : new TickConsolidator(config.Increment);
        _bars.DataConsolidated += (_, bar) => Enqueue((BaseData)bar);
    }

    public SubscriptionDataConfig Config { get; }

    /// <summary>The stream that it needs.</summary>
    public string Stream => $"{Config.Symbol.Value.ToLowerInvariant()}@{(Config.TickType == TickType.Quote ? "bookTicker" : "aggTrade")}";

    public BaseData Current { get; private set; } = null!;

    object IEnumerator.Current => Current;

    public bool MoveNext()
    {
        Current = _queue.TryDequeue(out var data) ? data : null!;
        return !_isOver;
    }

    /// <summary>Takes a tick.</summary>
    public void Take(Tick tick)
    {
        if (_bars == null)
            Enqueue(tick);
        else
            _bars.Update(tick);
    }

    /// <summary>Ends bars that are over.</summary>
    public void Scan(DateTime exchangeUtc) => _bars?.Scan(exchangeUtc - Grace);

    public void Reset() => throw new NotSupportedException("live data don't come again");

    public void Dispose() => _isOver = true;

    private void Enqueue(BaseData data)
    {
        _queue.Enqueue(data);
        _newData(this, EventArgs.Empty);
    }
}
