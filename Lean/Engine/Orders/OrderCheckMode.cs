namespace DolphinLean.Engine.Orders;

/// <summary>Which checks an order passes before it is taken.</summary>
internal enum OrderCheckMode
{
    /// <summary>Lot size, minimum notional and buying power, as the exchange and LEAN's brokerage models have them.</summary>
    Exchange,

    /// <summary>None: quantities stay as sized, to compare with a model that knows no lots (dolphin.md, <c>--lot-size exact</c>).</summary>
    None,
}
