namespace QuantConnect.Indicators;

/// <summary>Fast average less slow average.</summary>
/// <remarks>As in LEAN its signal has the slow period, so it is ready only after twice as many values.</remarks>
public class AbsolutePriceOscillator : MovingAverageConvergenceDivergence
{
    /// <summary>Fast average less slow average.</summary>
    /// <param name="name">Name.</param>
    /// <param name="fastPeriod">Period of the fast average.</param>
    /// <param name="slowPeriod">Period of the slow average.</param>
    /// <param name="movingAverageType">Kind of average.</param>
    public AbsolutePriceOscillator(string name, int fastPeriod, int slowPeriod, MovingAverageType movingAverageType = MovingAverageType.Simple)
        : base(name, fastPeriod, slowPeriod, slowPeriod, movingAverageType)
    {
    }

    /// <inheritdoc cref="AbsolutePriceOscillator(string, int, int, MovingAverageType)"/>
    public AbsolutePriceOscillator(int fastPeriod, int slowPeriod, MovingAverageType movingAverageType = MovingAverageType.Simple)
        : this($"APO({fastPeriod},{slowPeriod})", fastPeriod, slowPeriod, movingAverageType)
    {
    }
}
