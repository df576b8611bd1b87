namespace DolphinLean.Data.MarketData.Depth;

/// <summary>Is called as books move. The algorithm's clock stands at the time of the call, so that orders may be sent from here.</summary>
public interface IDepthListener
{
    /// <summary>Nanoseconds of a step of the timer.</summary>
    const long TimerNs = 100_000_000;

    /// <summary>A watched book changed.</summary>
    void OnBook(IInstrumentDepth instrument, long nowNs);

    /// <summary>The timer came to <paramref name="nowNs"/>, a multiple of 100 ms.</summary>
    void OnTimer(long nowNs);

    /// <summary>
    /// When the timer is wanted next, a multiple of 100 ms behind the one that has passed; the end of time while nothing is to be done. A call that
    /// nobody wants may come all the same. By default each tenth of a second is wanted.
    /// </summary>
    /// <param name="passedNs">The last multiple of 100 ms that has passed, Unix nanoseconds.</param>
    long NextTimerNs(long passedNs) => passedNs + TimerNs;
}
