using QuantConnect.Orders;
using QuantConnect.Securities;
using QuantConnect.Statistics;

namespace QuantConnect.Interfaces;

/// <summary>Turns fills into closed trades.</summary>
public interface ITradeBuilder
{
    /// <summary>Closed trades in the order of closing, as a copy.</summary>
    List<Trade> ClosedTrades { get; }

    /// <summary>Gives the builder the securities whose prices it may need.</summary>
    void SetSecurityManager(SecurityManager securities);

    /// <summary>Says whether the run is live.</summary>
    void SetLiveMode(bool live);

    /// <summary>Whether fills of the symbol wait for their closing fill.</summary>
    bool HasOpenPosition(Symbol symbol);

    /// <summary>Takes in a market price, from which excursions are measured.</summary>
    void SetMarketPrice(Symbol symbol, decimal price);

    /// <summary>Takes in a fill.</summary>
    /// <param name="fill">The fill.</param>
    /// <param name="securityConversionRate">Account currency per unit of the quote currency.</param>
    /// <param name="feeInAccountCurrency">Fee of the order, charged once per order.</param>
    /// <param name="multiplier">Contract multiplier.</param>
    void ProcessFill(OrderEvent fill, decimal securityConversionRate, decimal feeInAccountCurrency, decimal multiplier = 1.0m);
}
