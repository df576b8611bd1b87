using DolphinLean.Algorithms.Execution.Scalp.Books;

namespace DolphinLean.Algorithms.Execution.Scalp;

/// <summary>Codes and log lines of blocked entries.</summary>
public static class GateReasons
{
    /// <summary>The code in the journal.</summary>
    public static string Code(this GateReason reason) => reason switch
    {
        GateReason.StaleBook => "SCALP_STALE_BOOK",
        GateReason.Spread => "SCALP_SPREAD",
        GateReason.Depth => "SCALP_DEPTH",
        GateReason.Levels => "SCALP_LEVELS",
        GateReason.LowConfidence => "SCALP_LOW_CONFIDENCE",
        GateReason.LowEdge => "SCALP_LOW_EDGE",
        GateReason.BelowMinimum => "SCALP_BELOW_MINIMUM",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "expected a reason that blocks"),
    };

    /// <summary>The line in the log.</summary>
    public static string Line(this GateReason reason, string symbol, in BookReading book, in TradePlan plan) => FormattableString.Invariant(reason switch
    {
        GateReason.StaleBook => $"[SCALP] Blocked: book of {symbol} is {(book.IsInSync ? "stale" : "out of sync")}: {book.AgeMs:0} ms",
        GateReason.Spread => $"[SCALP] Blocked: spread too wide for {symbol}: {book.SpreadBps:0.00} bps",
        GateReason.Depth => $"[SCALP] Blocked: insufficient depth for {symbol}: {book.TopUsdt:0.##}",
        GateReason.Levels => $"[SCALP] Blocked: too few levels for {symbol}: {Math.Min(book.BidLevels, book.AskLevels)}",
        GateReason.LowConfidence => $"[SCALP] Blocked: SCALP_LOW_CONFIDENCE for {symbol}: {plan.Confidence:0.####}",
        GateReason.LowEdge => $"[SCALP] Blocked: SCALP_LOW_EDGE for {symbol}: {plan.Edge:0.####}",
        _ => (FormattableString)$"[SCALP] Blocked: {symbol} below the exchange's minimum",
    });
}
