using System.Globalization;
using QuantConnect.Securities;

namespace QuantConnect.Orders.Fees;

/// <summary>
/// The fee of an order, in a currency of its own. LEAN's is a class; this is a value, because equity asks for the fee of closing at every step.
/// </summary>
public readonly struct OrderFee
{
    /// <summary>No fee.</summary>
    public static readonly OrderFee Zero = new(new CashAmount(0, Currencies.NullCurrency));

    /// <summary>Makes a fee of an amount.</summary>
    public OrderFee(CashAmount orderFee) => Value = new CashAmount(orderFee.Amount.Normalize(), orderFee.Currency);

    /// <summary>Amount and currency; positive when it is paid.</summary>
    public CashAmount Value { get; }

    /// <summary>The amount alone.</summary>
    public static implicit operator decimal(OrderFee fee) => fee.Value.Amount;

    /// <summary>Takes the fee out of the cash book.</summary>
    public void ApplyToPortfolio(SecurityPortfolioManager portfolio, OrderEvent fill) =>
        portfolio.CashBook[Value.Currency].AddAmount(-Value.Amount);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value.Amount} {Value.Currency}");
}
