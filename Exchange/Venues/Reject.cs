using System.Globalization;
using DolphinLean.Exchange.Orders;

namespace DolphinLean.Exchange.Venues;

/// <summary>Every refusal with Binance's code and wording (docs/exchange.md lists them).</summary>
internal static class Reject
{
    public static Rejection TooManyRequests(int limit) => new(-1003, string.Create(CultureInfo.InvariantCulture,
        $"Too many requests; current limit is {limit} requests per minute. Please use the websocket for live updates to avoid polling the API."), 429);
    public static Rejection Banned(long untilMs) => new(-1003, string.Create(CultureInfo.InvariantCulture,
        $"Way too many requests; IP banned until {untilMs}. Please use the websocket for live updates to avoid bans."), 418);
    public static Rejection TooManyOrders() => new(-1015, "Too many new orders; current limit is 300 orders per TEN_SECONDS.", 429);
    public static Rejection Timestamp() => new(-1021, "Timestamp for this request is outside of the recvWindow.");
    public static Rejection TimestampAhead() => new(-1021, "Timestamp for this request was 1000ms ahead of the server's time.");
    public static Rejection Signature() => new(-1022, "Signature for this request is not valid.");
    public static Rejection Missing(string parameter) => new(-1102, $"Mandatory parameter '{parameter}' was not sent, was empty/null, or malformed.");
    public static Rejection MissingOneOf(string one, string other) =>
        new(-1102, $"Param '{one}' or '{other}' must be sent, but both were empty/null!");
    public static Rejection NotRequired(string parameter) => new(-1106, $"Parameter '{parameter}' sent when not required.");
    public static Rejection Precision() => new(-1111, "Precision is over the maximum defined for this asset.");
    public static Rejection InvalidTimeInForce() => new(-1115, "Invalid timeInForce.");
    public static Rejection InvalidType() => new(-1116, "Invalid orderType.");
    public static Rejection InvalidSide() => new(-1117, "Invalid side.");
    public static Rejection InvalidInterval() => new(-1120, "Invalid interval.");
    public static Rejection InvalidSymbol() => new(-1121, "Invalid symbol.");
    public static Rejection UnknownListenKey() => new(-1125, "This listenKey does not exist.");
    public static Rejection InvalidData(string parameter) => new(-1130, $"Data sent for parameter '{parameter}' is not valid.");
    public static Rejection UnknownOrder() => new(-2011, "Unknown order sent.");
    public static Rejection NoSuchOrder() => new(-2013, "Order does not exist.");
    public static Rejection KeyFormat() => new(-2014, "API-key format invalid.", 401);
    public static Rejection InvalidKey() => new(-2015, "Invalid API-key, IP, or permissions for action.", 401);
    public static Rejection Margin() => new(-2019, "Margin is insufficient.");
    public static Rejection WouldTrigger() => new(-2021, "Order would immediately trigger.");
    public static Rejection ReduceOnly() => new(-2022, "ReduceOnly Order is rejected.");
    public static Rejection MaxOpenOrders() => new(-2025, "Reach max open order limit.");
    public static Rejection MaxPosition() => new(-2027, "Exceeded the maximum allowable position at current leverage.");
    public static Rejection LeverageTooSmall() => new(-2028, "Leverage is smaller than permitted: insufficient margin balance.");
    public static Rejection PriceBelowZero() => new(-4001, "Price less than 0.");
    public static Rejection PriceAboveMax() => new(-4002, "Price greater than max price.");
    public static Rejection QuantityNotPositive() => new(-4003, "Quantity less than or equal to zero.");
    public static Rejection QuantityBelowMin() => new(-4004, "Quantity less than min quantity.");
    public static Rejection QuantityAboveMax() => new(-4005, "Quantity greater than max quantity.");
    public static Rejection StopBelowZero() => new(-4006, "Stop price less than zero.");
    public static Rejection StopAboveMax() => new(-4007, "Stop price greater than max price.");
    public static Rejection PriceBelowMin() => new(-4013, "Price less than min price.");
    public static Rejection PriceOffTick() => new(-4014, "Price not increased by tick size.");
    public static Rejection ClientOrderId() => new(-4015, "Client order id is not valid.");
    public static Rejection PriceTooHigh(decimal cap) => new(-4016, FormattableString.Invariant($"Limit price can't be higher than {cap}."));
    public static Rejection QuantityOffStep() => new(-4023, "Qty not increased by step size.");
    public static Rejection PriceTooLow(decimal floor) => new(-4024, FormattableString.Invariant($"Limit price can't be lower than {floor}."));
    public static Rejection Leverage(long leverage) => new(-4028, FormattableString.Invariant($"Leverage {leverage} is not valid"));
    public static Rejection MaxAlgoOrders() => new(-4045, "Reach max stop order limit.");
    public static Rejection NoNeedMarginType() => new(-4046, "No need to change margin type.");
    public static Rejection MarginTypeWithOrders() => new(-4047, "Margin type cannot be changed if there exists open orders.");
    public static Rejection MarginTypeWithPosition() => new(-4048, "Margin type cannot be changed if there exists position.");
    public static Rejection NotIsolated() => new(-4049, "Add margin only support for isolated position.");
    public static Rejection CrossBalance() => new(-4050, "Cross balance insufficient.");
    public static Rejection IsolatedBalance() => new(-4051, "Isolated balance insufficient.");
    public static Rejection NoNeedPositionSide() => new(-4059, "No need to change position side.");
    public static Rejection PositionSideMismatch() => new(-4061, "Order's position side does not match user's setting.");
    public static Rejection ImproperReduceOnly() => new(-4062, "Invalid or improper reduceOnly value.");
    public static Rejection PositionSideWithOrders() => new(-4067, "Position side cannot be changed if there exists open orders.");
    public static Rejection PositionSideWithPosition() => new(-4068, "Position side cannot be changed if there exists position.");
    public static Rejection DuplicateClientOrderId() => new(-4116, "ClientOrderId is duplicated.");
    public static Rejection UseAlgoEndpoint() => new(-4120, "Order type not supported for this endpoint. Please use the Algo Order API endpoints instead.");
    public static Rejection CounterpartyPrice() => new(-4131, "The counterparty's best price does not meet the PERCENT_PRICE filter limit.");
    public static Rejection Notional(decimal least) =>
        new(-4164, FormattableString.Invariant($"Order's notional must be no smaller than {least} (unless you choose reduce only)."));
    public static Rejection NoNeedMultiAssets() => new(-4171, "No need to change multi-assets margin mode.");
    public static Rejection NotKilled() => new(-5021,
        "Due to the order could not be filled immediately, the FOK order has been rejected. The order will not be recorded in the order history");
    public static Rejection NotMaker() => new(-5022,
        "Due to the order could not be executed as maker, the Post Only order will be rejected. The order will not be recorded in the order history");
    public static Rejection NotModifiable() => new(-4139, "Only limit order is supported.");
    public static Rejection NoNeedToModify() => new(-5027, "No need to modify the order.");

    public static Rejection MissingFor(OrderType type) => Missing(type is OrderType.TrailingStopMarket ? "callbackRate" : "stopPrice");
}
