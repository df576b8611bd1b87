namespace DolphinLean.Algorithms.Tests.Oracle;

/// <summary>The open position; <c>EntryBar</c> is the run's bar index.</summary>
internal sealed record SeedPosition(
    string Asset, long EntryTime, int EntryBar, double EntryPrice, double Leverage, double Fraction, double Notional, int Bucket);
