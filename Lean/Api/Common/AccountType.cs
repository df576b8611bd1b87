namespace QuantConnect;

/// <summary>Kind of a brokerage account.</summary>
public enum AccountType
{
    /// <summary>Positions may be leveraged.</summary>
    Margin,

    /// <summary>Positions are paid in full.</summary>
    Cash,
}
