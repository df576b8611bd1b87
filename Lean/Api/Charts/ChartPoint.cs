namespace QuantConnect;

/// <summary>A value at a time. Values are rounded as LEAN rounds charts.</summary>
public class ChartPoint : ISeriesPoint
{
    /// <summary>A value at a UTC time; null is a gap.</summary>
    public ChartPoint(DateTime time, decimal? value)
    {
        Time = time;
        this.y = value?.SmartRounding();
    }

    /// <inheritdoc/>
    public DateTime Time { get; set; }

    /// <summary>Seconds since 1970.</summary>
    public long x => (long)QuantConnect.Time.DateTimeToUnixTimeStamp(Time);

    /// <summary>The value; null is a gap.</summary>
    public decimal? y { get; set; }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Time:yyyy-MM-dd HH:mm:ss} - {y}");
}
