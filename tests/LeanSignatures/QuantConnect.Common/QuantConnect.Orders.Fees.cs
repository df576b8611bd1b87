namespace QuantConnect.Orders.Fees;

public partial class ConstantFeeModel : QuantConnect.Orders.Fees.FeeModel
{
    public ConstantFeeModel(decimal fee, string currency = "USD") { }
}

public partial class FeeModel : QuantConnect.Orders.Fees.IFeeModel
{
    public FeeModel() { }
    public virtual QuantConnect.Orders.Fees.OrderFee GetOrderFee(QuantConnect.Orders.Fees.OrderFeeParameters parameters) => throw null;
}

public partial interface IFeeModel
{
}

public partial class OrderFee
{
    public OrderFee(QuantConnect.Securities.CashAmount orderFee) { }
    public static readonly QuantConnect.Orders.Fees.OrderFee Zero;
    public QuantConnect.Securities.CashAmount Value { get => throw null; set => throw null; }
}

public partial class OrderFeeParameters
{
    public OrderFeeParameters(QuantConnect.Securities.Security security, QuantConnect.Orders.Order order) { }
    public QuantConnect.Securities.Security Security { get => throw null; }
    public QuantConnect.Orders.Order Order { get => throw null; }
}
