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
        order.Amendments.Add(amendment);
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

    private Order Judge(Account account, OrderRequest request)
    {
        var market = MarketOf(request.Symbol);
        if (request.IsConditional)
            throw Reject.UseAlgoEndpoint();
        OrderChecks.ClientId(request.ClientOrderId);
        OrderChecks.PositionSide(account, request);
        OrderChecks.Quantity(market.Rules, request);
        var price = request.HasLimit ? LimitOf(market, request) : 0;
        if (request.HasLimit)
            OrderChecks.Price(market.Rules, price, market.MarkPrice, request.IsBuy);
        var best = market.Book.Against(request.Side).BestPrice;
        OrderChecks.Notional(market.Rules, request, request.HasLimit ? price : best ?? market.MarkPrice);
        if (request.ClientOrderId is { } id && account.OpenOrderByClientId(request.Symbol, id) != null)
            throw Reject.DuplicateClientOrderId();
        if (account.OpenOrdersOf(request.Symbol).Count() >= market.Rules.MaxOrders)
            throw Reject.MaxOpenOrders();
        var order = Create(account, request, price);
        if (order.MayOnlyReduce && Reducible(order) <= 0)
            throw Reject.ReduceOnly();
        if (order.TimeInForce == TimeInForce.Gtx && market.Book.WouldTake(order.Side, price))
            throw Reject.NotMaker();
        if (order.TimeInForce == TimeInForce.Fok && market.Book.Available(order.Side, price, order.Quantity) < order.Quantity)
            throw Reject.NotKilled();
        return order;
    }

    private Order Create(Account account, OrderRequest request, decimal price) => new()
    {
        Id = NextOrderId(),
        Symbol = request.Symbol,
        Side = request.Side,
        Quantity = request.Quantity,
        Price = price,
        Owner = account,
        ClientOrderId = request.ClientOrderId ?? GenerateClientId(),
        PositionSide = request.PositionSide,
        Type = request.HasLimit ? OrderType.Limit : OrderType.Market,
        OriginalType = request.Type,
        TimeInForce = request.TimeInForce,
        ReduceOnly = request.ReduceOnly,
        ClosePosition = request.ClosePosition,
        SelfTradePrevention = request.SelfTradePrevention,
        PriceMatch = request.PriceMatch,
        WorkingType = request.WorkingType,
        PriceProtect = request.PriceProtect,
        StopPrice = request.StopPrice,
        GoodTillMs = request.GoodTillMs,
        Forced = request.Forced,
        CreatedMs = NowMs,
        UpdatedMs = NowMs,
    };

    private static decimal LimitOf(Market market, OrderRequest request)
    {
        if (request.PriceMatch == PriceMatch.None)
            return request.Price;
        var isQueue = request.PriceMatch >= PriceMatch.Queue;
        var side = isQueue ? market.Book.SideOf(request.Side) : market.Book.Against(request.Side);
        var rank = request.PriceMatch switch
        {
            PriceMatch.Opponent5 or PriceMatch.Queue5 => 4,
            PriceMatch.Opponent10 or PriceMatch.Queue10 => 9,
            PriceMatch.Opponent20 or PriceMatch.Queue20 => 19,
            _ => 0,
        };
        return rank < side.Count ? side[rank].Price : throw Reject.CounterpartyPrice();
    }

    private void CheckMargin(Account account, Order order)
    {
        if (order.MayOnlyReduce)
            return;
        var notional = Math.Abs(account.PositionOf(order.Symbol, order.PositionSide).Notional(MarketOf(order.Symbol).MarkPrice));
        var margin = MarginOf(account);
        var setting = account.SettingOf(order.Symbol);
        var most = notional + margin.OpenNotional(order.Symbol, order.PositionSide, order.Side);
        var cap = MaxNotional(order.Symbol, setting.Leverage);
        if (margin.Available >= 0 && most <= cap)
            return;
        account.Forget(order);
        throw most > cap ? Reject.MaxPosition() : Reject.Margin();
    }

    /// <summary>Largest notional at a leverage.</summary>
    public decimal MaxNotional(string symbol, int leverage) =>
        MarketOf(symbol).Rules.Brackets.Where(bracket => bracket.MaxLeverage >= leverage).Max(bracket => bracket.NotionalCap);

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
