namespace QuantConnect.Indicators;

/// <summary>A point that becomes an object when one is asked for.</summary>
internal struct PointSlot(Symbol symbol, DateTime time, decimal value)
{
    private IndicatorDataPoint? _point;

    /// <summary>A point that is an object already.</summary>
    public PointSlot(IndicatorDataPoint point)
        : this(point.Symbol, point.Time, point.Value)
    {
        _point = point;
    }

    /// <summary>Symbol of the input.</summary>
    public readonly Symbol Symbol => symbol;

    /// <summary>End time of the input.</summary>
    public readonly DateTime Time => time;

    /// <summary>The indicator's value.</summary>
    public readonly decimal Value => value;

    /// <summary>The point as an object if it is one already.</summary>
    public readonly IndicatorDataPoint? Point => _point;

    /// <summary>The point as an object, always the same.</summary>
    public IndicatorDataPoint ToPoint() => _point ??= new IndicatorDataPoint(symbol, time, value);
}
