namespace DolphinLean.Data.Journal;

/// <summary>A closed trade as <c>trades.csv</c> lists it (dolphin.md, Packaging).</summary>
/// <param name="Asset">Ticker, for example BTCUSDT.</param>
/// <param name="Direction">+1 long, −1 short.</param>
/// <param name="EntryTimeMs">Timestamp of the entry row, Unix milliseconds.</param>
/// <param name="ExitTimeMs">Timestamp of the exit row, Unix milliseconds.</param>
/// <param name="EntryPrice">Raw price of the entry row, before slippage.</param>
/// <param name="ExitPrice">Raw price of the exit row, before slippage and refunds.</param>
/// <param name="Leverage">Final leverage used in sizing.</param>
/// <param name="Fraction">Fraction of capital used in sizing.</param>
/// <param name="Notional">Entry notional in account currency.</param>
/// <param name="Quantity">Base units, unsigned.</param>
/// <param name="Bars">Exit row − entry row, counted in rows.</param>
/// <param name="Reason">Exit reason code.</param>
/// <param name="Fees">Entry and exit fee, account currency.</param>
/// <param name="Net">Profit after slippage, refunds and fees, account currency.</param>
/// <param name="Capital">Cash after the exit, account currency.</param>
public sealed record TradeRecord(
    string Asset, int Direction, long EntryTimeMs, long ExitTimeMs, double EntryPrice, double ExitPrice, double Leverage,
    double Fraction, double Notional, double Quantity, int Bars, string Reason, double Fees, double Net, double Capital);

/// <summary>One day as <c>daily.csv</c> lists it (seed 001 §13.1, the record that process_day returns).</summary>
/// <param name="Date">UTC day.</param>
/// <param name="Pnl">Net of the trades closed that day, account currency.</param>
/// <param name="Capital">Cash at the day's end, before the costs of a position that is still open.</param>
/// <param name="Boost">Circuit-breaker base boost of the day.</param>
/// <param name="Beta">Circuit-breaker beta of the day.</param>
/// <param name="McStatus">Forewarner verdict: OK, ORANGE or RED; HIBERNATE for a live day that was spent in that posture.</param>
/// <param name="Trades">Trades closed that day.</param>
public sealed record DailyRecord(
    DateOnly Date, double Pnl, double Capital, double Boost, double Beta, string McStatus, int Trades);

/// <summary>Takes the closed trades and daily records that an algorithm reports in its own terms.</summary>
public interface ITradeLedger
{
    /// <summary>Adds a closed trade.</summary>
    void Close(TradeRecord trade);

    /// <summary>Adds the record of a finished day.</summary>
    void EndDay(DailyRecord day);
}

/// <summary>Declares that an algorithm reports its own trades. The engine sets the ledger before Initialize.</summary>
public interface ILedgered
{
    /// <summary>Where closed trades and daily records go.</summary>
    ITradeLedger Ledger { set; }
}
