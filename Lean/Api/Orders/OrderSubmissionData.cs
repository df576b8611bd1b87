namespace QuantConnect.Orders;

/// <summary>The market when an order was sent.</summary>
public class OrderSubmissionData
{
    /// <summary>The market when an order was sent.</summary>
    public OrderSubmissionData(decimal bidPrice, decimal askPrice, decimal lastPrice)
    {
        BidPrice = bidPrice;
        AskPrice = askPrice;
        LastPrice = lastPrice;
    }

    /// <summary>Best bid.</summary>
    public decimal BidPrice { get; }

    /// <summary>Best ask.</summary>
    public decimal AskPrice { get; }

    /// <summary>Last price.</summary>
    public decimal LastPrice { get; }

    /// <summary>A copy.</summary>
    public OrderSubmissionData Clone() => (OrderSubmissionData)MemberwiseClone();
}
