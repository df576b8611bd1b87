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
    private readonly SortedDictionary<int, Intent> _open = [];

    /// <summary>Orders that are not over.</summary>
    public IEnumerable<Intent> Open => _open.Values;

    public bool HasOpen => _open.Count > 0;

    public bool HasUnknown => _open.Values.Any(intent => intent.State == IntentState.Unknown);

    public bool IsUnsettled => _open.Values.Any(intent => intent.IsUnsettled);

    /// <summary>The intent of a number; null when there is none.</summary>
    public Intent? Find(int id) => _intents.GetValueOrDefault(id);

    /// <summary>Fills taken so far, of any order.</summary>
    public long Fills { get; private set; }

    /// <summary>Sends an order that has passed every check.</summary>
    public void Place(VenueOrder order)
    {
        var intent = new Intent(core.Session, order, core.NowMs);
        _intents.Add(order.Id, intent);
        _open.Add(order.Id, intent);
        Send(intent);
    }

    public bool Cancel(int orderId)
    {
        if (!_open.TryGetValue(orderId, out var intent))
            return false;
        rest.Send(OrderQueries.Cancel(intent), answer => TakeCancelAnswer(intent, answer));
        return true;
    }

    public string? Change(int orderId, decimal quantity, decimal price)
    {
        if (!_open.TryGetValue(orderId, out var intent) || intent.State != IntentState.Working)
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
        foreach (var intent in _open.Values.ToList())
        {
            if (intent.QueryDueMs != 0 && core.NowMs >= intent.QueryDueMs && !intent.IsQuerying)
                Query(intent);
            if (intent.LacksTrades && intent.VenueId != 0 && !intent.IsReadingTrades)
                ReadTrades(intent);
        }
    }

    /// <summary>Asks for every open order: events may have been missed.</summary>
    public void QueryAll()
    {
        foreach (var intent in _open.Values)
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
        rest.Send(OrderQueries.Place(intent), answer => TakePlaceAnswer(intent, answer));
    }

    private void TakePlaceAnswer(Intent intent, RestAnswer answer)
    {
        intent.SentExchangeMs = answer.SentExchangeMs;
        if (intent.State == IntentState.Done)
            return;
        switch (answer.Outcome)
        {
            case CallOutcome.Done:
                TakeReply(intent, answer.Body);
                break;
            case CallOutcome.Unknown:
                Doubt(intent, answer.ToString());
                break;
            case CallOutcome.Refused when intent.State == IntentState.Working:
                // Its events came before the answer: it is there, whatever the answer says.
                break;
            case CallOutcome.Refused when answer.Code == ErrorCode.DuplicateId:
                Doubt(intent, "its id is there already");
                break;
            case CallOutcome.Refused when answer.Code is ErrorCode.Disconnected or ErrorCode.Busy && core.NowMs - intent.CreatedMs < ResendWithinMs:
                intent.BeginNextAttempt();
                Send(intent);
                break;
            default:
                Refuse(intent, answer);
                break;
        }
    }

    private void Refuse(Intent intent, RestAnswer answer)
    {
        if (ErrorCode.IsFilter(answer.Code))
            rules.Refresh();
        if (answer.Code is ErrorCode.ReduceOnly or ErrorCode.Margin)
            account.WantCheck();
        Finish(intent);
        core.Reports.Enqueue(new VenueReport(ReportKind.Rejected, intent.Order.Id, rest.ExchangeMs, Text: $"{intent.Order.Ticker} {intent.ClientId}: refused: {answer}"));
    }

    private void Doubt(Intent intent, string why)
    {
        core.Log($"{intent.ClientId} is unknown: {why}");
        if (intent.State == IntentState.Sending)
            intent.State = IntentState.Unknown;
        (intent.Queries, intent.QueryDueMs) = (0, core.NowMs + FirstQueryMs);
    }

    private void Query(Intent intent)
    {
        intent.IsQuerying = true;
        rest.Send(OrderQueries.Query(intent), answer =>
        {
            intent.IsQuerying = false;
            intent.Queries++;
            if (intent.State != IntentState.Done)
                TakeQueryAnswer(intent, answer);
        });
    }

    private void TakeQueryAnswer(Intent intent, RestAnswer answer)
    {
        intent.QueryDueMs = core.NowMs + Math.Min(QueryEveryMs * Math.Max(1, intent.Queries), LongestQueryWaitMs);
        if (answer.Outcome == CallOutcome.Done)
        {
            TakeReply(intent, answer.Body);
            return;
        }
        if (answer is not { Outcome: CallOutcome.Refused, Code: ErrorCode.NoSuchOrder })
            return;
        if (intent.State == IntentState.Working)
        {
            core.Halt($"{intent.ClientId} was at the exchange, which does not know it any more");
            return;
        }
        // A request of old may still arrive while its timestamp is good.
        if (rest.ExchangeMs - intent.SentExchangeMs < LostAfterMs)
            return;
        Finish(intent);
        core.Reports.Enqueue(new VenueReport(
            ReportKind.Rejected, intent.Order.Id, rest.ExchangeMs, Text: $"{intent.Order.Ticker} {intent.ClientId}: never arrived at the exchange"));
    }

    private void TakeReply(Intent intent, string body)
    {
        if (intent.IsConditional && intent.VenueId == 0)
        {
            TakeAlgo(intent, core.Reader.Reply<AlgoOrderReply>(body));
            return;
        }
        var reply = core.Reader.Reply<OrderReply>(body);
        if (intent.Wanted is { } wanted && reply.Status == VenueOrderStatus.New)
            EndChange(intent, reply.Price == wanted.Price && reply.OrigQty == Math.Abs(wanted.Quantity), "the exchange has not made the change");
        TakeState(intent, reply.OrderId, reply.Status, reply.ExecutedQty);
    }

    private void TakeCancelAnswer(Intent intent, RestAnswer answer)
    {
        if (intent.State == IntentState.Done)
            return;
        if (answer.Outcome == CallOutcome.Done && !intent.IsConditional)
            TakeReply(intent, answer.Body);
        else
            intent.QueryDueMs = core.NowMs + (answer.Outcome == CallOutcome.Done ? 0 : FirstQueryMs);
        if (answer is { Outcome: CallOutcome.Refused, Code: not (ErrorCode.CancelRejected or ErrorCode.NoSuchOrder) })
            core.Reports.Enqueue(new VenueReport(ReportKind.Unchanged, intent.Order.Id, rest.ExchangeMs, Text: $"{intent.ClientId}: cancel refused: {answer}"));
    }

    private void TakeChangeAnswer(Intent intent, RestAnswer answer)
    {
        if (intent.State == IntentState.Done || intent.Wanted == null)
            return;
        if (answer.Outcome == CallOutcome.Done)
            TakeReply(intent, answer.Body);
        else if (answer.Outcome == CallOutcome.Refused)
            EndChange(intent, answer.Code == ErrorCode.NoChange, $"change refused: {answer}");
        else
            intent.QueryDueMs = core.NowMs + FirstQueryMs;
    }

    private void EndChange(Intent intent, bool isMade, string otherwise)
    {
        if (isMade)
            intent.TakeChange();
        else
            intent.Wanted = null;
        core.Reports.Enqueue(new VenueReport(
            isMade ? ReportKind.Changed : ReportKind.Unchanged, intent.Order.Id, rest.ExchangeMs, Text: isMade ? "" : $"{intent.ClientId}: {otherwise}"));
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
            Settle(intent);
        });
    }
}
