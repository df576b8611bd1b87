using DolphinLean.Exchange.Accounts;
using DolphinLean.Exchange.Markets;
using DolphinLean.Exchange.Orders;

namespace DolphinLean.Exchange.Venues;

/// <summary>Placing, changing and cancelling orders.</summary>
internal sealed partial class Venue
{
    /// <summary>Judges a request as <see cref="Place"/> does, and places nothing.</summary>
    /// <exception cref="Rejection">The order would be refused.</exception>
    public void Test(Account account, OrderRequest request) => Judge(account, request);

    /// <summary>Places a limit or market order and matches it.</summary>
    /// <returns>The order after matching.</returns>
    /// <exception cref="Rejection">The order is refused, and nothing happened.</exception>
    public Order Place(Account account, OrderRequest request)
    {
        var order = Judge(account, request);
        account.Record(order);
        CheckMargin(account, order);
        Work(account, order);
        return order;
    }

    /// <summary>Cancels an open order.</summary>
    public void Cancel(Order order)
    {
        if (order.Level != null)
            MarketOf(order.Symbol).Book.Withdraw(order);
        End(order, OrderStatus.Canceled, ExecutionType.Canceled);
    }

    public void CancelAll(Account account, string symbol)
    {
        foreach (var order in account.OpenOrdersOf(symbol).ToList())
            Cancel(order);
    }

    /// <summary>Lets the recorded market take a resting order whole, at its price.</summary>
    public void FillNow(Order order)
    {
        var market = MarketOf(order.Symbol);
        var quantity = Math.Min(order.Remaining, order.MayOnlyReduce ? Reducible(order) : order.Remaining);
        if (order.Level == null || quantity <= 0)
            return;
        market.Book.Withdraw(order);
        var other = new Order { Id = -NextRecordId(), Symbol = order.Symbol, Side = order.IsBuy ? OrderSide.Sell : OrderSide.Buy, Price = order.Price, Quantity = quantity };
        order.Fill(order.Price, quantity);
        other.Fill(order.Price, quantity);
        ((Matching.IMatchRules)this).OnTrade(new Matching.Trade(market.Book.NextTradeId(), other, order, order.Price, quantity, NowMs));
        if (order.IsOpen)
            End(order, OrderStatus.Expired, ExecutionType.Expired);
    }

    /// <summary>Changes price and quantity of an open limit order; it loses its place unless only its quantity fell.</summary>
    /// <exception cref="Rejection">The new terms are refused, and the order stays as it is.</exception>
    public void Amend(Account account, Order order, decimal quantity, decimal price)
    {
        var market = MarketOf(order.Symbol);
        if (order.Type != OrderType.Limit)
            throw Reject.NotModifiable();
        if (order.Price == price && order.Quantity == quantity)
            throw Reject.NoNeedToModify();
        var request = new OrderRequest { Symbol = order.Symbol, Side = order.Side, Type = order.Type, Quantity = quantity, Price = price, ReduceOnly = order.ReduceOnly };
        OrderChecks.Quantity(market.Rules, request);
        OrderChecks.Price(market.Rules, price, market.MarkPrice, order.IsBuy);
        OrderChecks.Notional(market.Rules, request, price);
        var amendment = new Amendment(NextRecordId(), NowMs, order.Price, price, order.Quantity, quantity, order.Amendments.Count + 1);
        // As on the exchange: a quantity at or below what filled, or a post-only order that would take, ends the order.
        if (quantity <= order.Filled || (order.TimeInForce == TimeInForce.Gtx && market.Book.WouldTake(order.Side, price)))
        {
            Cancel(order);
            return;
        }
        if (price == order.Price && quantity < order.Quantity)
            market.Book.Shrink(order, quantity);
        else
            Move(account, market, order, quantity, price);
        order.UpdatedMs = NowMs;
        order.Note(amendment);
        _events.OnOrder(order, ExecutionType.Amendment, null);
        if (order.Level == null)
            Continue(market, order);
    }

    private void Move(Account account, Market market, Order order, decimal quantity, decimal price)
    {
        var (oldQuantity, oldPrice) = (order.Quantity, order.Price);
        market.Book.Withdraw(order);
        (order.Quantity, order.Price) = (quantity, price);
        if (order.MayOnlyReduce || MarginOf(account).Available >= 0)
            return;
        (order.Quantity, order.Price) = (oldQuantity, oldPrice);
        market.Book.Rest(order);
        throw Reject.Margin();
    }

    private void Work(Account account, Order order)
    {
        var market = MarketOf(order.Symbol);
        _events.OnOrder(order, ExecutionType.New, null);
        if (order.TimeInForce == TimeInForce.Gtd && order.GoodTillMs > 0)
            _agenda.Add(order.GoodTillMs, () => ExpireIfOpen(order));
        Continue(market, order);
    }

    /// <summary>Matches an order that does not rest, then lets it rest or ends it.</summary>
    private void Continue(Market market, Order order)
    {
        var limit = order.Price;
        if (order.Type == OrderType.Market && market.Book.Against(order.Side).BestPrice is { } best)
            limit = best * (order.IsBuy ? 1 + market.Rules.MarketTakeBound : 1 - market.Rules.MarketTakeBound);
        market.Book.Match(order, limit, NowMs);
        if (!order.IsOpen)
            return;
        var rests = order.Type == OrderType.Limit && order.TimeInForce is TimeInForce.Gtc or TimeInForce.Gtx or TimeInForce.Gtd;
        if (rests && (!order.MayOnlyReduce || Reducible(order) > 0))
            market.Book.Rest(order);
        else
            End(order, OrderStatus.Expired, ExecutionType.Expired);
    }

    private void ExpireIfOpen(Order order)
    {
        if (!order.IsOpen)
            return;
        if (order.Level != null)
            MarketOf(order.Symbol).Book.Withdraw(order);
        End(order, OrderStatus.Expired, ExecutionType.Expired);
    }

    private void End(Order order, OrderStatus status, ExecutionType execution)
    {
        order.Status = status;
        order.UpdatedMs = NowMs;
        order.Owner!.Close(order);
        _events.OnOrder(order, execution, null);
    }
}
