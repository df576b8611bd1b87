namespace QuantConnect.Securities;

/// <summary>No margin: positions hold none and every order is allowed.</summary>
public class NullBuyingPowerModel : BuyingPowerModel
{
    /// <inheritdoc/>
    public override MaintenanceMargin GetMaintenanceMargin(MaintenanceMarginParameters parameters) => MaintenanceMargin.Zero;

    /// <inheritdoc/>
    public override HasSufficientBuyingPowerForOrderResult HasSufficientBuyingPowerForOrder(HasSufficientBuyingPowerForOrderParameters parameters) =>
        parameters.Sufficient();
}
