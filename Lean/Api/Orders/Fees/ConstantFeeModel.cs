using QuantConnect.Securities;

namespace QuantConnect.Orders.Fees;

/// <summary>Charges the same amount for every order.</summary>
public class ConstantFeeModel : FeeModel
{
    private readonly decimal _fee;
    private readonly string _currency;

    /// <summary>Sets the amount; its sign does not matter.</summary>
    public ConstantFeeModel(decimal fee, string currency = Currencies.USD)
    {
        _fee = Math.Abs(fee);
        _currency = currency;
    }

    /// <inheritdoc/>
    public override OrderFee GetOrderFee(OrderFeeParameters parameters) => new(new CashAmount(_fee, _currency));
}
