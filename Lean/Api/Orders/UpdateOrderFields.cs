namespace QuantConnect.Orders;

/// <summary>A change of an order; null leaves a part as it is.</summary>
public class UpdateOrderFields
{
    /// <summary>New quantity.</summary>
    public decimal? Quantity { get; set; }

    /// <summary>New limit price.</summary>
    public decimal? LimitPrice { get; set; }

    /// <summary>New stop price.</summary>
    public decimal? StopPrice { get; set; }

    /// <summary>New trigger price.</summary>
    public decimal? TriggerPrice { get; set; }

    /// <summary>New distance of a trailing stop.</summary>
    public decimal? TrailingAmount { get; set; }

    /// <summary>New text.</summary>
    public string? Tag { get; set; }
}
