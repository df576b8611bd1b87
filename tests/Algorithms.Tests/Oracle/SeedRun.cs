namespace DolphinLean.Algorithms.Tests.Oracle;

/// <summary>Everything a run leaves behind; <c>Open</c> is the position that the data's end left open.</summary>
internal sealed record SeedRun(
    IReadOnlyList<SeedTrade> Trades, IReadOnlyList<SeedDailyRecord> Days, double FinalCapital, SeedPosition? Open);
