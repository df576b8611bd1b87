namespace QuantConnect.Indicators;

/// <summary><see cref="RateOfChange"/> in percent.</summary>
public class RateOfChangePercent : RateOfChange
{
    /// <summary>Rate of change over so many values.</summary>
    public RateOfChangePercent(int period)
        : this($"ROCP({period})", period)
    {
    }

    /// <summary>Rate of change over so many values.</summary>
    public RateOfChangePercent(string name, int period)
        : base(name, period)
    {
    }

    /// <inheritdoc/>
    private protected override decimal NextValue(ValueWindow window, DateTime endTime, decimal value) =>
        100 * base.NextValue(window, endTime, value);
}
