using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Volume summed with the sign of the close's change; the first bar's volume counts.</summary>
public class OnBalanceVolume : TradeBarIndicator, IIndicatorWarmUpPeriodProvider
{
    private bool _hasPrevious;
    private decimal _previous;

    /// <summary>On-balance volume.</summary>
    public OnBalanceVolume()
        : base("OBV")
    {
    }

    /// <summary>On-balance volume.</summary>
    public OnBalanceVolume(string name)
        : base(name)
    {
    }

    /// <inheritdoc/>
    public override bool IsReady => _hasPrevious;

    /// <inheritdoc/>
    public int WarmUpPeriod => 1;

    /// <inheritdoc/>
    public override void Reset()
    {
        _hasPrevious = false;
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(TradeBar input)
    {
        var total = CurrentValue;
        if (!_hasPrevious) total = input.Volume;
        else if (input.Value > _previous) total += input.Volume;
        else if (input.Value < _previous) total -= input.Volume;
        _hasPrevious = true;
        _previous = input.Value;
        return total;
    }
}
