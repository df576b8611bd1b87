namespace QuantConnect.Securities;

/// <summary>Margin by leverage, under the name that LEAN's margin accounts use.</summary>
public class SecurityMarginModel : BuyingPowerModel
{
    /// <summary>Margin of the whole value.</summary>
    public SecurityMarginModel()
    {
    }

    /// <summary>Margin by shares.</summary>
    public SecurityMarginModel(decimal initialMarginRequirement, decimal maintenanceMarginRequirement, decimal requiredFreeBuyingPowerPercent)
        : base(initialMarginRequirement, maintenanceMarginRequirement, requiredFreeBuyingPowerPercent)
    {
    }

    /// <summary>Margin by leverage.</summary>
    public SecurityMarginModel(decimal leverage, decimal requiredFreeBuyingPowerPercent = 0)
        : base(leverage, requiredFreeBuyingPowerPercent)
    {
    }
}
