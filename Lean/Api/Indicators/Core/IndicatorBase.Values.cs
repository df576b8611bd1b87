namespace QuantConnect.Indicators;

// Values are kept as numbers and become objects when they are asked for: most updates are never looked at as a point. Once the window
// itself was asked for, it holds the points, because whoever has it may resize it, add to it or empty it.
public abstract partial class IndicatorBase
{
    private PointRing _points;
    private int _newest = PointRing.Length - 1;
    private int _pushed;
    private bool _windowed;

    /// <inheritdoc/>
    public override RollingWindow<IndicatorDataPoint> Window
    {
        get
        {
            if (!_windowed)
            {
                BeInTime();
                FillWindow();
            }
            return base.Window;
        }
    }

    /// <summary>The newest value and its time; 0 at the earliest time there is before the first.</summary>
    public override IndicatorDataPoint Current
    {
        get
        {
            Settle();
            return _windowed ? base.Window[0] : _points[_newest].ToPoint();
        }
        protected set => Push(new PointSlot(value));
    }

    /// <summary>The value before the newest; 0 at the earliest time there is if there is none.</summary>
    public override IndicatorDataPoint Previous
    {
        get
        {
            Settle();
            return (_windowed ? base.Previous : _pushed > 1 ? _points[Before(_newest)].ToPoint() : null) ?? new IndicatorDataPoint(DateTime.MinValue, 0m);
        }
    }

    /// <summary>The newest value.</summary>
    internal decimal CurrentValue
    {
        get
        {
            Settle();
            return SettledValue;
        }
    }

    /// <summary>Time of the newest value.</summary>
    internal DateTime CurrentTime
    {
        get
        {
            Settle();
            return SettledTime;
        }
    }

    /// <summary>The newest value.</summary>
    internal PointSlot CurrentSlot
    {
        get
        {
            Settle();
            return _windowed ? new PointSlot(base.Window[0]) : _points[_newest];
        }
    }

    /// <summary>Time of the newest value without those that are late.</summary>
    private DateTime SettledTime => _windowed ? base.Window[0].Time : _points[_newest].Time;

    /// <summary>The newest value without those that are late; what an indicator may read of itself while it works out the next.</summary>
    private protected decimal SettledValue => _windowed ? base.Window[0].Value : _points[_newest].Value;

    /// <summary>Adds the newest value.</summary>
    private protected void Push(PointSlot point)
    {
        if (_windowed)
        {
            base.Window.Add(point.ToPoint());
            return;
        }
        _newest = _newest == PointRing.Length - 1 ? 0 : _newest + 1;
        _points[_newest] = point;
        _pushed++;
    }

    /// <summary>Adds the newest value.</summary>
    private protected void Push(Symbol symbol, DateTime time, decimal value)
    {
        if (_windowed)
        {
            Push(new PointSlot(symbol, time, value));
            return;
        }
        _newest = _newest == PointRing.Length - 1 ? 0 : _newest + 1;
        _points[_newest].Set(symbol, time, value);
        _pushed++;
    }

    /// <summary>Forgets all values but a zero at the earliest time there is.</summary>
    private protected void ResetValues()
    {
        if (_windowed) base.Window.Reset();
        _pushed = 0;
        Push(new PointSlot(Symbol.Empty, DateTime.MinValue, 0m));
    }

    private static int Before(int place) => place == 0 ? PointRing.Length - 1 : place - 1;

    private void FillWindow()
    {
        var newestFirst = new IndicatorDataPoint[Math.Min(_pushed, PointRing.Length)];
        for (int i = 0, place = _newest; i < newestFirst.Length; i++, place = Before(place)) newestFirst[i] = _points[place].ToPoint();
        base.Window.Restore(_pushed, newestFirst);
        _windowed = true;
    }
}
