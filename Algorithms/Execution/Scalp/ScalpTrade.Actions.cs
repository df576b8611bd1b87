using DolphinLean.Algorithms.Execution.Scalp.Life;
using DolphinLean.Algorithms.Execution.Scalp.Orders;

namespace DolphinLean.Algorithms.Execution.Scalp;

// What the table's cells do, and the clocks.
public sealed partial class ScalpTrade
{
    /// <summary>Looks at clocks and book. Call it on every change of the book and ten times a second; it does nothing while idle.</summary>
    public void Check(long nowMs)
    {
        if (State == ScalpState.Idle)
            return;
        CheckAnswers(nowMs);
        var book = _book.Read();
        if (Levels is { } levels && Held > 0 && State is not (ScalpState.Exiting or ScalpState.Unwinding))
        {
            if (book is { IsInSync: true, HasPrices: true } && levels.IsStopHit(Direction, ClosingPrice(book)))
                Fire(ScalpEvent.StopHit, nowMs);
            else if (book is { IsInSync: true, HasPrices: true } && levels.IsTargetHit(Direction, ClosingPrice(book)))
                Fire(ScalpEvent.TargetHit, nowMs);
            else if (nowMs >= _holdUntilMs)
                Fire(ScalpEvent.HoldOver, nowMs);
        }
        if (State is not (ScalpState.Sent or ScalpState.Working))
            return;
        if (_parameters.CancelOnWidening && book.IsInSync && book.SpreadBps > _parameters.WideSpreadBps)
            Fire(ScalpEvent.SpreadWide, nowMs);
        else if (nowMs >= _timeoutMs)
            Fire(Timeout(), nowMs);
    }

    private static long Ms(double seconds) => (long)(seconds * 1000);

    private void CheckAnswers(long nowMs)
    {
        if (State == ScalpState.Exiting && _exitId == 0)
        {
            if (nowMs >= _exitDueMs)
                Fire(ScalpEvent.ExitDue, nowMs);
        }
        else if (nowMs >= _answerDueMs && State is not (ScalpState.Working or ScalpState.Open))
        {
            Fire(ScalpEvent.NoAnswer, nowMs);
        }
    }

    private ScalpEvent Timeout()
    {
        if (Filled >= Wanted * (decimal)_parameters.PartialFillMinRatio)
            return ScalpEvent.TimeoutEnough;
        var mostTries = _parameters.OnTimeout switch
        {
            TimeoutPolicy.Reprice => 1 + _parameters.MaxReprices,
            TimeoutPolicy.Market => 2,
            _ => 1,
        };
        return _tries < mostTries ? ScalpEvent.TimeoutRetry : ScalpEvent.TimeoutPoor;
    }

    private void Fire(ScalpEvent happened, long nowMs)
    {
        var before = State;
        var cell = ScalpTable.Of(before, happened);
        if (cell.Next == before && cell.Actions == ScalpActions.None)
            return;
        State = cell.Next;
        _observer.Happened(this, happened, before, _book.Read(), nowMs);
        NoteExit(happened, cell);
        Do(cell.Actions, nowMs);
    }

    private void NoteExit(ScalpEvent happened, in ScalpTransition cell)
    {
        ScalpExit? reason = happened switch
        {
            ScalpEvent.StopHit => ScalpExit.Stop,
            ScalpEvent.TargetHit => ScalpExit.TakeProfit,
            ScalpEvent.HoldOver => ScalpExit.MaxHold,
            ScalpEvent.EndedUnfit or ScalpEvent.LateUnfit when cell.Actions.HasFlag(ScalpActions.SendExit) && _exitTag.Length == 0 => ScalpExit.Unfit,
            _ => null,
        };
        if (reason is not { } own)
            return;
        _exitTag = happened.Code();
        _observer.Closing(this, own);
    }

    private void Do(ScalpActions actions, long nowMs)
    {
        if (actions.HasFlag(ScalpActions.Protect))
            Protect(nowMs);
        if (actions.HasFlag(ScalpActions.CancelEntry))
            Cancel(_entryId, nowMs);
        if (actions.HasFlag(ScalpActions.CancelExit))
            Cancel(_exitId, nowMs);
        if (actions.HasFlag(ScalpActions.SendEntry))
            SendEntry(nowMs);
        if (actions.HasFlag(ScalpActions.SendExit))
            SendExit(nowMs);
        if (actions.HasFlag(ScalpActions.Clear))
            Clear(nowMs);
    }

    private void Protect(long nowMs)
    {
        if (Levels is null)
            _holdUntilMs = nowMs + Ms(_parameters.MaxHoldSeconds);
        var price = _parameters.UseRiskLevels ? AveragePrice : _entryMiddle;
        Levels = ProtectiveLevels.Of(Direction, price, _plan, _parameters, _rules);
    }

    private void Cancel(int orderId, long nowMs)
    {
        _answerDueMs = nowMs + Ms(_parameters.AnswerTimeoutSeconds);
        if (orderId != 0)
            _orders.Cancel(orderId, _exitTag);
    }

    private void SendEntry(long nowMs)
    {
        var book = _book.Read();
        var wantsMarket = !_parameters.PreferLimit || (_tries > 0 && _parameters.OnTimeout == TimeoutPolicy.Market);
        var isMarket = wantsMarket && book.LatencyMs < _parameters.MaxMarketLatencyMs;
        var price = isMarket ? (decimal)(Direction > 0 ? book.Ask : book.Bid) : LimitPrice(Direction, book);
        var quantity = _rules.InLots(Wanted - Filled);
        _tries++;
        _entryMiddle = (decimal)book.Middle;
        _timeoutMs = nowMs + Ms(_parameters.OrderTimeoutSeconds);
        _answerDueMs = nowMs + Ms(_parameters.AnswerTimeoutSeconds);
        _observer.Sending(this, isMarket, quantity, price, book, _plan, nowMs);
        _sending = OrderRole.Entry;
        var id = isMarket ? _orders.SendMarket(quantity * Direction, "SCALP_MARKET") : _orders.SendLimit(quantity * Direction, price, "SCALP_LIMIT");
        Adopt(id, nowMs);
    }

    private void Adopt(int orderId, long nowMs)
    {
        if (orderId == IScalpOrders.Refused)
            OnOrder(new OrderNews(orderId, OrderNewsKind.Rejected), nowMs);
        else
            Adopt(orderId);
    }

    private void SendExit(long nowMs)
    {
        _answerDueMs = nowMs + Ms(_parameters.AnswerTimeoutSeconds);
        _sending = OrderRole.Exit;
        Adopt(_orders.SendMarket(-Held * Direction, _exitTag), nowMs);
    }

    private void Clear(long nowMs)
    {
        Cancel(_entryId, nowMs);
        Cancel(_exitId, nowMs);
        if (_entryId != 0)
            EndEntry();
        (_exitId, Levels, _exitTag) = (0, null, "");
    }
}
