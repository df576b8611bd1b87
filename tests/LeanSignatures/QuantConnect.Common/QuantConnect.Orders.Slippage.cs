namespace QuantConnect.Orders.Slippage;

public partial class ConstantSlippageModel : QuantConnect.Orders.Slippage.ISlippageModel
{
    public ConstantSlippageModel(decimal slippagePercent) { }
    public decimal GetSlippageApproximation(QuantConnect.Securities.Security asset, QuantConnect.Orders.Order order) => throw null;
}

public partial interface ISlippageModel
{
    decimal GetSlippageApproximation(QuantConnect.Securities.Security asset, QuantConnect.Orders.Order order);
}

public partial class VolumeShareSlippageModel : QuantConnect.Orders.Slippage.ISlippageModel
{
    public VolumeShareSlippageModel(decimal volumeLimit = 0.025m, decimal priceImpact = 0.1m) { }
    public decimal GetSlippageApproximation(QuantConnect.Securities.Security asset, QuantConnect.Orders.Order order) => throw null;
}
