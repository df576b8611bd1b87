using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>The last turning point: a low or a high from which the price has gone the other way by a share of it. 0 with the first bar.</summary>
public class ZigZag : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    private readonly decimal _sensitivity;
    private readonly int _minTrendLength;
    private IBaseDataBar? _pivot;
    private bool _pivotIsLow;
    private int _barsSincePivot;

    /// <summary>Turning points.</summary>
    /// <param name="name">Name.</param>
    /// <param name="sensitivity">Share of the price that makes a turn, above 0 and below 1.</param>
    /// <param name="minTrendLength">Least count of bars between a turn and the next, 1 or more.</param>
    /// <exception cref="ArgumentException">A parameter is out of its range.</exception>
    public ZigZag(string name, decimal sensitivity = 0.05m, int minTrendLength = 1)
        : base(name)
    {
        if (sensitivity <= 0 || sensitivity >= 1)
            throw new ArgumentException($"{name}: the sensitivity is above 0 and below 1, not {sensitivity.ToStringInvariant()}.", nameof(sensitivity));
        if (minTrendLength < 1) throw new ArgumentException($"{name}: the least length is 1 or more, not {minTrendLength}.", nameof(minTrendLength));
        HighPivot = new Identity(name + "_HighPivot");
        LowPivot = new Identity(name + "_LowPivot");
        _sensitivity = sensitivity;
        _minTrendLength = minTrendLength;
        PivotType = PivotPointType.Low;
    }

    /// <inheritdoc cref="ZigZag(string, decimal, int)"/>
    public ZigZag(decimal sensitivity = 0.05m, int minTrendLength = 1)
        : this($"ZZ({sensitivity.ToStringInvariant()},{minTrendLength})", sensitivity, minTrendLength)
    {
    }

    /// <summary>The last high.</summary>
    public Identity HighPivot { get; }

    /// <summary>The last low.</summary>
    public Identity LowPivot { get; }

    /// <summary>Kind of the last turning point.</summary>
    public PivotPointType PivotType { get; private set; }

    /// <inheritdoc/>
    public override bool IsReady => Samples > _minTrendLength;

    /// <inheritdoc/>
    public int WarmUpPeriod => _minTrendLength + 1;

    /// <inheritdoc/>
    public override void Reset()
    {
        _pivot = null;
        PivotType = PivotPointType.Low;
        HighPivot.Reset();
        LowPivot.Reset();
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        if (_pivot is null)
        {
            SetPivot(input, true);
            return 0m;
        }
        var value = _pivotIsLow ? _pivot.Low : _pivot.High;
        var mayTurn = _barsSincePivot >= _minTrendLength;
        var (turns, goesOn) = _pivotIsLow
            ? (mayTurn && input.High >= _pivot.Low * (1m + _sensitivity), input.Low <= _pivot.Low)
            : (mayTurn && input.Low <= _pivot.High * (1m - _sensitivity), input.High >= _pivot.High);
        if (turns || goesOn)
        {
            SetPivot(input, turns ? !_pivotIsLow : _pivotIsLow);
            value = (_pivotIsLow ? LowPivot : HighPivot).CurrentValue;
        }
        _barsSincePivot++;
        return value;
    }

    private void SetPivot(IBaseDataBar bar, bool isLow)
    {
        // The first pivot counts as a turn from a high, unless a reset left a low behind.
        if (_pivotIsLow != isLow) PivotType = isLow ? PivotPointType.Low : PivotPointType.High;
        (isLow ? LowPivot : HighPivot).UpdateValue(bar.EndTime, isLow ? bar.Low : bar.High);
        _pivot = bar;
        _pivotIsLow = isLow;
        _barsSincePivot = 0;
    }
}
