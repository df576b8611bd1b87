namespace QuantConnect.Indicators;

/// <summary>The value over that of so many values ago; 0 where they are equal, as in LEAN.</summary>
public class RateOfChangeRatio : RateOfChange
{
    /// <summary>Ratio over so many values.</summary>
    public RateOfChangeRatio(string name, int period)
        : base(name, period)
    {
    }

    /// <summary>Ratio over so many values.</summary>
    public RateOfChangeRatio(int period)
        : this($"ROCR({period})", period)
    {
    }

    /// <inheritdoc/>
    private protected override decimal NextValue(ValueWindow window, DateTime endTime, decimal value)
    {
        var rate = base.NextValue(window, endTime, value);
        return rate != 0 ? rate + 1 : 0m;
    }
}
