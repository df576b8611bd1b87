namespace QuantConnect.Indicators;

/// <summary>Change against the value of so many values ago, in percent of it: <see cref="RateOfChangePercent"/> by another name.</summary>
public class MomentumPercent : RateOfChangePercent
{
    /// <summary>Change over so many values.</summary>
    public MomentumPercent(int period)
        : this($"MOMP({period})", period)
    {
    }

    /// <summary>Change over so many values.</summary>
    public MomentumPercent(string name, int period)
        : base(name, period)
    {
    }
}
