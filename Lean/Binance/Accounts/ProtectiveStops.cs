using DolphinLean.Binance.Orders;
using DolphinLean.Binance.Rules;
using DolphinLean.Binance.Venues;
using DolphinLean.Engine.Live.Venues;

namespace DolphinLean.Binance.Accounts;

/// <summary>
/// Keeps a stop at the exchange behind every position of the session, so that one is limited also while nobody is here. A stop that no
/// longer fits goes only when its successor is there.
/// </summary>
internal sealed class ProtectiveStops(
    VenueCore core, RuleBook rules, OrderDesk orders, AccountBook account, Func<string, decimal> lastPrice, decimal percent)
{
    private const long SettleWithinMs = 2_000;
    private const long AgainMs = 1_000;
    private const long AskEveryMs = 4_000;
    private const long BareForMs = 5_000;

    private readonly SortedDictionary<string, Cover> _covers = new(StringComparer.Ordinal);
    private readonly List<string> _over = [];
    private int _lastId = VenueOrder.FirstProtectiveId - 1;

    private bool IsOn => percent > 0 && core.Keeps(Safeguards.ProtectPositions);

    /// <summary>A symbol whose position has had no stop for 5 s; null for none.</summary>
    public string? Unprotected => _covers.Count == 0 ? null : _covers.FirstOrDefault(pair => pair.Value.BareSinceMs is { } since && core.NowMs - since >= BareForMs).Key;

    /// <summary>Whether stops are on their way out, because nothing is left to protect.</summary>
    public bool IsClearingUp => _covers.Values.Any(cover => cover.Held == 0);

    public void Advance()
    {
        if (!IsOn)
            return;
        foreach (var symbol in account.OwnPositions.Keys)
        {
            if (!_covers.ContainsKey(symbol))
                _covers.Add(symbol, new Cover());
        }
        if (_covers.Count == 0)
            return;
        foreach (var (symbol, cover) in _covers)
        {
            Tend(symbol, cover);
            if (cover is { Held: 0, Stop: null, Former.Count: 0 })
                _over.Add(symbol);
        }
        foreach (var symbol in _over)
            _covers.Remove(symbol);
        _over.Clear();
    }

    private void Tend(string symbol, Cover cover)
    {
        var held = account.Own(symbol);
        if (held != cover.Held)
            (cover.Held, cover.ChangedMs) = (held, core.NowMs);
        cover.Former.RemoveAll(stop => stop.State == IntentState.Done);
        if (cover.Stop is { State: IntentState.Done })
            (cover.Stop, cover.DueMs) = (null, core.NowMs + AgainMs);
        if (cover.Stop is { } stop && stop.Order.Quantity != -held)
        {
            cover.Former.Add(stop);
            cover.Stop = null;
        }
        if (held != 0 && cover.Stop == null && core.NowMs >= cover.DueMs && core.HaltReason == null && IsSettled(symbol, cover))
            Place(symbol, cover);
        if (held == 0 || cover.Stop is { State: IntentState.Working })
            Withdraw(cover);
        Watch(cover);
    }

    // A position that is being built gets one stop, not one a fill.
    private bool IsSettled(string symbol, Cover cover) =>
        core.NowMs - cover.ChangedMs >= SettleWithinMs
        || !orders.Open.Exists(intent => intent.Order.Ticker == symbol && (intent.IsProtective ? intent.VenueId != 0 : intent.IsUnsettled));

    private void Place(string symbol, Cover cover)
    {
        cover.DueMs = core.NowMs + AgainMs;
        if (rules.Of(symbol) is not { TickSize: > 0 } rule || lastPrice(symbol) is not (> 0 and var price))
            return;
        var isLong = cover.Held > 0;
        var trigger = cover.Former.LastOrDefault(stop => stop.Order.Quantity < 0 == isLong)?.Order.Price ?? price * (1 + (isLong ? -percent : percent) / 100);
        trigger = (isLong ? Math.Floor(trigger / rule.TickSize) : Math.Ceiling(trigger / rule.TickSize)) * rule.TickSize;
        var order = new VenueOrder(_lastId + 1, symbol, VenueOrderKind.StopMarket, -cover.Held, trigger, IsReducing: true);
        if (core.Keeps(Safeguards.KeepToFilters) && rule.Refuse(order, price) is { } refusal)
        {
            core.Log($"{symbol}: no protective stop: {refusal}");
            return;
        }
        _lastId++;
        cover.Stop = orders.Place(order);
    }

    private void Withdraw(Cover cover)
    {
        if (cover is { Held: 0, Stop: { } last })
        {
            cover.Former.Add(last);
            cover.Stop = null;
        }
        foreach (var stop in cover.Former)
        {
            if (stop.State != IntentState.Working || core.NowMs < cover.WithdrawnMs + AgainMs)
                continue;
            orders.Cancel(stop.Order.Id);
            cover.HasWithdrawn = true;
        }
        if (cover.HasWithdrawn)
            (cover.WithdrawnMs, cover.HasWithdrawn) = (core.NowMs, false);
    }

    /// <summary>Notes since when the position is bare, and asks for its stop now and then: nobody tells of one that went while no one listened.</summary>
    private void Watch(Cover cover)
    {
        var guards = cover.Stop is { State: IntentState.Working } || cover.Former.Exists(stop =>
            stop.State == IntentState.Working && Math.Sign(stop.Order.Quantity) == -Math.Sign(cover.Held) && stop.Quantity >= Math.Abs(cover.Held));
        if (cover.Held == 0 || guards)
            cover.BareSinceMs = null;
        else
            cover.BareSinceMs ??= core.NowMs;
        if (cover.Stop is not { State: IntentState.Working, QueryDueMs: 0 } stop || core.NowMs - cover.AskedMs < AskEveryMs || !core.Keeps(Safeguards.AskForStops))
            return;
        cover.AskedMs = stop.QueryDueMs = core.NowMs;
    }

    /// <summary>The stops behind one position.</summary>
    private sealed class Cover
    {
        public decimal Held { get; set; }
        public long ChangedMs { get; set; }
        public Intent? Stop { get; set; }

        /// <summary>Stops that no longer fit and are not gone yet.</summary>
        public List<Intent> Former { get; } = [];
        public long DueMs { get; set; }
        public long WithdrawnMs { get; set; }
        public bool HasWithdrawn { get; set; }
        public long AskedMs { get; set; }
        public long? BareSinceMs { get; set; }
    }
}
