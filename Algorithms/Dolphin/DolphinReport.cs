using DolphinLean.Algorithms.Dolphin.Book;
using DolphinLean.Algorithms.Dolphin.Exits;
using DolphinLean.Algorithms.Dolphin.State;
using DolphinLean.Data.Journal;
using DolphinLean.Indicators.Irp;
using DolphinLean.Indicators.Microstructure;

namespace DolphinLean.Algorithms.Dolphin;

/// <summary>Writes the strategy's decisions to the journal, and its closed trades and days to the ledger. Bars without a decision write nothing.</summary>
public sealed class DolphinReport
{
    private readonly DolphinState _state;
    private readonly IDecisionJournal _journal;
    private readonly ITradeLedger _ledger;

    /// <summary>A report on a state.</summary>
    public DolphinReport(DolphinState state, IDecisionJournal journal, ITradeLedger ledger)
    {
        _state = state;
        _journal = journal;
        _ledger = ledger;
    }

    /// <summary>The ranking chose an asset.</summary>
    public void Selected(in RankedAsset chosen, int ranked) =>
        Write("alpha", "SELECT", chosen.Asset,
        [
            new("ars", chosen.Response.Score), new("alignment", chosen.Response.Alignment), new("noise", chosen.Response.Noise),
            new("latency_bars", chosen.Response.LatencyBars), new("ranked", ranked),
        ]);

    /// <summary>A signal came to nothing.</summary>
    /// <param name="reason">Reason code.</param>
    /// <param name="asset">The asset's index, or −1 for the whole market.</param>
    public void Blocked(string reason, int asset) =>
        Write("alpha", reason, asset, [new("vel_div", _state.Row.VelDiv), JournalField.Of("posture", _state.Regime.Posture.ToString().ToUpperInvariant())]);

    /// <summary>The alpha model asks for an entry.</summary>
    public void Asked(EntrySignal signal) =>
        Write("alpha", signal.Direction > 0 ? "ENTER_LONG" : "ENTER_SHORT", signal.Asset,
        [
            new("vel_div", signal.VelDiv), new("vel_div_trend", signal.VelDivTrend), new("confidence", signal.Confidence),
            JournalField.Of("bucket", signal.Bucket.ToString().ToUpperInvariant()),
            JournalField.Of("confirmation", signal.Confirmation.ToString().ToUpperInvariant()),
        ]);

    /// <summary>The portfolio model sized an entry.</summary>
    public void Sized(EntrySize size, decimal quantity) =>
        Write("portfolio", "SIZE", size.Asset,
        [
            new("capital", size.Capital), new("strength", size.Bet.Strength), new("trend_multiplier", size.Bet.TrendMultiplier),
            new("bucket_boost", size.Bet.BucketBoost), new("streak_multiplier", size.Bet.StreakMultiplier), new("fraction", size.Bet.Fraction),
            new("regime_size_multiplier", size.RegimeSizeMultiplier), new("leverage_ceiling", size.LeverageCeiling),
            new("leverage", size.Leverage), new("notional", size.Notional), new("quantity", (double)quantity),
        ]);

    /// <summary>The risk model ends a position.</summary>
    public void Ending(OpenPosition open, in ExitLevels levels, ExitReason reason, double price, double pnlPct) =>
        Write("risk", reason.Code(), open.Asset,
        [
            new("pnl_pct", pnlPct), new("bars", _state.Bar - open.EntryBar), new("entry_price", open.EntryPrice), new("price", price),
            new("take_profit_pct", levels.TakeProfitPct), new("stop_pct", levels.StopPct), new("max_hold_bars", levels.MaxHoldBars),
        ]);

    /// <summary>OB-1: an asset's book is too thin; the next one is tried.</summary>
    public void PassedOver(int asset, in AssetBook book) => Write("alpha", "OB_PASSED_OVER", asset, [new("depth_quality", book.DepthQuality)]);

    /// <summary>OB-1: the score of the asset that was chosen had this factor.</summary>
    public void Weighed(int asset, in AssetBook book, double factor) =>
        Write("alpha", "OB_WEIGH", asset, [new("depth_quality", book.DepthQuality), new("factor", factor)]);

    /// <summary>OB-2: the asset's book spoke on the entry.</summary>
    public void Confirmed(int asset, in AssetBook book, double effectiveImbalance, double confidence, double? factor) =>
        Write("alpha", factor switch { null => "OB_HARD_SKIP", > 1 => "OB_BOOST", < 1 => "OB_DAMPEN", _ => "OB_NEUTRAL" }, asset,
        [
            new("effective_imbalance", effectiveImbalance), new("persistence", book.Persistence), new("depth_quality", book.DepthQuality),
            new("confidence", confidence), new("factor", factor ?? 0),
        ]);

    /// <summary>OB-3 and OB-4: the market's books changed leverage or beta.</summary>
    public void Modulated(int asset, in BookRegime market, double leverageFactor, double beta, double adjustedBeta) =>
        Write("portfolio", "OB_MODULATE", asset,
        [
            new("imbalance_mean", market.ImbalanceMean), new("regime_signal", market.Signal), new("leverage_factor", leverageFactor),
            new("beta", beta), new("adjusted_beta", adjustedBeta),
        ]);

    /// <summary>OB-5: the levels of the open position changed.</summary>
    public void Adjusted(OpenPosition open, in ExitLevels levels, in BookRegime market, AssetBook? book, double pnlPct) =>
        Write("risk", "OB_LEVELS", open.Asset,
        [
            new("pnl_pct", pnlPct), new("cascade_count", market.CascadeCount), new("regime_signal", market.Signal),
            new("imbalance", book?.ImbalanceMean ?? 0), new("withdrawal_velocity", book?.WithdrawalVelocity ?? 0),
            new("take_profit_pct", levels.TakeProfitPct), new("stop_pct", levels.StopPct), new("max_hold_bars", levels.MaxHoldBars),
        ]);

    /// <summary>The edge of the order book on an exit.</summary>
    public void Edge(int asset, double depthQuality, double fillProbability) =>
        Write("fill", "OB_EDGE", asset, [new("depth_quality", depthQuality), new("fill_probability", fillProbability)]);

    /// <summary>An order filled.</summary>
    public void Filled(in PositionFill fill, bool reduces) =>
        Write("fill", reduces ? "EXIT" : "ENTRY", fill.Asset,
            [new("quantity", (double)fill.SignedQuantity), new("price", (double)fill.FillPrice), new("fee", (double)fill.Fee)]);

    /// <summary>A position closed.</summary>
    public void Closed(ClosedPosition closed, double capital)
    {
        var position = closed.Position;
        _ledger.Close(new TradeRecord(
            position.Ticker, position.Direction, position.EntryTimeMs, closed.ExitTimeMs, position.EntryPrice, closed.ExitPrice,
            position.Leverage, position.Fraction, closed.Notional, (double)position.EnteredQuantity, closed.BarsHeld, closed.Reason.Code(),
            (double)position.Fees, (double)closed.Net, capital));
    }

    /// <summary>
    /// The day under way is over. Its capital is that of closed trades, as the seed counts it: what an open position has cost so far comes
    /// off when it closes.
    /// </summary>
    /// <param name="cash">Cash now, account currency.</param>
    public void EndDay(decimal cash)
    {
        var open = _state.Book.Open;
        var capital = cash + (open?.Fees ?? 0) - (open?.Realized ?? 0);
        _ledger.EndDay(_state.Today.Record((double)capital, _state.Regime, _state.Parameters.Services.IsUsed));
    }

    private void Write(string model, string decision, int asset, ReadOnlySpan<JournalField> fields) =>
        _journal.Write(_state.Row.TimestampMs, model, decision, asset < 0 ? "" : _state.Row.Assets[asset], fields);
}
