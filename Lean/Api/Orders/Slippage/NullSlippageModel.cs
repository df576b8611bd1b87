using QuantConnect.Securities;

namespace QuantConnect.Orders.Slippage;

/// <summary>No slippage.</summary>
public sealed class NullSlippageModel : ISlippageModel
{
    /// <summary>The one instance that is needed.</summary>
    public static NullSlippageModel Instance { get; } = new();

    /// <inheritdoc/>
    public decimal GetSlippageApproximation(Security asset, Order order) => 0;
}
