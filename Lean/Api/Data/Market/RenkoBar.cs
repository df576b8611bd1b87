namespace QuantConnect.Data.Market;

/// <summary>A bar of one brick of price.</summary>
public class RenkoBar : BaseRenkoBar
{
    /// <summary>An empty bar.</summary>
    public RenkoBar()
    {
    }

    /// <summary>An open bar without wicks.</summary>
    /// <param name="symbol">Symbol.</param>
    /// <param name="time">Time of the first point.</param>
    /// <param name="brickSize">Size of a brick.</param>
    /// <param name="open">First price.</param>
    /// <param name="volume">Volume of the first point.</param>
    public RenkoBar(Symbol symbol, DateTime time, decimal brickSize, decimal open, decimal volume)
    {
        Type = RenkoType.Classic;
        Symbol = symbol;
        Start = EndTime = time;
        BrickSize = brickSize;
        Open = Close = High = Low = open;
        Volume = volume;
    }

    /// <summary>A closed bar with wicks.</summary>
    /// <param name="symbol">Symbol.</param>
    /// <param name="start">Time of the first point.</param>
    /// <param name="endTime">Time of the last point.</param>
    /// <param name="brickSize">Size of a brick.</param>
    /// <param name="open">First price.</param>
    /// <param name="high">Highest price.</param>
    /// <param name="low">Lowest price.</param>
    /// <param name="close">Last price.</param>
    public RenkoBar(Symbol symbol, DateTime start, DateTime endTime, decimal brickSize, decimal open, decimal high, decimal low, decimal close)
    {
        Type = RenkoType.Wicked;
        Symbol = symbol;
        Start = start;
        EndTime = endTime;
        BrickSize = brickSize;
        Open = open;
        High = high;
        Low = low;
        Close = close;
    }

    /// <summary>Where it closed against its open.</summary>
    public BarDirection Direction => Open == Close ? BarDirection.NoDelta : Open < Close ? BarDirection.Rising : BarDirection.Falling;

    /// <summary>Distance from open to close.</summary>
    public decimal Spread => Math.Abs(Close - Open);

    /// <summary>Takes a price in.</summary>
    /// <returns>Whether it closed the bar, or the bar was closed already.</returns>
    /// <exception cref="InvalidOperationException">The bar has wicks: it was closed when it was made.</exception>
    public bool Update(DateTime time, decimal currentValue, decimal volumeSinceLastUpdate)
    {
        if (Type == RenkoType.Wicked) throw new InvalidOperationException("A Renko bar with wicks takes no more prices.");
        if (IsClosed) return true;
        if (Start == DateTime.MinValue) Start = time;
        EndTime = time;
        var (lowest, highest) = (Open - BrickSize, Open + BrickSize);
        Close = Math.Min(highest, Math.Max(lowest, currentValue));
        Volume += volumeSinceLastUpdate;
        IsClosed = currentValue <= lowest || currentValue >= highest;
        if (Close > High) High = Close;
        if (Close < Low) Low = Close;
        return IsClosed;
    }
}
