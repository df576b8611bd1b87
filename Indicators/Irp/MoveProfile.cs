namespace DolphinLean.Indicators.Irp;

/// <summary>What one pass over a window of prices tells about both directions at once.</summary>
/// <param name="Highest">Largest cumulative move up from the window's start, price units, at least 0.</param>
/// <param name="Lowest">Largest cumulative move down, price units, at most 0.</param>
/// <param name="Rises">Count of one-bar moves up.</param>
/// <param name="Falls">Count of one-bar moves down.</param>
/// <param name="Variance">Population variance of the one-bar moves.</param>
public readonly record struct MoveProfile(double Highest, double Lowest, int Rises, int Falls, double Variance)
{
    /// <summary>Profiles a window.</summary>
    /// <param name="prices">At least two prices, oldest first.</param>
    /// <exception cref="ArgumentException">Fewer than two prices.</exception>
    public static MoveProfile Of(ReadOnlySpan<double> prices)
    {
        if (prices.Length < 2)
            throw new ArgumentException($"prices: expected at least 2, found {prices.Length}", nameof(prices));

        double cumulative = 0, highest = 0, lowest = 0;
        int rises = 0, falls = 0;
        for (var i = 1; i < prices.Length; i++)
        {
            var move = prices[i] - prices[i - 1];
            cumulative += move;
            highest = cumulative > highest ? cumulative : highest;
            lowest = cumulative < lowest ? cumulative : lowest;
            rises += move > 0 ? 1 : 0;
            falls += move < 0 ? 1 : 0;
        }
        return new(highest, lowest, rises, falls, VarianceAround(prices, cumulative / (prices.Length - 1)));
    }

    private static double VarianceAround(ReadOnlySpan<double> prices, double mean)
    {
        double sum = 0;
        for (var i = 1; i < prices.Length; i++)
        {
            var deviation = prices[i] - prices[i - 1] - mean;
            sum += deviation * deviation;
        }
        return sum / (prices.Length - 1);
    }
}
