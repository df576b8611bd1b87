using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Volume weighted by where the close lies in the bar, over volume, of the last bars; 0 until ready.</summary>
public class ChaikinMoneyFlow : TradeBarIndicator, IIndicatorWarmUpPeriodProvider
{
    private readonly Sum _flow;
    private readonly Sum _volume;

    /// <summary>Volume weighted by where the close lies in the bar, over volume, of the last bars.</summary>
    /// <param name="name">Name.</param>
    /// <param name="period">Count of values or bars it looks at.</param>
    public ChaikinMoneyFlow(string name, int period)
        : base(name)
    {
        WarmUpPeriod = period;
        _flow = new Sum(period);
        _volume = new Sum(period);
    }

    /// <inheritdoc cref="ChaikinMoneyFlow(string, int)"/>
    public ChaikinMoneyFlow(int period)
        : this($"CMF({period})", period)
    {
    }

    /// <inheritdoc/>
    public override bool IsReady => _flow.IsReady;

    /// <inheritdoc/>
    public int WarmUpPeriod { get; }

    /// <inheritdoc/>
    public override void Reset()
    {
        _volume.Reset();
        _flow.Reset();
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(TradeBar input)
    {
        var range = input.High - input.Low;
        _flow.UpdateValue(input.EndTime, range > 0 ? input.Volume * (input.Close - input.Low - (input.High - input.Close)) / range : 0m);
        _volume.UpdateValue(input.EndTime, input.Volume);
        return !IsReady || _volume.CurrentValue == 0m ? 0m : _flow.CurrentValue / _volume.CurrentValue;
    }
}
