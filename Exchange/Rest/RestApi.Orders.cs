using DolphinLean.Exchange.Accounts;
using DolphinLean.Exchange.Faults;
using DolphinLean.Exchange.Markets;
using DolphinLean.Exchange.Messages;
using DolphinLean.Exchange.Orders;
using DolphinLean.Exchange.Venues;

namespace DolphinLean.Exchange.Rest;

/// <summary>Orders: place, change, cancel, look up.</summary>
internal sealed partial class RestApi
{
    private void AddOrderRoutes()
    {
        Signed("POST", "/fapi/v1/order", 1, call => Place(call.Parameters, call.Account), orders: 1);
        Signed("POST", "/fapi/v1/order/test", 1, TestOrder);
        Signed("PUT", "/fapi/v1/order", 1, call => Modify(call.Parameters, call.Account), orders: 1);
        Signed("DELETE", "/fapi/v1/order", 1, call => CancelOrder(call.Parameters, call.Account));
        Signed("GET", "/fapi/v1/order", 1, QueryOrder);
        Signed("DELETE", "/fapi/v1/allOpenOrders", 1, CancelAllOrders);
        Signed("POST", "/fapi/v1/countdownCancelAll", 10, CountdownCancelAll);
        Signed("GET", "/fapi/v1/openOrder", 1, QueryOpenOrder);
        Signed("GET", "/fapi/v1/openOrders", p => p.Has("symbol") ? 1 : 40, OpenOrders);
        Signed("GET", "/fapi/v1/allOrders", 5, AllOrders);
        Signed("GET", "/fapi/v1/orderAmendment", 1, Amendments);
        Signed("GET", "/fapi/v1/userTrades", 5, UserTrades);
        Signed("GET", "/fapi/v1/forceOrders", p => p.Has("symbol") ? 20 : 50, ForcedOrders);
    }

    private string Place(Parameters parameters, Account account)
    {
        var request = OrderParameters.Read(parameters);
        var order = _venue.Place(account, request);
        var rules = _venue.MarketOf(order.Symbol).Rules;
        var reply = Describe.Order(order, rules);
        return ExchangeJson.Write(parameters.Text("newOrderRespType") == "RESULT" ? reply : Describe.Acknowledged(reply, rules));
    }

    private string TestOrder(Call call)
    {
        _venue.Test(call.Account, OrderParameters.Read(call.Parameters));
        return "{}";
    }

    private string Modify(Parameters parameters, Account account)
    {
        parameters.RequiredWord<OrderSide>("side", Reject.InvalidSide);
        var order = FindOrder(parameters, account, Reject.NoSuchOrder);
        if (!order.IsOpen)
            throw Reject.NoSuchOrder();
        _venue.Amend(account, order, parameters.RequiredDecimal("quantity"), parameters.RequiredDecimal("price"));
        return ExchangeJson.Write(Describe.Order(order, RulesOf(order)) with { Pair = order.Symbol, CumBase = Text.Fixed(order.Filled, RulesOf(order).QuantityScale) });
    }

    private string CancelOrder(Parameters parameters, Account account)
    {
        var order = FindOrder(parameters, account, Reject.UnknownOrder);
        if (order.IsOpen && _faults.Fires(FaultKind.CancelFillRace, order.Symbol))
            _venue.FillNow(order);
        if (!order.IsOpen)
            throw Reject.UnknownOrder();
        _venue.Cancel(order);
        return ExchangeJson.Write(Describe.Order(order, RulesOf(order)));
    }

    private string QueryOrder(Call call)
    {
        var order = FindOrder(call.Parameters, call.Account, Reject.NoSuchOrder);
        return ExchangeJson.Write(Describe.Order(order, RulesOf(order), isQuery: true));
    }

    private string QueryOpenOrder(Call call)
    {
        var order = FindOrder(call.Parameters, call.Account, Reject.NoSuchOrder);
        return order.IsOpen ? ExchangeJson.Write(Describe.Order(order, RulesOf(order), isQuery: true)) : throw Reject.NoSuchOrder();
    }

    private string OpenOrders(Call call)
    {
        var symbol = call.Parameters.Text("symbol");
        if (symbol != null)
            _venue.MarketOf(symbol);
        return Orders(symbol == null ? call.Account.OpenOrders : call.Account.OpenOrdersOf(symbol));
    }

    private string AllOrders(Call call)
    {
        var symbol = call.Parameters.RequiredText("symbol");
        _venue.MarketOf(symbol);
        var from = call.Parameters.Long("orderId") ?? 0;
        var rows = InTime(call.Parameters, call.Account.Orders.Values.Where(order => order.Symbol == symbol && order.Id >= from), order => order.CreatedMs);
        var limit = call.Parameters.Limit(500, 1_000);
        return Orders(from > 0 ? rows.Take(limit) : rows.TakeLast(limit));
    }

    private string ForcedOrders(Call call)
    {
        var symbol = call.Parameters.Text("symbol");
        var only = call.Parameters.Text("autoCloseType") switch
        {
            null => ForcedReason.None,
            "LIQUIDATION" => ForcedReason.Liquidation,
            "ADL" => ForcedReason.AutoDeleveraging,
            _ => throw Reject.InvalidData("autoCloseType"),
        };
        return Orders(InTime(call.Parameters, call.Account.Orders.Values, order => order.CreatedMs)
            .Where(order => order.Forced != ForcedReason.None && (only == ForcedReason.None || order.Forced == only) && (symbol == null || order.Symbol == symbol))
            .TakeLast(call.Parameters.Limit(50, 100)));
    }

    private string Amendments(Call call)
    {
        var order = FindOrder(call.Parameters, call.Account, Reject.NoSuchOrder);
        var rules = RulesOf(order);
        return ExchangeJson.Write(order.Amendments.Reverse().Take(call.Parameters.Limit(50, 100)).Select(change => new AmendmentReply(
            change.Id, order.Symbol, order.Symbol, order.Id, order.ClientOrderId, change.TimeMs,
            new AmendmentTerms(
                new BeforeAfter(Text.Exact(change.PriceBefore, rules.PriceScale), Text.Exact(change.PriceAfter, rules.PriceScale)),
                new BeforeAfter(Text.Fixed(change.QuantityBefore, rules.QuantityScale), Text.Fixed(change.QuantityAfter, rules.QuantityScale)), change.Count),
            Wire<PriceMatch>.Name(order.PriceMatch))).ToArray());
    }

    private string UserTrades(Call call)
    {
        var symbol = call.Parameters.RequiredText("symbol");
        var rules = _venue.MarketOf(symbol).Rules;
        var (from, orderId) = (call.Parameters.Long("fromId"), call.Parameters.Long("orderId"));
        var rows = InTime(call.Parameters, call.Account.Trades, trade => trade.TimeMs)
            .Where(trade => trade.Order.Symbol == symbol && trade.Id >= (from ?? 0) && (orderId == null || trade.Order.Id == orderId));
        var limit = call.Parameters.Limit(500, 1_000);
        return ExchangeJson.Write((from != null ? rows.Take(limit) : rows.TakeLast(limit)).Select(trade => Describe.Trade(trade, rules)).ToArray());
    }

    private string CancelAllOrders(Call call)
    {
        var symbol = call.Parameters.RequiredText("symbol");
        _venue.MarketOf(symbol);
        _venue.CancelAll(call.Account, symbol);
        return ExchangeJson.Write(new CodeReply(200, "The operation of cancel all open order is done."));
    }

    private string CountdownCancelAll(Call call)
    {
        var (symbol, countdown) = (call.Parameters.RequiredText("symbol"), call.Parameters.RequiredLong("countdownTime"));
        _venue.CountdownCancelAll(call.Account, symbol, countdown);
        return ExchangeJson.Write(new CountdownReply(symbol, Text.Whole(countdown)));
    }

    private string Orders(IEnumerable<Order> orders) =>
        ExchangeJson.Write(orders.Select(order => Describe.Order(order, RulesOf(order), isQuery: true)).ToArray());

    private SymbolRules RulesOf(Order order) => _venue.MarketOf(order.Symbol).Rules;
}
