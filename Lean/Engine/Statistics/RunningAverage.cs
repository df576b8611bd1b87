namespace DolphinLean.Engine.Statistics;

/// <summary>A running mean in decimals, in LEAN's order of operations, so that the last digit agrees.</summary>
internal struct RunningAverage
{
    public int Count { get; private set; }

    public decimal Mean { get; private set; }

    public void Add(decimal value)
    {
        Count++;
        Mean += (value - Mean) / Count;
    }
}
