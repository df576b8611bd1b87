using QuantConnect.Data;
using QuantConnect.Data.Market;
using QuantConnect.Hosting;

namespace QuantConnect.Indicators;

/// <summary>Mean price of the day weighted by volume: of trades, or of bars by (high + low + close) / 3.</summary>
/// <remarks>
/// As in LEAN, a day starts with the point whose end time lies on it, so the bar that ends at midnight is the first of the new day.
/// Quotes and filled bars are left out.
/// </remarks>
public class IntradayVwap : IndicatorBase<BaseData>
{
    private DateTime _date;
    private decimal _volume;
    private decimal _priceVolume;
    private bool _startsWithEnd = true;

    /// <summary>Mean price of the day.</summary>
    public IntradayVwap(string name = "VWAP")
        : base(name)
    {
    }

    /// <inheritdoc/>
    public override bool IsReady => _volume > 0;

    /// <inheritdoc/>
    public override void Reset()
    {
        _date = default;
        _volume = 0m;
        _priceVolume = 0m;
        base.Reset();
    }

    /// <inheritdoc/>
    protected override IndicatorResult ValidateAndComputeNextValue(BaseData input)
    {
        var status = Advance(input, out var value);
        return new IndicatorResult(value, status);
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(BaseData input)
    {
        Advance(input, out var value);
        return value;
    }

    /// <inheritdoc/>
    internal override IndicatorStatus Advance(BaseData input, out decimal next)
    {
        next = 0m;
        if (!TryGetVolumeAndAveragePrice(input, out var volume, out var price)) return IndicatorStatus.InvalidInput;
        var date = (_startsWithEnd ? input.EndTime : input.Time).Date;
        if (_date != date)
        {
            _date = date;
            _volume = 0m;
            _priceVolume = 0m;
        }
        _volume += volume;
        _priceVolume += price * volume;
        next = _volume == 0m ? input.Value : _priceVolume / _volume;
        return IndicatorStatus.Success;
    }

    /// <inheritdoc/>
    internal override void Match(LeanQuirks quirks) => _startsWithEnd = quirks.Has(LeanQuirk.VwapDayFromBarEnd);

    /// <summary>Volume and price of a trade or a bar of trades; false for anything else.</summary>
    protected bool TryGetVolumeAndAveragePrice(BaseData input, out decimal volume, out decimal averagePrice)
    {
        switch (input)
        {
            case Tick { TickType: TickType.Trade } tick:
                volume = tick.Quantity;
                averagePrice = tick.LastPrice;
                return true;
            case TradeBar { IsFillForward: false } bar:
                volume = bar.Volume;
                averagePrice = (bar.High + bar.Low + bar.Close) / 3m;
                return true;
            default:
                volume = 0m;
                averagePrice = 0m;
                return false;
        }
    }
}
