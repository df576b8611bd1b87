namespace QuantConnect.Securities;

/// <summary>A position changed.</summary>
public class SecurityHoldingQuantityChangedEventArgs : EventArgs
{
    /// <summary>A change of a position.</summary>
    public SecurityHoldingQuantityChangedEventArgs(Security security, decimal previousAveragePrice, decimal previousQuantity)
    {
        Security = security;
        PreviousAveragePrice = previousAveragePrice;
        PreviousQuantity = previousQuantity;
    }

    /// <summary>The security.</summary>
    public Security Security { get; }

    /// <summary>Average price before.</summary>
    public decimal PreviousAveragePrice { get; }

    /// <summary>Quantity before.</summary>
    public decimal PreviousQuantity { get; }
}
