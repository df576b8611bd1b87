using DolphinLean.Exchange.Accounts;
using DolphinLean.Exchange.Markets;
using DolphinLean.Exchange.Orders;

namespace DolphinLean.Exchange.Venues;

/// <summary>Whether an order may be taken: filters, position side, margin.</summary>
internal sealed partial class Venue
{
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
}
