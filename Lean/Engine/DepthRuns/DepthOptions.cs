using DolphinLean.Engine.DepthFills;

namespace DolphinLean.Engine.DepthRuns;

/// <summary>Recorded depth of a backtest: which recording, and how orders meet it.</summary>
public sealed record DepthOptions
{
    /// <summary>Folder of the event store.</summary>
    public required string Folder { get; init; }

    /// <summary>Whether orders for instruments of the recording fill against it; if not, algorithms only see its books.</summary>
    public bool FillsOrders { get; init; } = true;

    /// <summary>Where cancels ahead of a resting order come from.</summary>
    public IQueueModel Queue { get; init; } = new ProRataQueueModel();

    /// <summary>Makes the latency model of an instrument.</summary>
    public Func<ILatencyModel> CreateLatency { get; init; } = () => new RecordedLatencyModel(TimeSpan.FromMilliseconds(5));

    /// <summary>What fills cost: Binance's rates of its lowest tier, if nothing else is said.</summary>
    public IFillFees Fees { get; init; } = new RateFees(0.0002, 0.0005);

    /// <summary>The models' names, as results show them.</summary>
    public string Description => FillsOrders
        ? $"recorded depth; queue {Queue.Name}; latency {CreateLatency().Name}; fees {Fees.Name}"
        : "LEAN's fill models; recorded depth informs only";
}
