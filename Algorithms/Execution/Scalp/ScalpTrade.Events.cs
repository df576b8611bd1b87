using DolphinLean.Algorithms.Execution.Scalp.Life;
using DolphinLean.Algorithms.Execution.Scalp.Orders;

namespace DolphinLean.Algorithms.Execution.Scalp;

// Order reports, told apart by whose order it is and by what they leave held.
public sealed partial class ScalpTrade
{
    /// <summary>Takes in news of an order of the symbol, its own or another's.</summary>
    public void OnOrder(in OrderNews news, long nowMs)
    {
        Adopt(news.OrderId);
        if (news.OrderId == _entryId)
            OnEntry(news, nowMs);
        else if (news.OrderId == _exitId)
            OnExit(news, nowMs);
        else if (_ended.TryGetValue(news.OrderId, out var direction) && (direction == Direction || State == ScalpState.Idle))
            OnEnded(news, direction, nowMs);
        else
            OnForeign(news, nowMs);
    }

    /// <summary>News may come while the order is being sent, before its number is known; numbers of earlier orders are smaller.</summary>
    private void Adopt(int orderId)
    {
        if (_sending == OrderRole.None || (orderId >= 0 && orderId <= _lastId))
            return;
        _lastId = Math.Max(_lastId, orderId);
        if (_sending == OrderRole.Entry)
            _entryId = orderId;
        else
            _exitId = orderId;
        _sending = OrderRole.None;
    }

    private void OnEntry(in OrderNews news, long nowMs)
    {
        switch (news.Kind)
        {
            case OrderNewsKind.Accepted:
                Fire(ScalpEvent.Accepted, nowMs);
                break;
            case OrderNewsKind.PartFill:
                Take(news);
                Fire(ScalpEvent.PartFill, nowMs);
                break;
            case OrderNewsKind.LastFill:
                Take(news);
                EndEntry();
                Fire(Filled <= Wanted ? ScalpEvent.LastFill : ScalpEvent.EndedUnfit, nowMs);
                break;
            case OrderNewsKind.Ended or OrderNewsKind.Rejected:
                EndEntry();
                Fire(Ending(news.Kind, nowMs), nowMs);
                break;
            case OrderNewsKind.CancelRefused:
                Fire(ScalpEvent.CancelRefused, nowMs);
                break;
            default:
                Fire(ScalpEvent.UnknownStatus, nowMs);
                break;
        }
    }

    private ScalpEvent Ending(OrderNewsKind kind, long nowMs)
    {
        if (State == ScalpState.Retrying && MayRetry(nowMs))
            return ScalpEvent.EndedRetry;
        if (Held == 0)
            return kind == OrderNewsKind.Rejected ? ScalpEvent.Rejected : ScalpEvent.EndedEmpty;
        return IsFit() ? ScalpEvent.EndedKept : ScalpEvent.EndedUnfit;
    }

    private void OnExit(in OrderNews news, long nowMs)
    {
        if (news.Kind is OrderNewsKind.PartFill or OrderNewsKind.LastFill)
            Held = Math.Max(0, Held + news.Quantity * Direction);
        var isOver = news.Kind is OrderNewsKind.LastFill or OrderNewsKind.Ended or OrderNewsKind.Rejected;
        if (isOver)
        {
            _exitId = 0;
            _exitDueMs = nowMs + Ms(_parameters.ExitRetrySeconds);
        }
        if (Held == 0)
            Fire(ScalpEvent.ExitFilled, nowMs);
        else if (isOver)
            Fire(ScalpEvent.ExitEnded, nowMs);
        else if (news.Kind == OrderNewsKind.PartFill)
            Fire(ScalpEvent.ExitPart, nowMs);
    }

    private void OnEnded(in OrderNews news, int direction, long nowMs)
    {
        if (news.Kind is not (OrderNewsKind.PartFill or OrderNewsKind.LastFill))
            return;
        if (direction != Direction)
            (Direction, Wanted, Filled, _cost) = (direction, Math.Abs(news.Quantity), 0, 0);
        Take(news);
        Fire(IsFit() ? ScalpEvent.LateFill : ScalpEvent.LateUnfit, nowMs);
    }

    /// <summary>An order of somebody else closed what is held, in part or in full.</summary>
    private void OnForeign(in OrderNews news, long nowMs)
    {
        if (Held == 0 || news.Quantity * Direction >= 0)
            return;
        Held = Math.Max(0, Held + news.Quantity * Direction);
        if (Held == 0)
            Fire(ScalpEvent.ExitFilled, nowMs);
    }

    private void Take(in OrderNews fill)
    {
        var quantity = fill.Quantity * Direction;
        Filled += quantity;
        Held += quantity;
        _cost += quantity * fill.Price;
    }

    private void EndEntry()
    {
        _ended[_entryId] = Direction;
        _entryId = 0;
    }

    /// <summary>Whether the position may stand: not above what was wanted, and large enough for an exchange order.</summary>
    private bool IsFit() => Filled <= Wanted && _rules.IsEnough(Held, AveragePrice);

    /// <summary>Whether what is left may be sent: there is enough of it, and every gate passes.</summary>
    private bool MayRetry(long nowMs)
    {
        var book = _book.Read();
        var left = _rules.InLots(Wanted - Filled);
        var blocked = ScalpGate.Check(book, _plan, Direction, _parameters);
        if (blocked == GateReason.None && !_rules.IsEnough(left, LowestPrice(Direction, book)))
            blocked = GateReason.BelowMinimum;
        if (blocked != GateReason.None)
            _observer.Blocked(this, blocked, book, _plan, Direction, left, nowMs);
        return blocked == GateReason.None;
    }
}
