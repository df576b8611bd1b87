namespace QuantConnect;

/// <summary>When a continuous future rolls. Perpetual futures never do.</summary>
public enum DataMappingMode
{
    /// <summary>On the last trading day.</summary>
    LastTradingDay,

    /// <summary>On the first day of the month.</summary>
    FirstDayMonth,

    /// <summary>When the next contract has more open interest.</summary>
    OpenInterest,

    /// <summary>As <see cref="OpenInterest"/>, at most once a year.</summary>
    OpenInterestAnnual,
}
