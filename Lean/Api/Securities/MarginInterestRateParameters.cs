namespace QuantConnect.Securities;

/// <summary>A security at a time.</summary>
public readonly struct MarginInterestRateParameters
{
    /// <summary>A security at a time.</summary>
    public MarginInterestRateParameters(Security security, DateTime time)
    {
        Security = security;
        Time = time;
    }

    /// <summary>The security.</summary>
    public Security Security { get; }

    /// <summary>The time in UTC.</summary>
    public DateTime Time { get; }
}
