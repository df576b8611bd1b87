namespace QuantConnect.Data.Market;

/// <summary>A bar of one range of price, from low to high.</summary>
public class RangeBar : TradeBar
{
    /// <summary>An empty bar.</summary>
    public RangeBar()
    {
    }

    /// <summary>A bar.</summary>
    /// <param name="symbol">Symbol.</param>
    /// <param name="endTime">Time of the last point.</param>
    /// <param name="rangeSize">Range that closes it.</param>
    /// <param name="open">First price.</param>
    /// <param name="high">Highest price; the first if null.</param>
    /// <param name="low">Lowest price; the first if null.</param>
    /// <param name="close">Last price; the first if null.</param>
    /// <param name="volume">Volume so far.</param>
    public RangeBar(
        Symbol symbol, DateTime endTime, decimal rangeSize, decimal open, decimal? high = null, decimal? low = null, decimal? close = null,
        decimal volume = 0)
    {
        Symbol = symbol;
        EndTime = endTime;
        RangeSize = rangeSize;
        Open = open;
        High = high ?? open;
        Low = low ?? open;
        Close = close ?? open;
        Volume = volume;
    }

    /// <summary>Range that closes it.</summary>
    public decimal RangeSize { get; private set; }

    /// <summary>Whether it has reached its range.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Takes a price in; one beyond the range closes the bar at its edge, and its volume is left to the next.</summary>
    public void Update(DateTime time, decimal currentValue, decimal volumeSinceLastUpdate)
    {
        EndTime = time;
        if (currentValue < Low && High - currentValue > RangeSize)
        {
            IsClosed = true;
            Low = Close = High - RangeSize;
            return;
        }

        if (currentValue > High && currentValue - Low > RangeSize)
        {
            IsClosed = true;
            High = Close = Low + RangeSize;
            return;
        }

        if (currentValue < Low) Low = currentValue;
        else if (currentValue > High) High = currentValue;
        Volume += volumeSinceLastUpdate;
    }
}
