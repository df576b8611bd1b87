namespace DolphinLean.Algorithms.Dolphin.Services;

/// <summary>What one session closed on a date.</summary>
/// <param name="Pnl">Net of its trades.</param>
/// <param name="Trades">Its trades.</param>
public sealed record DayPart(double Pnl, int Trades);
