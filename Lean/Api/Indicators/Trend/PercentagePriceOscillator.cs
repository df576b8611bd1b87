namespace QuantConnect.Indicators;

/// <summary>Fast average less slow average in percent of the slow one; 0 where that is 0.</summary>
public class PercentagePriceOscillator : AbsolutePriceOscillator
{
    /// <summary>Fast average less slow average in percent of the slow one.</summary>
    /// <param name="name">Name.</param>
    /// <param name="fastPeriod">Period of the fast average.</param>
    /// <param name="slowPeriod">Period of the slow average.</param>
    /// <param name="movingAverageType">Kind of average.</param>
    public PercentagePriceOscillator(string name, int fastPeriod, int slowPeriod, MovingAverageType movingAverageType = MovingAverageType.Simple)
        : base(name, fastPeriod, slowPeriod, movingAverageType)
    {
    }

    /// <inheritdoc cref="PercentagePriceOscillator(string, int, int, MovingAverageType)"/>
    public PercentagePriceOscillator(int fastPeriod, int slowPeriod, MovingAverageType movingAverageType = MovingAverageType.Simple)
        : this($"PPO({fastPeriod},{slowPeriod})", fastPeriod, slowPeriod, movingAverageType)
    {
    }

    /// <inheritdoc/>
    internal override decimal NextValue(DateTime endTime, decimal value)
    {
        var difference = base.NextValue(endTime, value);
        return Slow.CurrentValue != 0 ? 100 * difference / Slow.CurrentValue : 0m;
    }
}
