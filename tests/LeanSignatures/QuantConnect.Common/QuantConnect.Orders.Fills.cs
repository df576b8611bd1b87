namespace QuantConnect.Orders.Fills;

public partial class FillModel : QuantConnect.Orders.Fills.IFillModel
{
    public FillModel() { }
    public virtual QuantConnect.Orders.OrderEvent MarketFill(QuantConnect.Securities.Security asset, QuantConnect.Orders.MarketOrder order) => throw null;
    public virtual QuantConnect.Orders.OrderEvent LimitFill(QuantConnect.Securities.Security asset, QuantConnect.Orders.LimitOrder order) => throw null;
}

public partial interface IFillModel
{
}

public partial class ImmediateFillModel : QuantConnect.Orders.Fills.FillModel
{
    public ImmediateFillModel() { }
}
