namespace DolphinLean.Engine.Results.Reports;

/// <summary>Equity over a month or a day.</summary>
/// <param name="Start">First day of the period.</param>
/// <param name="First">Equity at its start.</param>
/// <param name="Last">Equity at its end.</param>
internal sealed record PeriodReturn(DateOnly Start, double First, double Last)
{
    /// <summary>Return as a fraction.</summary>
    public double Value => First > 0 ? Last / First - 1 : 0;
}
