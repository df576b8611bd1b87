using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Close less open over high less low; 0 where the bar has no range.</summary>
public class BalanceOfPower : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    /// <summary>Close less open over high less low.</summary>
    /// <param name="name">Name.</param>
    public BalanceOfPower(string name)
        : base(name)
    {
    }

    /// <summary>Close less open over high less low.</summary>
    public BalanceOfPower()
        : this("BOP")
    {
    }

    /// <inheritdoc/>
    public override bool IsReady => Samples > 0;

    /// <inheritdoc/>
    public int WarmUpPeriod => 1;

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        var range = input.High - input.Low;
        return range > 0 ? (input.Close - input.Open) / range : 0m;
    }
}
