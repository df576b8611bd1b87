using QuantConnect.Securities;

namespace QuantConnect.Orders.Fees;

/// <summary>Base of fee models; charges nothing.</summary>
public class FeeModel : IFeeModel
{
    /// <inheritdoc/>
    public virtual OrderFee GetOrderFee(OrderFeeParameters parameters) => new(new CashAmount(0, Currencies.USD));
}
