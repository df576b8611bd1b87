namespace QuantConnect.Indicators;

/// <summary>A <see cref="RollingWindow{T}"/> of anything.</summary>
public class RollingWindow : RollingWindow<object>
{
    /// <summary>An empty window.</summary>
    /// <param name="size">How many items fit, 0 or more.</param>
    public RollingWindow(int size)
        : base(size)
    {
    }
}
