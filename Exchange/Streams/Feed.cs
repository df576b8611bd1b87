using DolphinLean.Exchange.Markets;
using DolphinLean.Exchange.Orders;

namespace DolphinLean.Exchange.Streams;

/// <summary>One market stream that someone listens to. It hears what happens on its symbol and tells it in its own rhythm.</summary>
internal abstract class Feed(StreamHub hub, string name, string symbol)
{
    public string Name => name;

    /// <summary>The symbol; empty for all.</summary>
    public string Symbol => symbol;

    public List<StreamConnection> Listeners { get; } = [];

    protected StreamHub Hub => hub;

    public virtual void OnPrint(Market market, Print print)
    {
    }

    public virtual void OnLevel(Market market, OrderSide side, decimal price)
    {
    }

    public virtual void OnLiquidation(string json)
    {
    }

    public virtual void OnContract(string json)
    {
    }

    /// <summary>Called when all of a thing that happened is done, if the feed asked for it (<see cref="StreamHub.Touch"/>).</summary>
    public virtual void Flush()
    {
    }

    /// <summary>Called at multiples of the feed's rhythm: after <see cref="Wake"/>, and then as <see cref="NextTimerMs"/> says.</summary>
    public virtual void OnTimer()
    {
    }

    /// <summary>How often <see cref="OnTimer"/> may be called, milliseconds; 0 for never.</summary>
    public virtual long RhythmMs => 0;

    /// <summary>Before when <see cref="OnTimer"/> need not be called again, Unix milliseconds; null when something must happen first. At once by default.</summary>
    public virtual long? NextTimerMs => hub.NowMs;

    /// <summary>When <see cref="OnTimer"/> is called next, Unix milliseconds; the hub's.</summary>
    public long DueMs { get; set; } = long.MaxValue;

    /// <summary>Asks for <see cref="OnTimer"/>: something happened.</summary>
    protected void Wake() => hub.Wake(this, hub.NowMs);

    protected void Send(string json) => hub.Deliver(this, json);
}
