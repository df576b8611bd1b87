using DolphinLean.Engine.Backtest;

namespace DolphinLean.Benchmarks.Bars;

/// <summary>What one backtest came to.</summary>
/// <param name="Outcome">The run.</param>
/// <param name="Seconds">From the call to the written report.</param>
/// <param name="AllocatedBytes">Bytes allocated meanwhile.</param>
internal sealed record BarRunFigures(BacktestOutcome Outcome, double Seconds, long AllocatedBytes)
{
    /// <summary>Orders sent.</summary>
    public long Orders => long.Parse(
        Outcome.Statistics.First(figure => figure.Key == "Total Orders").Value, System.Globalization.CultureInfo.InvariantCulture);
}
