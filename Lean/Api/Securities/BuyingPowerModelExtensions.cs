using QuantConnect.Orders;

namespace QuantConnect.Securities;

/// <summary>Short forms.</summary>
public static class BuyingPowerModelExtensions
{
    /// <summary>Margin that a position holds.</summary>
    public static decimal GetReservedBuyingPowerForPosition(this IBuyingPowerModel model, Security security) =>
        model.GetReservedBuyingPowerForPosition(new ReservedBuyingPowerForPositionParameters(security)).AbsoluteUsedBuyingPower;

    /// <summary>Whether margin suffices for an order.</summary>
    public static HasSufficientBuyingPowerForOrderResult HasSufficientBuyingPowerForOrder(
        this IBuyingPowerModel model, SecurityPortfolioManager portfolio, Security security, Order order) =>
        model.HasSufficientBuyingPowerForOrder(new HasSufficientBuyingPowerForOrderParameters(portfolio, security, order));

    /// <summary>The order that brings a position's margin to a share of the portfolio.</summary>
    public static GetMaximumOrderQuantityResult GetMaximumOrderQuantityForTargetBuyingPower(
        this IBuyingPowerModel model, SecurityPortfolioManager portfolio, Security security, decimal target,
        decimal minimumOrderMarginPortfolioPercentage) =>
        model.GetMaximumOrderQuantityForTargetBuyingPower(
            new GetMaximumOrderQuantityForTargetBuyingPowerParameters(portfolio, security, target, minimumOrderMarginPortfolioPercentage));

    /// <summary>Margin for orders of one side.</summary>
    public static decimal GetBuyingPower(this IBuyingPowerModel model, SecurityPortfolioManager portfolio, Security security, OrderDirection direction) =>
        model.GetBuyingPower(new BuyingPowerParameters(portfolio, security, direction)).Value;

    /// <summary>Margin to keep a position.</summary>
    public static decimal GetMaintenanceMargin(this IBuyingPowerModel model, Security security) =>
        model.GetMaintenanceMargin(MaintenanceMarginParameters.ForCurrentHoldings(security));

    /// <summary>Margin to open a quantity.</summary>
    public static decimal GetInitialMarginRequirement(this IBuyingPowerModel model, Security security, decimal quantity) =>
        model.GetInitialMarginRequirement(new InitialMarginParameters(security, quantity));

    /// <summary>Whether the margin of a quantity is above a share of the portfolio's value.</summary>
    public static bool AboveMinimumOrderMarginPortfolioPercentage(
        this IBuyingPowerModel model, Security security, decimal quantity, SecurityPortfolioManager portfolioManager,
        decimal minimumOrderMarginPortfolioPercentage) =>
        minimumOrderMarginPortfolioPercentage == 0
        || AboveMinimumOrderMarginPortfolioPercentage(
            portfolioManager, minimumOrderMarginPortfolioPercentage, Math.Abs(model.GetInitialMarginRequirement(security, quantity)));

    /// <summary>Whether a margin is above a share of the portfolio's value. With no margin left everything is, so that positions can be closed.</summary>
    public static bool AboveMinimumOrderMarginPortfolioPercentage(
        SecurityPortfolioManager portfolioManager, decimal minimumOrderMarginPortfolioPercentage, decimal absFinalOrderMargin) =>
        portfolioManager.TryEstimate(out var account) && account.IsMarginAbove((double)minimumOrderMarginPortfolioPercentage, (double)absFinalOrderMargin) is { } isAbove
            ? isAbove
            : portfolioManager.TotalPortfolioValue * minimumOrderMarginPortfolioPercentage <= absFinalOrderMargin
              || portfolioManager.MarginRemaining <= 0;
}
