namespace DolphinLean.Data.MarketData.Depth;

/// <summary>Order books of a run's instruments, recorded or live, on the run's clock.</summary>
public interface IMarketDepth
{
    /// <summary>The instruments that have a book, futures before spot pairs, each by ticker.</summary>
    IReadOnlyList<IInstrumentDepth> Instruments { get; }

    /// <summary>Unix nanoseconds of the clock by which the books move.</summary>
    long NowNs { get; }

    /// <summary>Whether orders fill against these books. If not, they only inform.</summary>
    bool FillsOrders { get; }

    /// <summary>The instrument of a ticker; null for one without a book.</summary>
    /// <param name="ticker">Ticker in upper case.</param>
    /// <param name="isSpot">Whether a spot pair is meant; a perpetual future otherwise.</param>
    IInstrumentDepth? Find(string ticker, bool isSpot = false);

    /// <summary>Calls a listener from now on.</summary>
    void Listen(IDepthListener listener);
}
