using DolphinLean.Binance.Messages;
using DolphinLean.Binance.Rest;
using DolphinLean.Binance.Venues;
using DolphinLean.Engine.Live.Venues;

namespace DolphinLean.Binance.Orders;

// What an answer says of an order, and what it leaves open.
internal sealed partial class OrderDesk
{
    private void TakePlaceAnswer(Intent intent, RestAnswer answer)
    {
        intent.SentExchangeMs = answer.SentExchangeMs;
        if (intent.State == IntentState.Done)
            return;
        switch (answer.Outcome)
        {
            case CallOutcome.Done when intent.IsConditional:
                TakeAlgo(intent, core.Reader.Reply<AlgoOrderReply>(answer.Body));
                break;
            case CallOutcome.Done:
                TakeReply(intent, answer.Body);
                break;
            case CallOutcome.Unknown when !core.Keeps(Safeguards.AskBeforeSendingAgain):
                intent.BeginNextAttempt();
                Send(intent);
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
        if (ErrorCode.IsFilter(answer.Code) && core.Keeps(Safeguards.RefreshFilters))
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
        // It may be triggered while the question is on its way: the answer is of what was asked for.
        var isAlgo = OrderQueries.IsAskedAsAlgo(intent);
        var wasWorking = intent.State == IntentState.Working;
        rest.Send(OrderQueries.Query(intent), answer =>
        {
            intent.IsQuerying = false;
            intent.Queries++;
            if (intent.State != IntentState.Done)
                TakeQueryAnswer(intent, answer, isAlgo, wasWorking);
        });
    }

    private void TakeQueryAnswer(Intent intent, RestAnswer answer, bool isAlgo, bool wasWorking)
    {
        intent.QueryDueMs = core.NowMs + Math.Min(QueryEveryMs * Math.Max(1, intent.Queries), LongestQueryWaitMs);
        if (answer.Outcome == CallOutcome.Done)
        {
            if (isAlgo)
                TakeAlgo(intent, core.Reader.Reply<AlgoOrderReply>(answer.Body));
            else
                TakeReply(intent, answer.Body);
            return;
        }
        if (answer is not { Outcome: CallOutcome.Refused, Code: ErrorCode.NoSuchOrder })
            return;
        // It may have arrived after it was looked for.
        if (intent.State == IntentState.Working && !wasWorking)
            return;
        if (intent.State == IntentState.Working)
        {
            core.Halt($"{intent.ClientId} was at the exchange, which does not know it any more");
            return;
        }
        // A request of old may still arrive while its timestamp is good.
        if (rest.ExchangeMs - intent.SentExchangeMs < LostAfterMs && core.Keeps(Safeguards.WaitForLateOrders))
            return;
        Finish(intent);
        core.Reports.Enqueue(new VenueReport(
            ReportKind.Rejected, intent.Order.Id, rest.ExchangeMs, Text: $"{intent.Order.Ticker} {intent.ClientId}: never arrived at the exchange"));
    }

    private void TakeReply(Intent intent, string body)
    {
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
}
