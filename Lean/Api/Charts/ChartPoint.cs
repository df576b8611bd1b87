namespace QuantConnect;

/// <summary>A value at a time. Values are rounded as LEAN rounds charts.</summary>
public class ChartPoint : ISeriesPoint
{
    private DateTime _time;
    private long _unixSeconds;
    private decimal? _value;

    /// <summary>A gap at no time.</summary>
    public ChartPoint()
    {
    }

    /// <summary>A value at seconds since 1970; null is a gap.</summary>
    public ChartPoint(long xValue, decimal? yValue)
    {
        x = xValue;
        y = yValue;
    }

    /// <summary>A value at a UTC time; null is a gap.</summary>
    public ChartPoint(DateTime time, decimal? value)
    {
        Time = time;
        y = value;
    }

    /// <summary>A copy.</summary>
    public ChartPoint(ChartPoint point)
    {
        _time = point._time;
        _unixSeconds = point._unixSeconds;
        _value = point._value;
    }

    /// <inheritdoc/>
    public DateTime Time
    {
        get => _time;
        set => (_time, _unixSeconds) = (value, Convert.ToInt64(QuantConnect.Time.DateTimeToUnixTimeStamp(value)));
    }

    /// <summary>Seconds since 1970.</summary>
    public long x
    {
        get => _unixSeconds;
        set => (_time, _unixSeconds) = (QuantConnect.Time.UnixTimeStampToDateTime(value), value);
    }

    /// <summary>The value; null is a gap.</summary>
    public decimal? y
    {
        get => _value;
        set => _value = value?.SmartRounding();
    }

    /// <inheritdoc cref="x" />
    public long X => x;

    /// <inheritdoc cref="y" />
    public decimal? Y => y;

    /// <inheritdoc/>
    public virtual ISeriesPoint Clone() => new ChartPoint(this);

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Time:yyyy-MM-dd HH:mm:ss} - {y}");
}
