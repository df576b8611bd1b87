namespace QuantConnect.Indicators;

/// <summary>Standard deviation of the last values (of the population); of those there are until the window is full.</summary>
public class StandardDeviation : Variance
{
    /// <summary>Standard deviation of so many values.</summary>
    public StandardDeviation(int period)
        : this($"STD({period})", period)
    {
    }

    /// <summary>Standard deviation of so many values.</summary>
    public StandardDeviation(string name, int period)
        : base(name, period)
    {
    }

    /// <inheritdoc/>
    private protected override decimal NextValue(ValueWindow window, DateTime endTime, decimal value) =>
        (decimal)Math.Sqrt((double)base.NextValue(window, endTime, value));
}
