namespace DolphinLean.Engine.DepthFills;

/// <summary>Cancels are spread evenly over the price: ahead of the order goes the share that stood ahead.</summary>
public sealed class ProRataQueueModel : IQueueModel
{
    /// <inheritdoc/>
    public string Name => "pro-rata";

    /// <inheritdoc/>
    public double CancelledAhead(double ahead, double size, double cancelled) => size > 0 ? Math.Min(ahead, cancelled * ahead / size) : ahead;
}
