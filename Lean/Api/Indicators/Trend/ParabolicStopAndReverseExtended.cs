using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>
/// Wilder's parabolic with settings for each side: a stop that runs after the price and turns where it is touched. The value is
/// negative while the stop lies above the price.
/// </summary>
/// <remarks>Source: Wilder, New Concepts in Technical Trading Systems (1978).</remarks>
public class ParabolicStopAndReverseExtended : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    private readonly decimal _start;
    private readonly decimal _offsetOnReverse;
    private readonly (decimal Start, decimal Increment, decimal Max) _short;
    private readonly (decimal Start, decimal Increment, decimal Max) _long;
    private IBaseDataBar? _previous;
    private bool _isLong;
    private decimal _stop;
    private decimal _extreme;
    private decimal _value;
    private decimal _shortAcceleration;
    private decimal _longAcceleration;

    /// <summary>Wilder's parabolic.</summary>
    /// <param name="name">Name.</param>
    /// <param name="sarStart">First stop, negative to start short; 0 takes side and stop from the first two bars.</param>
    /// <param name="offsetOnReverse">Share of itself by which the stop moves away when it turns.</param>
    /// <param name="afStartShort">First acceleration of a short side.</param>
    /// <param name="afIncrementShort">What each new low adds to it.</param>
    /// <param name="afMaxShort">Highest acceleration of a short side.</param>
    /// <param name="afStartLong">First acceleration of a long side.</param>
    /// <param name="afIncrementLong">What each new high adds to it.</param>
    /// <param name="afMaxLong">Highest acceleration of a long side.</param>
    public ParabolicStopAndReverseExtended(
        string name, decimal sarStart = 0.0m, decimal offsetOnReverse = 0.0m, decimal afStartShort = 0.02m, decimal afIncrementShort = 0.02m,
        decimal afMaxShort = 0.2m, decimal afStartLong = 0.02m, decimal afIncrementLong = 0.02m, decimal afMaxLong = 0.2m)
        : base(name)
    {
        _start = sarStart;
        _offsetOnReverse = offsetOnReverse;
        _short = (afStartShort, afIncrementShort, afMaxShort);
        _long = (afStartLong, afIncrementLong, afMaxLong);
        _shortAcceleration = afStartShort;
        _longAcceleration = afStartLong;
    }

    /// <inheritdoc cref="ParabolicStopAndReverseExtended(string, decimal, decimal, decimal, decimal, decimal, decimal, decimal, decimal)"/>
    public ParabolicStopAndReverseExtended(
        decimal sarStart = 0.0m, decimal offsetOnReverse = 0.0m, decimal afStartShort = 0.02m, decimal afIncrementShort = 0.02m,
        decimal afMaxShort = 0.2m, decimal afStartLong = 0.02m, decimal afIncrementLong = 0.02m, decimal afMaxLong = 0.2m)
        : this(
            FormattableString.Invariant(
                $"SAREXT({sarStart},{offsetOnReverse},{afStartShort},{afIncrementShort},{afMaxShort},{afStartLong},{afIncrementLong},{afMaxLong})"),
            sarStart, offsetOnReverse, afStartShort, afIncrementShort, afMaxShort, afStartLong, afIncrementLong, afMaxLong)
    {
    }

    /// <inheritdoc/>
    public override bool IsReady => Samples >= 2;

    /// <inheritdoc/>
    public int WarmUpPeriod => 2;

    /// <inheritdoc/>
    public override void Reset()
    {
        _shortAcceleration = _short.Start;
        _longAcceleration = _long.Start;
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        var previous = _previous;
        _previous = input;
        if (Samples == 1 || previous is null) return _start != 0 ? _start : input.Close;
        if (Samples == 2)
        {
            Begin(previous, input);
            previous = input;
        }
        if (_isLong) FollowLong(previous, input);
        else FollowShort(previous, input);
        return _value;
    }

    private void Begin(IBaseDataBar first, IBaseDataBar second)
    {
        var fall = first.Low - second.Low;
        _isLong = _start != 0 ? _start > 0 : fall <= 0 || second.High - first.High >= fall;
        _stop = _start != 0 ? Math.Abs(_start) : _isLong ? first.Low : first.High;
        _extreme = _isLong ? second.High : second.Low;
    }

    private void FollowLong(IBaseDataBar previous, IBaseDataBar bar)
    {
        if (bar.Low > _stop)
        {
            _value = _stop;
            if (bar.High > _extreme)
            {
                _extreme = bar.High;
                _longAcceleration = Math.Min(_longAcceleration + _long.Increment, _long.Max);
            }
            _stop = Below(_stop + _longAcceleration * (_extreme - _stop), previous, bar);
            return;
        }
        _isLong = false;
        _stop = Above(_extreme, previous, bar);
        if (_offsetOnReverse != 0m) _stop += _stop * _offsetOnReverse;
        _value = -_stop;
        _shortAcceleration = _short.Start;
        _extreme = bar.Low;
        _stop = Above(_stop + _shortAcceleration * (_extreme - _stop), previous, bar);
    }

    private void FollowShort(IBaseDataBar previous, IBaseDataBar bar)
    {
        if (bar.High < _stop)
        {
            _value = -_stop;
            if (bar.Low < _extreme)
            {
                _extreme = bar.Low;
                _shortAcceleration = Math.Min(_shortAcceleration + _short.Increment, _short.Max);
            }
            _stop = Above(_stop + _shortAcceleration * (_extreme - _stop), previous, bar);
            return;
        }
        _isLong = true;
        _stop = Below(_extreme, previous, bar);
        if (_offsetOnReverse != 0m) _stop -= _stop * _offsetOnReverse;
        _value = _stop;
        _longAcceleration = _long.Start;
        _extreme = bar.High;
        _stop = Below(_stop + _longAcceleration * (_extreme - _stop), previous, bar);
    }

    private static decimal Above(decimal stop, IBaseDataBar previous, IBaseDataBar bar) => Math.Max(Math.Max(stop, previous.High), bar.High);

    private static decimal Below(decimal stop, IBaseDataBar previous, IBaseDataBar bar) => Math.Min(Math.Min(stop, previous.Low), bar.Low);
}
