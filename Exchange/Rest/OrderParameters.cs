using DolphinLean.Exchange.Orders;
using DolphinLean.Exchange.Venues;

namespace DolphinLean.Exchange.Rest;

/// <summary>Reads an order out of parameters: which ones are needed depends on its type.</summary>
internal static class OrderParameters
{
    private const long LeastGoodTillMs = 600_000;

    public static OrderRequest Read(Parameters parameters)
    {
        var request = Common(parameters);
        // Said before anything else is looked at, as the exchange does since these types moved.
        if (request.IsConditional)
            throw Reject.UseAlgoEndpoint();
        if (request.Type is not (OrderType.Limit or OrderType.Market))
            throw Reject.InvalidType();
        var quantity = parameters.RequiredDecimal("quantity");
        if (request.Type == OrderType.Limit)
        {
            parameters.RequiredText("timeInForce");
            if (request.PriceMatch == PriceMatch.None)
                parameters.RequiredDecimal("price");
            else if (parameters.Has("price"))
                throw Reject.NotRequired("price");
        }
        else
        {
            foreach (var name in new[] { "price", "timeInForce" })
            {
                if (parameters.Has(name))
                    throw Reject.NotRequired(name);
            }
        }
        return request with { Quantity = quantity, ClientOrderId = parameters.Text("newClientOrderId") };
    }

    public static OrderRequest ReadAlgo(Parameters parameters)
    {
        if (parameters.RequiredText("algoType") != "CONDITIONAL")
            throw Reject.InvalidData("algoType");
        var request = Common(parameters);
        if (!request.IsConditional)
            throw Reject.InvalidType();
        if (request.HasLimit && request.PriceMatch == PriceMatch.None)
            parameters.RequiredDecimal("price");
        if (!request.ClosePosition)
            parameters.RequiredDecimal("quantity");
        return request with
        {
            Quantity = parameters.Decimal("quantity") ?? 0,
            StopPrice = request.Type == OrderType.TrailingStopMarket ? 0 : parameters.RequiredDecimal("triggerPrice"),
            ActivatePrice = parameters.Decimal("activatePrice") ?? parameters.Decimal("activationPrice") ?? 0,
            CallbackRate = request.Type == OrderType.TrailingStopMarket ? parameters.RequiredDecimal("callbackRate") : 0,
            ClientOrderId = parameters.Text("clientAlgoId"),
        };
    }

    private static OrderRequest Common(Parameters parameters)
    {
        var request = new OrderRequest
        {
            Symbol = parameters.RequiredText("symbol"),
            Side = parameters.RequiredWord<OrderSide>("side", Reject.InvalidSide),
            Type = parameters.RequiredWord<OrderType>("type", Reject.InvalidType),
            PositionSide = parameters.Word("positionSide", PositionSide.Both),
            TimeInForce = parameters.Word("timeInForce", TimeInForce.Gtc, Reject.InvalidTimeInForce),
            Price = parameters.Decimal("price") ?? 0,
            ReduceOnly = parameters.Bool("reduceOnly") ?? false,
            ClosePosition = parameters.Bool("closePosition") ?? false,
            SelfTradePrevention = parameters.Word("selfTradePreventionMode", SelfTradePrevention.ExpireMaker),
            PriceMatch = parameters.Word("priceMatch", PriceMatch.None),
            WorkingType = parameters.Word("workingType", WorkingType.ContractPrice),
            PriceProtect = parameters.Bool("priceProtect") ?? false,
            GoodTillMs = parameters.Long("goodTillDate") ?? 0,
        };
        if (request.TimeInForce != TimeInForce.Gtd)
            return request;
        var goodTill = parameters.RequiredLong("goodTillDate");
        var now = parameters.Long("timestamp") ?? 0;
        return goodTill > now + LeastGoodTillMs ? request : throw Reject.InvalidData("goodTillDate");
    }
}
