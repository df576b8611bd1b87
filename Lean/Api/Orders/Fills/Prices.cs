using QuantConnect.Data.Market;

namespace QuantConnect.Orders.Fills;

/// <summary>The prices that an order of one side meets.</summary>
public class Prices
{
    /// <summary>Prices of a bar.</summary>
    public Prices(IBaseDataBar bar)
        : this(bar.Time, bar.EndTime, bar)
    {
    }

    /// <summary>Prices of one side's bar.</summary>
    public Prices(DateTime time, DateTime endTime, IBar bar)
        : this(time, endTime, bar.Close, bar.Open, bar.High, bar.Low, bar.Close)
    {
    }

    /// <summary>Prices; 0 becomes the current one.</summary>
    public Prices(DateTime time, DateTime endTime, decimal current, decimal open, decimal high, decimal low, decimal close)
    {
        Time = time;
        EndTime = endTime;
        Current = current;
        Open = open == 0 ? current : open;
        High = high == 0 ? current : high;
        Low = low == 0 ? current : low;
        Close = close == 0 ? current : close;
    }

    /// <summary>Start of the bar, in the exchange's zone.</summary>
    public DateTime Time { get; init; }

    /// <summary>End of the bar, in the exchange's zone.</summary>
    public DateTime EndTime { get; init; }

    /// <summary>Current price.</summary>
    public decimal Current { get; init; }

    /// <summary>First price.</summary>
    public decimal Open { get; init; }

    /// <summary>Highest price.</summary>
    public decimal High { get; init; }

    /// <summary>Lowest price.</summary>
    public decimal Low { get; init; }

    /// <summary>Last price.</summary>
    public decimal Close { get; init; }
}
