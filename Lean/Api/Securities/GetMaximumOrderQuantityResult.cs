namespace QuantConnect.Securities;

/// <summary>The quantity of an order.</summary>
public class GetMaximumOrderQuantityResult
{
    /// <summary>A quantity; an error if there is a reason.</summary>
    public GetMaximumOrderQuantityResult(decimal quantity, string? reason = null)
        : this(quantity, reason, !string.IsNullOrEmpty(reason))
    {
    }

    /// <summary>A quantity.</summary>
    public GetMaximumOrderQuantityResult(decimal quantity, string? reason, bool isError = true)
    {
        Quantity = quantity;
        Reason = reason ?? string.Empty;
        IsError = isError;
    }

    /// <summary>The quantity, negative to sell.</summary>
    public decimal Quantity { get; }

    /// <summary>Why it is 0.</summary>
    public string Reason { get; }

    /// <summary>Whether the reason is an error.</summary>
    public bool IsError { get; }
}
