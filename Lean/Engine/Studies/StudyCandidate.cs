using DolphinLean.Data.Journal;

namespace DolphinLean.Engine.Studies;

/// <summary>One way to set what a study sweeps, and what a run over all days made of it.</summary>
/// <param name="Name">How tables call it.</param>
/// <param name="Parameters">What it sets, name and text.</param>
/// <param name="Days">The days of its run, in order.</param>
/// <param name="Trades">Its closed trades, in order.</param>
public sealed record StudyCandidate(
    string Name, IReadOnlyList<KeyValuePair<string, string>> Parameters, IReadOnlyList<DailyRecord> Days, IReadOnlyList<TradeRecord> Trades)
{
    /// <summary>Each day's return on the capital that it began with; 0 where there was none.</summary>
    public double[] Returns { get; } = [.. Days.Select(ReturnOf)];

    private static double ReturnOf(DailyRecord day) => day.Capital - day.Pnl is > 0 and var before ? day.Pnl / before : 0;
}
