namespace DolphinLean.Algorithms.Tests.Oracle;

/// <summary>The daily record of <c>process_day</c>; <c>Trades</c> counts the trades closed that day.</summary>
internal sealed record SeedDailyRecord(
    DateOnly Date, double Pnl, double Capital, double Boost, double Beta, string McStatus, int Trades);
