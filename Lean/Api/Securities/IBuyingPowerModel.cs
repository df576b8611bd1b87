namespace QuantConnect.Securities;

/// <summary>Margin: what positions hold of it, and which orders it allows. All amounts are in the account's currency.</summary>
public interface IBuyingPowerModel
{
    /// <summary>The leverage.</summary>
    decimal GetLeverage(Security security);

    /// <summary>Sets the leverage, at least 1.</summary>
    void SetLeverage(Security security, decimal leverage);

    /// <summary>Margin to keep a position.</summary>
    MaintenanceMargin GetMaintenanceMargin(MaintenanceMarginParameters parameters);

    /// <summary>Margin to open a quantity.</summary>
    InitialMargin GetInitialMarginRequirement(InitialMarginParameters parameters);

    /// <summary>Margin and fee of an order.</summary>
    InitialMargin GetInitialMarginRequiredForOrder(InitialMarginRequiredForOrderParameters parameters);

    /// <summary>Whether margin suffices for an order.</summary>
    HasSufficientBuyingPowerForOrderResult HasSufficientBuyingPowerForOrder(HasSufficientBuyingPowerForOrderParameters parameters);

    /// <summary>The order that brings a position's margin to a share of the portfolio.</summary>
    GetMaximumOrderQuantityResult GetMaximumOrderQuantityForTargetBuyingPower(GetMaximumOrderQuantityForTargetBuyingPowerParameters parameters);

    /// <summary>The order that changes a position's margin by an amount.</summary>
    GetMaximumOrderQuantityResult GetMaximumOrderQuantityForDeltaBuyingPower(GetMaximumOrderQuantityForDeltaBuyingPowerParameters parameters);

    /// <summary>Margin that a position holds.</summary>
    ReservedBuyingPowerForPosition GetReservedBuyingPowerForPosition(ReservedBuyingPowerForPositionParameters parameters);

    /// <summary>Margin for orders of one side.</summary>
    BuyingPower GetBuyingPower(BuyingPowerParameters parameters);
}
