using QuantConnect.Orders;

namespace QuantConnect.Securities;

/// <summary>The cash of a fill.</summary>
public class ApplyFundsSettlementModelParameters
{
    /// <summary>The cash of a fill.</summary>
    public ApplyFundsSettlementModelParameters(
        SecurityPortfolioManager portfolio, Security security, DateTime applicationTimeUtc, CashAmount cashAmount, OrderEvent fill)
    {
        Portfolio = portfolio;
        Security = security;
        UtcTime = applicationTimeUtc;
        CashAmount = cashAmount;
        Fill = fill;
    }

    /// <summary>The portfolio.</summary>
    public SecurityPortfolioManager Portfolio { get; set; }

    /// <summary>The security.</summary>
    public Security Security { get; set; }

    /// <summary>Time of the fill.</summary>
    public DateTime UtcTime { get; set; }

    /// <summary>The cash, negative when it is paid.</summary>
    public CashAmount CashAmount { get; set; }

    /// <summary>The fill.</summary>
    public OrderEvent Fill { get; set; }
}
