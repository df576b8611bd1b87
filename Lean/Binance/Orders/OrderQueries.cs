using System.Globalization;
using DolphinLean.Binance.Messages;
using DolphinLean.Binance.Rest;
using DolphinLean.Engine.Live.Venues;

namespace DolphinLean.Binance.Orders;

/// <summary>The requests about one order.</summary>
internal static class OrderQueries
{
    public static RestCall Place(Intent intent)
    {
        var order = intent.Order;
        var side = order.Quantity > 0 ? "BUY" : "SELL";
        var reduceOnly = intent.IsReduceOnly ? "&reduceOnly=true" : "";
        return order.Kind switch
        {
            VenueOrderKind.Market => Post("order", $"symbol={order.Ticker}&side={side}&type=MARKET&quantity={Text(intent.Quantity)}{reduceOnly}&newClientOrderId={intent.ClientId}"),
            VenueOrderKind.StopMarket => Post("algoOrder",
                $"algoType=CONDITIONAL&symbol={order.Ticker}&side={side}&type=STOP_MARKET&quantity={Text(intent.Quantity)}&triggerPrice={Text(order.Price)}{reduceOnly}&clientAlgoId={intent.ClientId}"),
            _ => Post("order",
                $"symbol={order.Ticker}&side={side}&type=LIMIT&timeInForce={(order.Kind == VenueOrderKind.PostOnly ? "GTX" : "GTC")}&quantity={Text(intent.Quantity)}&price={Text(order.Price)}{reduceOnly}&newClientOrderId={intent.ClientId}"),
        };
    }

    public static RestCall Cancel(Intent intent) => intent.IsConditional
        ? Signed("DELETE", "algoOrder", $"clientAlgoId={intent.ClientId}")
        : Signed("DELETE", "order", $"symbol={intent.Order.Ticker}&origClientOrderId={intent.ClientId}");

    public static RestCall Change(Intent intent, decimal quantity, decimal price) => Signed(
        "PUT", "order",
        $"symbol={intent.Order.Ticker}&origClientOrderId={intent.ClientId}&side={(quantity > 0 ? "BUY" : "SELL")}&quantity={Text(Math.Abs(quantity))}&price={Text(price)}");

    /// <summary>Whether it is asked for where orders wait for a price, and not where they trade.</summary>
    public static bool IsAskedAsAlgo(Intent intent) => intent.IsConditional && intent.VenueId == 0;

    public static RestCall Query(Intent intent) => IsAskedAsAlgo(intent)
        ? Signed("GET", "algoOrder", $"clientAlgoId={intent.ClientId}")
        : Signed("GET", "order", $"symbol={intent.Order.Ticker}&origClientOrderId={intent.ClientId}");

    public static RestCall Trades(Intent intent) => Signed(
        "GET", "userTrades", string.Create(CultureInfo.InvariantCulture, $"symbol={intent.Order.Ticker}&orderId={intent.VenueId}&limit=1000"), weight: 5);

    /// <summary>An order that is over stays over.</summary>
    public static bool IsEnd(VenueOrderStatus status) =>
        status is VenueOrderStatus.Filled or VenueOrderStatus.Canceled or VenueOrderStatus.Expired or VenueOrderStatus.ExpiredInMatch or VenueOrderStatus.Rejected;

    private static RestCall Post(string path, string query) => Signed("POST", path, query);

    private static RestCall Signed(string method, string path, string query, int weight = 1) =>
        new(method, "/fapi/v1/" + path, query, weight, Access.Signed);

    // Without trailing zeros: more decimals than the symbol has are refused.
    private static string Text(decimal value) => (value / 1.000000000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);
}
