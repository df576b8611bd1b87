namespace QuantConnect.Indicators;

/// <summary>Fast less slow exponential mean of accumulation and distribution: the same by its maker's name.</summary>
public class ChaikinOscillator : AccumulationDistributionOscillator
{
    /// <summary>Fast less slow exponential mean of accumulation and distribution.</summary>
    /// <param name="name">Name.</param>
    /// <param name="fastPeriod">Period of the fast mean.</param>
    /// <param name="slowPeriod">Period of the slow mean.</param>
    public ChaikinOscillator(string name, int fastPeriod, int slowPeriod)
        : base(name, fastPeriod, slowPeriod)
    {
    }

    /// <inheritdoc cref="ChaikinOscillator(string, int, int)"/>
    public ChaikinOscillator(int fastPeriod, int slowPeriod)
        : this($"ChaikinOscillator({fastPeriod},{slowPeriod})", fastPeriod, slowPeriod)
    {
    }
}
