using DolphinLean.Algorithms.Execution.Scalp.Books;
using DolphinLean.Algorithms.Execution.Scalp.Life;
using DolphinLean.Data.Journal;

namespace DolphinLean.Algorithms.Execution.Scalp;

/// <summary>Writes what trades do to the decision journal, and the seed's lines to the log.</summary>
public sealed class ScalpReport : IScalpObserver
{
    private const string Model = "execution";

    private readonly IDecisionJournal _journal;
    private readonly Action<string> _log;

    /// <summary>A report.</summary>
    /// <param name="journal">Gets every decision with its inputs.</param>
    /// <param name="log">Gets lines that begin with <c>[SCALP]</c>.</param>
    public ScalpReport(IDecisionJournal journal, Action<string> log)
    {
        _journal = journal;
        _log = log;
    }

    /// <summary>Hears that execution closes a position by itself; null for nobody.</summary>
    public Action<ScalpTrade, ScalpExit>? Closes { get; set; }

    /// <inheritdoc/>
    public void Blocked(ScalpTrade trade, GateReason reason, in BookReading book, in TradePlan plan, int direction, decimal quantity, long nowMs)
    {
        _journal.Write(nowMs, Model, reason.Code(), trade.Symbol,
        [
            new("direction", direction), new("quantity", (double)quantity), new("confidence", plan.Confidence), new("edge", plan.Edge),
            new("bid", book.Bid), new("ask", book.Ask), new("spread_bps", book.SpreadBps), new("bid_top_usdt", book.BidTopUsdt),
            new("ask_top_usdt", book.AskTopUsdt), new("bid_levels", book.BidLevels), new("ask_levels", book.AskLevels),
            new("in_sync", book.IsInSync ? 1 : 0), new("age_ms", book.AgeMs),
        ]);
        _log(reason.Line(trade.Symbol, book, plan));
    }

    /// <inheritdoc/>
    public void Sending(ScalpTrade trade, bool isMarket, decimal quantity, decimal price, in BookReading book, in TradePlan plan, long nowMs) =>
        _journal.Write(nowMs, Model, isMarket ? "SCALP_MARKET" : "SCALP_LIMIT", trade.Symbol,
        [
            new("direction", trade.Direction), new("quantity", (double)quantity), new("price", (double)price), new("confidence", plan.Confidence),
            new("edge", plan.Edge), new("bid", book.Bid), new("ask", book.Ask), new("spread_bps", book.SpreadBps),
            new("bid_top_usdt", book.BidTopUsdt), new("ask_top_usdt", book.AskTopUsdt), new("latency_ms", book.LatencyMs),
        ]);

    /// <inheritdoc/>
    public void Happened(ScalpTrade trade, ScalpEvent happened, ScalpState before, in BookReading book, long nowMs)
    {
        var code = happened.Code();
        if (code.Length == 0)
            return;
        _journal.Write(nowMs, Model, code, trade.Symbol,
        [
            JournalField.Of("from", before.ToString()), JournalField.Of("to", trade.State.ToString()), new("wanted", (double)trade.Wanted),
            new("filled", (double)trade.Filled), new("held", (double)trade.Held), new("average_price", (double)trade.AveragePrice),
            new("stop", (double)(trade.Levels?.Stop ?? 0)), new("take_profit", (double)(trade.Levels?.TakeProfit ?? 0)),
            new("bid", book.Bid), new("ask", book.Ask), new("spread_bps", book.SpreadBps),
        ]);
        if (LineOf(trade, happened) is { } line)
            _log(line);
    }

    /// <inheritdoc/>
    public void Closing(ScalpTrade trade, ScalpExit reason) => Closes?.Invoke(trade, reason);

    private static string? LineOf(ScalpTrade trade, ScalpEvent happened) => happened switch
    {
        ScalpEvent.TimeoutPoor or ScalpEvent.TimeoutRetry => FormattableString.Invariant($"[SCALP] Cancelled due to poor fill: {trade.Symbol} {trade.Filled} of {trade.Wanted}"),
        ScalpEvent.TimeoutEnough => FormattableString.Invariant($"[SCALP] Cancelled the rest at the time-out: {trade.Symbol} {trade.Filled} of {trade.Wanted} kept"),
        ScalpEvent.SpreadWide => $"[SCALP] Cancelled order due to spread widening: {trade.Symbol}",
        ScalpEvent.HoldOver => $"[SCALP] Time-based exit triggered for {trade.Symbol}",
        ScalpEvent.StopHit => $"[SCALP] Stop reached for {trade.Symbol}",
        ScalpEvent.TargetHit => $"[SCALP] Take-profit reached for {trade.Symbol}",
        ScalpEvent.Rejected => $"[SCALP] Entry refused for {trade.Symbol}",
        ScalpEvent.UnknownStatus => $"[SCALP] Unknown order status for {trade.Symbol}: cancelling",
        ScalpEvent.NoAnswer => $"[SCALP] No answer for {trade.Symbol}: cancelling again",
        ScalpEvent.EndedUnfit or ScalpEvent.LateUnfit => FormattableString.Invariant($"[SCALP] Fill below the minimum or above what was wanted for {trade.Symbol}: closing {trade.Held}"),
        _ => null,
    };
}
