namespace DolphinLean.Engine.DepthFills;

/// <summary>Cancels come from behind the order as long as they can, so that trades alone move it: the most cautious model.</summary>
public sealed class BackOfQueueModel : IQueueModel
{
    /// <inheritdoc/>
    public string Name => "trades-only";

    /// <inheritdoc/>
    public double CancelledAhead(double ahead, double size, double cancelled) => Math.Max(0, cancelled - (size - ahead));
}
