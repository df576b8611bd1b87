namespace QuantConnect.Indicators;

/// <summary>100 - 100 / (1 + average gain / average loss); 100 while there is no loss.</summary>
/// <remarks>Source: Wilder, New Concepts in Technical Trading Systems (1978). An average loss below 5e-11 counts as none.</remarks>
public class RelativeStrengthIndex : Indicator, IIndicatorWarmUpPeriodProvider
{
    private bool _hasPrevious;
    private decimal _previous;

    /// <summary>Relative strength index.</summary>
    /// <param name="name">Name.</param>
    /// <param name="period">Period of both averages.</param>
    /// <param name="movingAverageType">Kind of average.</param>
    public RelativeStrengthIndex(string name, int period, MovingAverageType movingAverageType = MovingAverageType.Wilders)
        : base(name)
    {
        MovingAverageType = movingAverageType;
        AverageGain = movingAverageType.AsIndicator(name + "Up", period);
        AverageLoss = movingAverageType.AsIndicator(name + "Down", period);
        WarmUpPeriod = period + 1;
    }

    /// <inheritdoc cref="RelativeStrengthIndex(string, int, MovingAverageType)"/>
    public RelativeStrengthIndex(int period, MovingAverageType movingAverageType = MovingAverageType.Wilders)
        : this($"RSI({period})", period, movingAverageType)
    {
    }

    /// <summary>Kind of average.</summary>
    public MovingAverageType MovingAverageType { get; }

    /// <summary>Average of the falls, taken as positive.</summary>
    public IndicatorBase<IndicatorDataPoint> AverageLoss { get; }

    /// <summary>Average of the rises.</summary>
    public IndicatorBase<IndicatorDataPoint> AverageGain { get; }

    /// <inheritdoc/>
    public override bool IsReady => AverageGain.IsReady && AverageLoss.IsReady;

    /// <inheritdoc/>
    public int WarmUpPeriod { get; }

    /// <inheritdoc/>
    public override void Reset()
    {
        _hasPrevious = false;
        AverageGain.Reset();
        AverageLoss.Reset();
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IndicatorDataPoint input) => NextValue(input.EndTime, input.Value);

    /// <inheritdoc/>
    internal override decimal NextValue(DateTime endTime, decimal value)
    {
        if (_hasPrevious)
        {
            var change = value - _previous;
            AverageGain.UpdateValue(endTime, change >= 0 ? change : 0m);
            AverageLoss.UpdateValue(endTime, change >= 0 ? 0m : _previous - value);
        }
        _hasPrevious = true;
        _previous = value;

        // Some averages overshoot below 0, such as the double exponential.
        var gain = AverageGain.CurrentValue < 0 ? 0m : AverageGain.CurrentValue;
        var loss = AverageLoss.CurrentValue < 0 ? 0m : AverageLoss.CurrentValue;
        if (Math.Round(loss, 10) == 0m) return 100m;
        return 100m - 100m / (1 + gain / loss);
    }
}
