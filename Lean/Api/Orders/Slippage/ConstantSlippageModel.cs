using QuantConnect.Securities;

namespace QuantConnect.Orders.Slippage;

/// <summary>A constant share of the last price.</summary>
public class ConstantSlippageModel : ISlippageModel
{
    private readonly decimal _slippagePercent;

    /// <summary>Sets the share, 0.01 for one percent.</summary>
    public ConstantSlippageModel(decimal slippagePercent) => _slippagePercent = slippagePercent;

    /// <inheritdoc/>
    public decimal GetSlippageApproximation(Security asset, Order order) =>
        asset.GetLastData() is { } last ? last.Value * _slippagePercent : 0;
}
