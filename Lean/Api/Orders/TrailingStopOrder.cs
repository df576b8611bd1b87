using QuantConnect.Interfaces;

namespace QuantConnect.Orders;

/// <summary>A stop that follows the market at a distance, never away from it.</summary>
public class TrailingStopOrder : StopMarketOrder
{
    /// <summary>An order without content, for copies.</summary>
    public TrailingStopOrder()
    {
    }

    /// <summary>An order.</summary>
    /// <param name="symbol">Symbol.</param>
    /// <param name="quantity">Quantity, negative to sell.</param>
    /// <param name="stopPrice">The first stop.</param>
    /// <param name="trailingAmount">The distance.</param>
    /// <param name="trailingAsPercentage">Whether the distance is a share of the price (0.01 is a percent).</param>
    /// <param name="time">When it was made, in UTC.</param>
    /// <param name="tag">Free text.</param>
    /// <param name="properties">Instructions to the brokerage.</param>
    public TrailingStopOrder(
        Symbol symbol, decimal quantity, decimal stopPrice, decimal trailingAmount, bool trailingAsPercentage, DateTime time, string tag = "",
        IOrderProperties? properties = null)
        : base(symbol, quantity, stopPrice, time, tag, properties)
    {
        TrailingAmount = trailingAmount;
        TrailingAsPercentage = trailingAsPercentage;
    }

    /// <summary>The distance.</summary>
    public decimal TrailingAmount { get; internal set; }

    /// <summary>Whether the distance is a share of the price.</summary>
    public bool TrailingAsPercentage { get; internal set; }

    /// <inheritdoc/>
    public override OrderType Type => OrderType.TrailingStop;

    /// <inheritdoc/>
    public override string GetDefaultTag() =>
        $"Trailing Amount: {(TrailingAsPercentage ? (TrailingAmount * 100).NormalizeToStr() + "%" : TrailingAmount.NormalizeToStr())}";

    /// <inheritdoc/>
    public override void ApplyUpdateOrderRequest(UpdateOrderRequest request)
    {
        base.ApplyUpdateOrderRequest(request);
        TrailingAmount = request.TrailingAmount ?? TrailingAmount;
    }

    /// <inheritdoc/>
    public override Order Clone()
    {
        var order = new TrailingStopOrder { StopPrice = StopPrice, TrailingAmount = TrailingAmount, TrailingAsPercentage = TrailingAsPercentage };
        CopyTo(order);
        return order;
    }

    /// <summary>The stop at its distance from a price, if that is nearer to the market than the stop now.</summary>
    public static bool TryUpdateStopPrice(
        decimal currentMarketPrice, decimal currentStopPrice, decimal trailingAmount, bool trailingAsPercentage, OrderDirection direction,
        out decimal updatedStopPrice)
    {
        updatedStopPrice = 0;
        var distance = direction == OrderDirection.Sell ? currentMarketPrice - currentStopPrice : currentStopPrice - currentMarketPrice;
        if (distance <= (trailingAsPercentage ? currentMarketPrice * trailingAmount : trailingAmount)) return false;
        updatedStopPrice = CalculateStopPrice(currentMarketPrice, trailingAmount, trailingAsPercentage, direction);
        return true;
    }

    /// <summary>The stop at its distance from a price: above it to buy, below it to sell.</summary>
    public static decimal CalculateStopPrice(decimal currentMarketPrice, decimal trailingAmount, bool trailingAsPercentage, OrderDirection direction)
    {
        var sign = direction == OrderDirection.Buy ? 1 : -1;
        return trailingAsPercentage ? currentMarketPrice * (1 + sign * trailingAmount) : currentMarketPrice + sign * trailingAmount;
    }
}
