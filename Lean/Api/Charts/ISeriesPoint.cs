namespace QuantConnect;

/// <summary>A point of a series.</summary>
public interface ISeriesPoint
{
    /// <summary>Its time in UTC.</summary>
    DateTime Time { get; set; }

    /// <summary>A copy.</summary>
    ISeriesPoint Clone();
}
