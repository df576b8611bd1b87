using DolphinLean.Binance.Accounts;
using DolphinLean.Binance.Messages;
using DolphinLean.Binance.Rest;
using DolphinLean.Binance.Rules;
using DolphinLean.Binance.Venues;
using DolphinLean.Engine.Live.Venues;

namespace DolphinLean.Binance.Orders;

/// <summary>
/// Every order of the session: each is at the exchange at most once, is never given up while it may be there, and each fill counts once,
/// in whatever order and however often the exchange tells of it.
/// </summary>
internal sealed partial class OrderDesk(VenueCore core, RestDesk rest, RuleBook rules, AccountBook account)
{
    private const long FirstQueryMs = 500;
    private const long QueryEveryMs = 1_000;
    private const long LongestQueryWaitMs = 10_000;
    private const long MarketOrderQueryMs = 3_000;
    private const long ResendWithinMs = 3_000;

    /// <summary>After this much of the exchange's time a request can't be taken any more, with room for one that the exchange itself held.</summary>
    private const long LostAfterMs = RestDesk.WindowMs + 5_000;

    private readonly SortedDictionary<int, Intent> _intents = [];
    // A few, by number; looked through at every input.
    private readonly List<Intent> _open = [];

    /// <summary>The risk verdict of an order, asked for once more whenever it leaves: why it must not, or null.</summary>
    public required Func<VenueOrder, string?> Verdict { get; init; }

    /// <summary>Orders that are not over, by number.</summary>
    public List<Intent> Open => _open;

    /// <summary>Whether orders of the algorithm are not over.</summary>
    public bool HasOpen => _open.Exists(intent => !intent.IsProtective);

    public bool HasUnknown => _open.Exists(intent => intent.State == IntentState.Unknown);

    public bool IsUnsettled => _open.Exists(intent => intent.IsUnsettled);

    /// <summary>The intent of a number; null when there is none.</summary>
    public Intent? Find(int id) => _intents.GetValueOrDefault(id);

    /// <summary>The intent of a number, if it is not over.</summary>
    public Intent? FindOpen(int id) => _open.Find(intent => intent.Order.Id == id);

    /// <summary>Fills taken so far, of any order.</summary>
    public long Fills { get; private set; }

    /// <summary>Sends an order that has passed every check.</summary>
    public Intent Place(VenueOrder order)
    {
        var intent = new Intent(core.Session, order, core.NowMs)
        {
            IsReduceOnly = IsSentReduceOnly(order),
        };
        _intents.Add(order.Id, intent);
        _open.Insert(_open.FindLastIndex(before => before.Order.Id < order.Id) + 1, intent);
        Send(intent);
        return intent;
    }

    /// <summary>
    /// Whether the exchange is told to do nothing but reduce: beside a position that is not ours, a smaller one of ours may be a larger one
    /// there. A protective stop never opens anything.
    /// </summary>
    public bool IsSentReduceOnly(VenueOrder order) =>
        order.IsReducing && (order.Id >= VenueOrder.FirstProtectiveId || account.Foreign(order.Ticker) == 0) && core.Keeps(Safeguards.ExitReduceOnly);

    public bool Cancel(int orderId)
    {
        if (FindOpen(orderId) is not { } intent)
            return false;
        rest.Send(OrderQueries.Cancel(intent), answer => TakeCancelAnswer(intent, answer));
        return true;
    }

    public string? Change(int orderId, decimal quantity, decimal price)
    {
        if (FindOpen(orderId) is not { State: IntentState.Working } intent)
            return "only an order that rests at the exchange can be changed";
        if (intent.Order.Kind is not (VenueOrderKind.Limit or VenueOrderKind.PostOnly))
            return "only limit orders can be changed";
        if (intent.Wanted != null)
            return "the change before has not been answered yet";
        intent.Wanted = (quantity, price);
        rest.Send(OrderQueries.Change(intent, quantity, price), answer => TakeChangeAnswer(intent, answer));
        return null;
    }

    /// <summary>Asks for what is not known, as it is time.</summary>
    public void Advance()
    {
        // An answer may come at once and end an order, so the list is another one; mostly nothing is due.
        if (!_open.Exists(IsDue))
            return;
        foreach (var intent in _open.ToList())
        {
            if (intent.QueryDueMs != 0 && core.NowMs >= intent.QueryDueMs && !intent.IsQuerying)
                Query(intent);
            if (IsReadDue(intent) && intent.VenueId != 0 && core.Keeps(Safeguards.ReadMissingFills))
                ReadTrades(intent);
        }
    }

    private bool IsDue(Intent intent) =>
        (intent.QueryDueMs != 0 && core.NowMs >= intent.QueryDueMs && !intent.IsQuerying) || IsReadDue(intent);

    private bool IsReadDue(Intent intent) => intent.LacksTrades && !intent.IsReadingTrades && core.NowMs >= intent.TradesDueMs;

    /// <summary>Asks for every open order: events may have been missed.</summary>
    public void QueryAll()
    {
        foreach (var intent in _open)
        {
            if (intent.State == IntentState.Working)
                intent.QueryDueMs = core.NowMs;
        }
    }

    /// <summary>An order of a list of the exchange's open orders.</summary>
    public void TakeOpenOrder(OrderReply reply)
    {
        if (Find(reply.ClientOrderId) is { } intent)
            TakeState(intent, reply.OrderId, reply.Status, reply.ExecutedQty);
        else if (IsOurs(reply.ClientOrderId))
            core.Halt($"order {reply.ClientOrderId} is open at the exchange and not in the session's journal");
    }

    private void Send(Intent intent)
    {
        intent.State = IntentState.Sending;
        rest.Send(OrderQueries.Place(intent), answer => TakePlaceAnswer(intent, answer), () => intent.IsProtective ? null : Verdict(intent.Order));
    }

    private Intent? Find(string clientId)
    {
        if (!IsOurs(clientId))
            return null;
        var number = clientId[(core.Session.Length + 1)..];
        var dash = number.IndexOf('-', StringComparison.Ordinal);
        return dash > 0 && int.TryParse(number[..dash], out var id) ? _intents.GetValueOrDefault(id) : null;
    }

    private bool IsOurs(string clientId) => clientId.StartsWith(core.Session + "-", StringComparison.Ordinal);

    private void ReadTrades(Intent intent)
    {
        intent.IsReadingTrades = true;
        rest.Poll(OrderQueries.Trades(intent), answer =>
        {
            intent.IsReadingTrades = false;
            if (answer.Outcome != CallOutcome.Done)
            {
                core.Halt($"{intent.ClientId}: its fills can't be read: {answer}");
                return;
            }
            foreach (var trade in core.Reader.Reply<UserTradeReply[]>(answer.Body).OrderBy(trade => trade.Id))
                TakeTrade(intent, new VenueTrade(trade.Id, trade.Qty, trade.Price, trade.Commission, trade.CommissionAsset, trade.RealizedPnl ?? 0, trade.Time));
            // The list may come to know a fill later than the order does: it is not asked without a pause.
            intent.VainReads = intent.LacksTrades ? intent.VainReads + 1 : 0;
            intent.TradesDueMs = core.NowMs + Math.Min(FirstQueryMs * intent.VainReads, LongestQueryWaitMs);
            Settle(intent);
        });
    }
}
