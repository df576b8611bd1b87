using DolphinLean.Exchange.Accounts;
using DolphinLean.Exchange.Markets;
using DolphinLean.Exchange.Orders;

namespace DolphinLean.Exchange.Venues;

/// <summary>Conditional orders: they wait here, bind no margin, and become orders when their price is reached.</summary>
internal sealed partial class Venue
{
    private const decimal LeastCallbackPercent = 0.1m;
    private const decimal MostCallbackPercent = 10m;

    private long _algoId = 1_000_001_000_000;

    /// <summary>Takes a conditional order.</summary>
    /// <exception cref="Rejection">It is refused.</exception>
    public AlgoOrder PlaceAlgo(Account account, OrderRequest request)
    {
        var market = MarketOf(request.Symbol);
        if (!request.IsConditional)
            throw Reject.InvalidType();
        JudgeAlgo(account, market, request);
        var order = new AlgoOrder
        {
            Id = ++_algoId, Owner = account, Request = request, ClientId = request.ClientOrderId ?? GenerateClientId(), CreatedMs = NowMs, UpdatedMs = NowMs,
        };
        if (request.Type != OrderType.TrailingStopMarket && order.IsReachedBy(market.PriceOf(request.WorkingType)))
            throw Reject.WouldTrigger();
        account.Record(order);
        market.Waiting.Add(order.Id, order);
        if (request.TimeInForce == TimeInForce.Gtd && request.GoodTillMs > 0)
            _agenda.Add(request.GoodTillMs, () => ExpireAlgo(order));
        _events.OnAlgoOrder(order);
        return order;
    }

    public void CancelAlgo(AlgoOrder order) => EndAlgo(order, AlgoStatus.Canceled);

    public void CancelAllAlgo(Account account, string symbol)
    {
        foreach (var order in account.OpenAlgoOrders.Where(order => order.Request.Symbol == symbol).ToList())
            CancelAlgo(order);
    }

    private static void JudgeAlgo(Account account, Market market, OrderRequest request)
    {
        OrderChecks.ClientId(request.ClientOrderId);
        OrderChecks.PositionSide(account, request);
        if (request.ClosePosition && (request.Quantity != 0 || request.ReduceOnly))
            throw Reject.NotRequired(request.Quantity != 0 ? "quantity" : "reduceOnly");
        OrderChecks.Quantity(market.Rules, request);
        if (request.Type == OrderType.TrailingStopMarket)
        {
            if (request.CallbackRate is < LeastCallbackPercent or > MostCallbackPercent)
                throw Reject.InvalidData("callbackRate");
        }
        else
        {
            OrderChecks.StopPrice(market.Rules, request.StopPrice);
        }
        if (request.HasLimit && request.PriceMatch == PriceMatch.None)
            OrderChecks.Price(market.Rules, request.Price, 0, request.IsBuy);
        OrderChecks.Notional(market.Rules, request, request.HasLimit && request.Price > 0 ? request.Price : market.MarkPrice);
        var open = account.OpenAlgoOrders.ToList();
        if (request.ClientOrderId is { } id && open.Any(order => order.ClientId == id))
            throw Reject.DuplicateClientOrderId();
        if (open.Count(order => order.Request.Symbol == request.Symbol) >= market.Rules.MaxAlgoOrders)
            throw Reject.MaxAlgoOrders();
    }

    private void CheckTriggers(Market market)
    {
        foreach (var order in market.Waiting.Values.ToList())
        {
            var price = market.PriceOf(order.Request.WorkingType);
            if (order.IsOpen && price != 0 && order.IsReachedBy(price) && !IsProtected(market, order))
                Trigger(market, order);
        }
    }

    // With priceProtect a trigger waits while last and mark price are far apart.
    private static bool IsProtected(Market market, AlgoOrder order) => order.Request.PriceProtect
        && Math.Abs(market.LastPrice - market.MarkPrice) > market.Rules.TriggerProtect * market.MarkPrice;

    private void Trigger(Market market, AlgoOrder order)
    {
        market.Waiting.Remove(order.Id);
        order.TriggeredMs = NowMs;
        SetAlgo(order, AlgoStatus.Triggering);
        try
        {
            order.Placed = Place(order.Owner, Triggered(order));
            SetAlgo(order, AlgoStatus.Triggered);
            SetAlgo(order, AlgoStatus.Finished);
        }
        catch (Rejection rejection)
        {
            order.RejectReason = rejection.Message;
            SetAlgo(order, AlgoStatus.Rejected);
            _events.OnTriggerRejected(order);
        }
    }

    private static OrderRequest Triggered(AlgoOrder order)
    {
        var request = order.Request;
        var position = order.Owner.PositionOf(request.Symbol, request.PositionSide);
        return request with
        {
            Type = request.HasLimit ? OrderType.Limit : OrderType.Market,
            ClientOrderId = order.ClientId,
            Quantity = request.ClosePosition ? position.Reducible(request.Side) : request.Quantity,
            ClosePosition = false,
            // In hedge mode the position side alone says that the order closes.
            ReduceOnly = request.ReduceOnly || (request.ClosePosition && request.PositionSide == PositionSide.Both),
        };
    }

    private void ExpireAlgo(AlgoOrder order)
    {
        if (order.IsOpen)
            EndAlgo(order, AlgoStatus.Expired);
    }

    private void EndAlgo(AlgoOrder order, AlgoStatus status)
    {
        MarketOf(order.Request.Symbol).Waiting.Remove(order.Id);
        SetAlgo(order, status);
    }

    private void SetAlgo(AlgoOrder order, AlgoStatus status)
    {
        order.Status = status;
        order.UpdatedMs = NowMs;
        _events.OnAlgoOrder(order);
    }
}
