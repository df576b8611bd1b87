using QuantConnect.Orders;
using QuantConnect.Securities;

namespace DolphinLean.Engine.Orders;

/// <summary>Fills the orders of some securities by itself, in place of their fill models.</summary>
internal interface IOrderVenue
{
    /// <summary>Whether it fills orders of this security.</summary>
    bool Serves(Security security);

    /// <summary>Best bid and ask of a security now; zeros without.</summary>
    (decimal Bid, decimal Ask) QuotesOf(Security security);

    /// <summary>Takes an order: a limit order with its price, any other at the market.</summary>
    void Submit(Order order, decimal? limitPrice, Security security);

    /// <summary>Asks for an order's end; false for an order that it does not hold.</summary>
    bool Cancel(Order order);
}
