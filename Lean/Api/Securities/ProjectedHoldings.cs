namespace QuantConnect.Securities;

/// <summary>Holdings of a security and what its open orders would add.</summary>
public class ProjectedHoldings
{
    /// <summary>Holdings and open orders.</summary>
    public ProjectedHoldings(decimal holdingsQuantity, decimal openOrdersQuantity)
    {
        HoldingsQuantity = holdingsQuantity;
        OpenOrdersQuantity = openOrdersQuantity;
    }

    /// <summary>Quantity held.</summary>
    public decimal HoldingsQuantity { get; set; }

    /// <summary>Quantity that open orders have not filled yet.</summary>
    public decimal OpenOrdersQuantity { get; set; }

    /// <summary>The two together.</summary>
    public decimal ProjectedQuantity => HoldingsQuantity + OpenOrdersQuantity;
}
