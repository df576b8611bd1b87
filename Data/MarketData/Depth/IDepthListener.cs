namespace DolphinLean.Data.MarketData.Depth;

/// <summary>Is called as books move. The algorithm's clock stands at the time of the call, so that orders may be sent from here.</summary>
public interface IDepthListener
{
    /// <summary>A watched book changed.</summary>
    void OnBook(IInstrumentDepth instrument, long nowNs);

    /// <summary>A tenth of a second has passed: <paramref name="nowNs"/> is a multiple of 100 ms.</summary>
    void OnTimer(long nowNs);
}
