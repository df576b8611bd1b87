namespace DolphinLean.Engine.DepthFills;

/// <summary>Tells how much of the volume that left a price without trading stood ahead of a resting order. The recording does not say.</summary>
public interface IQueueModel
{
    /// <summary>Name for reports.</summary>
    string Name { get; }

    /// <summary>The part of cancelled volume that stood ahead, 0 to the smaller of <paramref name="ahead"/> and <paramref name="cancelled"/>.</summary>
    /// <param name="ahead">Volume ahead of the order before.</param>
    /// <param name="size">Volume at the price before, at least <paramref name="ahead"/> and <paramref name="cancelled"/>.</param>
    /// <param name="cancelled">Volume that left without trading, above 0.</param>
    double CancelledAhead(double ahead, double size, double cancelled);
}
