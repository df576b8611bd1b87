namespace DolphinLean.Indicators.Statistics;

/// <summary>An estimate and the range in which resampled data put it.</summary>
/// <param name="Estimate">The figure of the data as they are; NaN without data.</param>
/// <param name="Low">Lower end; NaN without data.</param>
/// <param name="High">Upper end; NaN without data.</param>
public readonly record struct ConfidenceInterval(double Estimate, double Low, double High)
{
    /// <summary>Nothing is known.</summary>
    public static ConfidenceInterval Undefined { get; } = new(double.NaN, double.NaN, double.NaN);

    /// <summary>Whether the whole range lies above 0 or the whole range below it.</summary>
    public bool ExcludesZero => Low > 0 || High < 0;
}
