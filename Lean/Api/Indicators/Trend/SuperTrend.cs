using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>A stop that runs after the price at a distance of so many average true ranges and changes sides where the close crosses it; 0 until ready.</summary>
public class SuperTrend : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    private readonly int _period;
    private readonly decimal _multiplier;
    private readonly AverageTrueRange _range;
    private decimal _value;
    private decimal _previousValue = -1;
    private decimal _previousClose;
    private decimal _previousUpper;
    private decimal _previousLower;

    /// <summary>A stop that runs after the price at a distance of so many average true ranges and changes sides where the close crosses it.</summary>
    /// <param name="name">Name.</param>
    /// <param name="period">Period of the average true range.</param>
    /// <param name="multiplier">Average true ranges between middle and stop.</param>
    /// <param name="movingAverageType">Kind of average.</param>
    public SuperTrend(string name, int period, decimal multiplier, MovingAverageType movingAverageType = MovingAverageType.Wilders)
        : base(name)
    {
        _range = new AverageTrueRange(period, movingAverageType);
        _multiplier = multiplier;
        _period = period;
    }

    /// <inheritdoc cref="SuperTrend(string, int, decimal, MovingAverageType)"/>
    public SuperTrend(int period, decimal multiplier, MovingAverageType movingAverageType = MovingAverageType.Wilders)
        : this($"SuperTrend({period},{multiplier.ToStringInvariant()})", period, multiplier, movingAverageType)
    {
    }

    /// <summary>Middle of the bar plus its distance.</summary>
    public decimal BasicUpperBand { get; private set; }

    /// <summary>Middle of the bar less its distance.</summary>
    public decimal BasicLowerBand { get; private set; }

    /// <summary>The stop above the price.</summary>
    public decimal CurrentTrailingUpperBand { get; private set; }

    /// <summary>The stop below the price.</summary>
    public decimal CurrentTrailingLowerBand { get; private set; }

    /// <inheritdoc/>
    public override bool IsReady => _range.IsReady;

    /// <inheritdoc/>
    public int WarmUpPeriod => _period;

    /// <inheritdoc/>
    public override void Reset()
    {
        _range.Reset();
        _previousLower = 0m;
        _previousUpper = 0m;
        _previousClose = 0m;
        _previousValue = -1;
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        if (!_range.Update(input))
        {
            _previousClose = input.Close;
            return 0m;
        }
        var middle = (input.High + input.Low) / 2;
        BasicLowerBand = middle - _multiplier * _range.CurrentValue;
        BasicUpperBand = middle + _multiplier * _range.CurrentValue;
        CurrentTrailingLowerBand = BasicLowerBand > _previousLower || _previousClose < _previousLower ? BasicLowerBand : _previousLower;
        CurrentTrailingUpperBand = BasicUpperBand < _previousUpper || _previousClose > _previousUpper ? BasicUpperBand : _previousUpper;
        if (_previousValue == -1 || _previousValue == _previousUpper)
            _value = input.Close <= CurrentTrailingUpperBand ? CurrentTrailingUpperBand : CurrentTrailingLowerBand;
        else if (_previousValue == _previousLower)
            _value = input.Close >= CurrentTrailingLowerBand ? CurrentTrailingLowerBand : CurrentTrailingUpperBand;
        _previousClose = input.Close;
        _previousValue = _value;
        _previousLower = CurrentTrailingLowerBand;
        _previousUpper = CurrentTrailingUpperBand;
        return _value;
    }
}
