namespace QuantConnect.Indicators;

/// <summary>A point that becomes an object when one is asked for.</summary>
internal struct PointSlot
{
    private Symbol _symbol;
    private DateTime _time;
    private decimal _value;
    private IndicatorDataPoint? _point;

    /// <summary>A point of numbers.</summary>
    public PointSlot(Symbol symbol, DateTime time, decimal value) => (_symbol, _time, _value) = (symbol, time, value);

    /// <summary>A point that is an object already.</summary>
    public PointSlot(IndicatorDataPoint point)
        : this(point.Symbol, point.Time, point.Value)
    {
        _point = point;
    }

    /// <summary>Symbol of the input.</summary>
    public readonly Symbol Symbol => _symbol;

    /// <summary>End time of the input.</summary>
    public readonly DateTime Time => _time;

    /// <summary>The indicator's value.</summary>
    public readonly decimal Value => _value;

    /// <summary>The point as an object if it is one already.</summary>
    public readonly IndicatorDataPoint? Point => _point;

    /// <summary>Sets the point. The symbol is nearly always the one before, and looking costs less than writing a reference.</summary>
    public void Set(Symbol symbol, DateTime time, decimal value)
    {
        if (!ReferenceEquals(_symbol, symbol)) _symbol = symbol;
        _time = time;
        _value = value;
        _point = null;
    }

    /// <summary>The point as an object, always the same.</summary>
    public IndicatorDataPoint ToPoint() => _point ??= new IndicatorDataPoint(_symbol, _time, _value);
}
