using DolphinLean.Exchange.Accounts;
using DolphinLean.Exchange.Messages;
using DolphinLean.Exchange.Orders;
using DolphinLean.Exchange.Venues;

namespace DolphinLean.Exchange.Rest;

/// <summary>Conditional orders.</summary>
internal sealed partial class RestApi
{
    private void AddAlgoRoutes()
    {
        Signed("POST", "/fapi/v1/algoOrder", 1, PlaceAlgo, orders: 1);
        Signed("DELETE", "/fapi/v1/algoOrder", 1, CancelAlgo);
        Signed("GET", "/fapi/v1/algoOrder", 1, QueryAlgo);
        Signed("GET", "/fapi/v1/openAlgoOrders", p => p.Has("symbol") ? 1 : 40, OpenAlgoOrders);
        Signed("GET", "/fapi/v1/allAlgoOrders", 5, AllAlgoOrders);
        Signed("DELETE", "/fapi/v1/algoOpenOrders", 1, CancelAllAlgo);
    }

    private string PlaceAlgo(Call call)
    {
        var order = _venue.PlaceAlgo(call.Account, OrderParameters.ReadAlgo(call.Parameters));
        return ExchangeJson.Write(DescribeAlgo(order, isQuery: false));
    }

    private string CancelAlgo(Call call)
    {
        var order = FindAlgo(call, Reject.UnknownOrder);
        if (!order.IsOpen)
            throw Reject.UnknownOrder();
        _venue.CancelAlgo(order);
        return ExchangeJson.Write(DescribeAlgo(order, isQuery: false) with { Code = "200", Msg = "success" });
    }

    private string QueryAlgo(Call call) => ExchangeJson.Write(DescribeAlgo(FindAlgo(call, Reject.NoSuchOrder), isQuery: true));

    private string OpenAlgoOrders(Call call)
    {
        var (symbol, id) = (call.Parameters.Text("symbol"), call.Parameters.Long("algoId"));
        return AlgoOrders(call.Account.AlgoOrders.Values.Where(order =>
            order.IsOpen && (symbol == null || order.Request.Symbol == symbol) && (id == null || order.Id == id)));
    }

    private string AllAlgoOrders(Call call)
    {
        var symbol = call.Parameters.RequiredText("symbol");
        _venue.MarketOf(symbol);
        var from = call.Parameters.Long("algoId") ?? 0;
        return AlgoOrders(InTime(call.Parameters, call.Account.AlgoOrders.Values, order => order.CreatedMs)
            .Where(order => order.Request.Symbol == symbol && order.Id >= from).TakeLast(call.Parameters.Limit(500, 1_000)));
    }

    private string CancelAllAlgo(Call call)
    {
        var symbol = call.Parameters.RequiredText("symbol");
        _venue.MarketOf(symbol);
        _venue.CancelAllAlgo(call.Account, symbol);
        return ExchangeJson.Write(new CodeReply(200, "The operation of cancel all open order is done."));
    }

    private static AlgoOrder FindAlgo(Call call, Func<Rejection> otherwise)
    {
        var (id, client) = (call.Parameters.Long("algoId"), call.Parameters.Text("clientAlgoId"));
        if (id == null && client == null)
            throw Reject.MissingOneOf("algoId", "clientAlgoId");
        Account account = call.Account;
        return (id != null
            ? account.AlgoOrders.GetValueOrDefault(id.Value)
            : account.AlgoOrderByClientId(client!)) ?? throw otherwise();
    }

    private string AlgoOrders(IEnumerable<AlgoOrder> orders) =>
        ExchangeJson.Write(orders.Select(order => DescribeAlgo(order, isQuery: true)).ToArray());

    private AlgoOrderReply DescribeAlgo(AlgoOrder order, bool isQuery) =>
        Describe.Algo(order, _venue.MarketOf(order.Request.Symbol).Rules, isQuery);
}
