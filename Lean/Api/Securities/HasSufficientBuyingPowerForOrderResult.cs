namespace QuantConnect.Securities;

/// <summary>Whether margin suffices for an order.</summary>
public class HasSufficientBuyingPowerForOrderResult
{
    /// <summary>An answer.</summary>
    public HasSufficientBuyingPowerForOrderResult(bool isSufficient, string? reason = null)
    {
        IsSufficient = isSufficient;
        Reason = reason ?? string.Empty;
    }

    /// <summary>Whether it does.</summary>
    public bool IsSufficient { get; }

    /// <summary>Why not, if not.</summary>
    public string Reason { get; }
}
