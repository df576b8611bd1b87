using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Wilder's parabolic: a stop that runs after the price and turns where it is touched.</summary>
/// <remarks>Source: Wilder, New Concepts in Technical Trading Systems (1978).</remarks>
public class ParabolicStopAndReverse : ParabolicStopAndReverseExtended
{
    /// <summary>Wilder's parabolic.</summary>
    /// <param name="name">Name.</param>
    /// <param name="afStart">First acceleration.</param>
    /// <param name="afIncrement">What each new extreme adds to it.</param>
    /// <param name="afMax">Highest acceleration.</param>
    public ParabolicStopAndReverse(string name, decimal afStart = 0.02m, decimal afIncrement = 0.02m, decimal afMax = 0.2m)
        : base(name, 0m, 0m, afStart, afIncrement, afMax, afStart, afIncrement, afMax)
    {
    }

    /// <inheritdoc cref="ParabolicStopAndReverse(string, decimal, decimal, decimal)"/>
    public ParabolicStopAndReverse(decimal afStart = 0.02m, decimal afIncrement = 0.02m, decimal afMax = 0.2m)
        : this($"PSAR({afStart.ToStringInvariant()},{afIncrement.ToStringInvariant()},{afMax.ToStringInvariant()})", afStart, afIncrement, afMax)
    {
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IBaseDataBar input) => Math.Abs(base.ComputeNextValue(input));
}
