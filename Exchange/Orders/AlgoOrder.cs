using DolphinLean.Exchange.Accounts;

namespace DolphinLean.Exchange.Orders;

/// <summary>A conditional order: waits for a price, then becomes an order.</summary>
internal sealed class AlgoOrder
{
    public required long Id { get; init; }
    public required Account Owner { get; init; }

    /// <summary>What is placed when the price is reached; its type is the conditional type.</summary>
    public required OrderRequest Request { get; init; }
    public required string ClientId { get; init; }
    public long CreatedMs { get; init; }
    public long UpdatedMs { get; set; }
    public long TriggeredMs { get; set; }
    public AlgoStatus Status { get; set; }

    /// <summary>The order that the trigger placed.</summary>
    public Order? Placed { get; set; }

    /// <summary>For trailing stops: best price since the activation price was reached; 0 before.</summary>
    public decimal Extreme { get; set; }

    public string RejectReason { get; set; } = "";

    public bool IsOpen => Status is AlgoStatus.New or AlgoStatus.Triggering;

    /// <summary>Whether a price at which the order waits has been reached.</summary>
    public bool IsReachedBy(decimal price)
    {
        if (Request.Type == OrderType.TrailingStopMarket)
            return Trails(price);
        var waitsForRise = Request.IsBuy == Request.Type is OrderType.Stop or OrderType.StopMarket;
        return waitsForRise ? price >= Request.StopPrice : price <= Request.StopPrice;
    }

    private bool Trails(decimal price)
    {
        var buys = Request.IsBuy;
        if (Extreme == 0)
        {
            var activation = Request.ActivatePrice;
            if (activation != 0 && (buys ? price > activation : price < activation))
                return false;
            Extreme = price;
        }
        Extreme = buys ? Math.Min(Extreme, price) : Math.Max(Extreme, price);
        var rate = Request.CallbackRate / 100;
        return buys ? price >= Extreme * (1 + rate) && price > Extreme : price <= Extreme * (1 - rate) && price < Extreme;
    }
}
