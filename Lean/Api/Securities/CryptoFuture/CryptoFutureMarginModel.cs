using QuantConnect.Hosting;
using QuantConnect.Orders;

namespace QuantConnect.Securities.CryptoFuture;

/// <summary>
/// Margin of crypto futures, in their settlement currency. Orders may use that currency's cash, not equity, less the margin of the other
/// futures that settle in it; what the future's own position holds is not counted. Shorts have a positive margin.
/// </summary>
public class CryptoFutureMarginModel : SecurityMarginModel
{
    /// <summary>Margin by leverage.</summary>
    public CryptoFutureMarginModel(decimal leverage = 25)
        : base(leverage, 0)
    {
    }

    /// <summary>As much as opening the position would take.</summary>
    public override MaintenanceMargin GetMaintenanceMargin(MaintenanceMarginParameters parameters) =>
        GetInitialMarginRequirement(new InitialMarginParameters(parameters.Security, parameters.Quantity)).Value;

    /// <summary>Absolute value over leverage; 0 before the first price.</summary>
    public override InitialMargin GetInitialMarginRequirement(InitialMarginParameters parameters)
    {
        var security = parameters.Security;
        if (!security.HasData || parameters.Quantity == 0) return InitialMargin.Zero;
        var value = security.Holdings.GetQuantityValue(parameters.Quantity, security.Price);
        return Math.Abs(value.Amount) / GetLeverage(security) * value.Cash.ConversionRate;
    }

    /// <inheritdoc/>
    protected override decimal GetMarginRemaining(SecurityPortfolioManager portfolio, Security security, OrderDirection direction)
    {
        var collateral = CollateralOf(security);
        var total = GetTotalCollateralAmount(portfolio, security, collateral);
        var free = total;
        foreach (var other in portfolio.Securities.Active)
        {
            if (other.Invested && other.Type == SecurityType.CryptoFuture && other.Symbol != security.Symbol && SharesCollateral(portfolio, collateral, other))
                free -= other.BuyingPowerModel.GetMaintenanceMargin(other);
        }
        free += MarginOfOwnPosition(security, direction) - total * RequiredFreeBuyingPowerPercent;
        return Math.Max(0, free * collateral.ConversionRate);
    }

    /// <summary>What there is to use as margin, in the settlement currency: its cash.</summary>
    protected virtual decimal GetTotalCollateralAmount(SecurityPortfolioManager portfolio, Security security, Cash primaryCollateral) =>
        primaryCollateral.Amount;

    /// <summary>Whether another future's margin is taken from the same collateral: where both settle in one currency.</summary>
    protected virtual bool SharesCollateral(SecurityPortfolioManager portfolio, Cash collateralCurrency, Security otherCryptoFuture) =>
        CollateralOf(otherCryptoFuture) == collateralCurrency;

    /// <summary>
    /// What the position adds to free margin: in its own direction nothing, although it holds margin, and against it that margin twice,
    /// although it was not subtracted. Without the quirks, what it holds is subtracted, or added once, for what the order closes.
    /// </summary>
    private decimal MarginOfOwnPosition(Security security, OrderDirection direction)
    {
        var held = security.Holdings.Quantity;
        if (held == 0) return 0;
        var opposes = held > 0 == (direction == OrderDirection.Sell);
        if (security.Quirks.Has(opposes ? LeanQuirk.OpposedMarginTwice : LeanQuirk.OwnMarginUncounted))
            return MarginOfOpposedPosition(security, direction);
        var margin = this.GetMaintenanceMargin(security);
        return opposes ? margin : -margin;
    }

    private static Cash CollateralOf(Security security)
    {
        var future = (CryptoFuture)security;
        return future.IsCryptoCoinFuture() ? future.BaseCurrency : future.QuoteCurrency;
    }
}
