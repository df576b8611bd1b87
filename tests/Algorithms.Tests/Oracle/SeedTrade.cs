namespace DolphinLean.Algorithms.Tests.Oracle;

/// <summary>A closed trade with the columns of trades.csv; times are the rows' timestamps in ms, prices raw, <c>Capital</c> after it.</summary>
internal sealed record SeedTrade(
    string Asset, SeedDirection Direction, long EntryTime, long ExitTime, double EntryPrice, double ExitPrice, double Leverage,
    double Fraction, double Notional, double Quantity, int Bars, string Reason, double Fees, double Net, double Capital);
