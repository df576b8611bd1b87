namespace QuantConnect.Data.Market;

/// <summary>A bar of one brick of volume.</summary>
public class VolumeRenkoBar : BaseRenkoBar
{
    /// <summary>An empty bar.</summary>
    public VolumeRenkoBar()
    {
    }

    /// <summary>A bar.</summary>
    /// <param name="symbol">Symbol.</param>
    /// <param name="start">Time of the first point.</param>
    /// <param name="endTime">Time of the last point.</param>
    /// <param name="brickSize">Volume that closes it.</param>
    /// <param name="open">First price.</param>
    /// <param name="high">Highest price.</param>
    /// <param name="low">Lowest price.</param>
    /// <param name="close">Last price.</param>
    /// <param name="volume">Volume so far.</param>
    public VolumeRenkoBar(
        Symbol symbol, DateTime start, DateTime endTime, decimal brickSize, decimal open, decimal high, decimal low, decimal close, decimal volume)
    {
        Type = RenkoType.Classic;
        BrickSize = brickSize;
        Symbol = symbol;
        Start = start;
        EndTime = endTime;
        Open = open;
        High = high;
        Low = low;
        Close = close;
        Volume = volume;
    }

    /// <inheritdoc/>
    public override bool IsClosed => Volume >= BrickSize;

    /// <summary>Takes a bar in.</summary>
    /// <returns>Volume beyond the brick, negative while the bar is open; 0 if it was closed already.</returns>
    public decimal Update(DateTime time, decimal high, decimal low, decimal close, decimal volume)
    {
        if (IsClosed) return 0m;
        EndTime = time;
        var excess = Volume + volume - BrickSize;
        Volume = excess > 0 ? BrickSize : Volume + volume;
        Close = close;
        if (high > High) High = high;
        if (low < Low) Low = low;
        return excess;
    }

    /// <summary>The next bar, which opens where this one closed.</summary>
    public VolumeRenkoBar Rollover() => new(Symbol, EndTime, EndTime, BrickSize, Close, Close, Close, Close, 0);
}
