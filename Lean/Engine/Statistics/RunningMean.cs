namespace DolphinLean.Engine.Statistics;

/// <summary>Welford's running mean and sample variance in decimals, in LEAN's order of operations, so that the last digit agrees.</summary>
internal struct RunningMean
{
    private decimal _sumOfSquares;

    public int Count { get; private set; }

    public decimal Mean { get; private set; }

    public readonly decimal StandardDeviation =>
        Count > 1 ? (decimal)Math.Sqrt((double)(_sumOfSquares / (Count - 1))) : 0;

    public void Add(decimal value)
    {
        Count++;
        var previous = Mean;
        Mean += (value - Mean) / Count;
        _sumOfSquares += (value - previous) * (value - Mean);
    }
}
