namespace QuantConnect.Securities;

/// <summary>The quantity of an order.</summary>
public class GetMaximumOrderQuantityResult
{
    private readonly Func<string>? _describe;
    private string? _reason;

    /// <summary>A quantity; an error if there is a reason.</summary>
    public GetMaximumOrderQuantityResult(decimal quantity, string? reason = null)
        : this(quantity, reason, !string.IsNullOrEmpty(reason))
    {
    }

    /// <summary>A quantity.</summary>
    public GetMaximumOrderQuantityResult(decimal quantity, string? reason, bool isError = true)
    {
        Quantity = quantity;
        _reason = reason ?? string.Empty;
        IsError = isError;
    }

    /// <summary>No quantity, for a reason that is no error and is put into words when someone asks.</summary>
    internal GetMaximumOrderQuantityResult(Func<string> describe) => _describe = describe;

    /// <summary>The quantity, negative to sell.</summary>
    public decimal Quantity { get; }

    /// <summary>Why it is 0.</summary>
    public string Reason => _reason ??= _describe!();

    /// <summary>Whether the reason is an error.</summary>
    public bool IsError { get; }
}
