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

    /// <summary>Called at every multiple of the feed's rhythm.</summary>
    public virtual void OnTimer()
    {
    }

    /// <summary>How often <see cref="OnTimer"/> is called, milliseconds; 0 for never.</summary>
    public virtual long RhythmMs => 0;

    protected void Send(string json) => hub.Deliver(this, json);
}
