namespace DolphinLean.Engine.Live.Watching;

/// <summary>Watches a session for a person. It is called on the session's thread, and nothing that it does reaches the session.</summary>
public interface ILiveWatcher
{
    /// <summary>A bar was taken, and nothing was decided on it yet.</summary>
    /// <param name="timeMs">Its end, Unix milliseconds.</param>
    /// <param name="assets">Tickers, in the order of the prices; the same list every time.</param>
    /// <param name="prices">The last price of each; NaN where there is none. Valid during the call.</param>
    void OnBar(long timeMs, IReadOnlyList<string> assets, ReadOnlySpan<double> prices);

    /// <summary>Something was decided.</summary>
    /// <param name="line">The decision journal's line, UTF-8. Valid during the call.</param>
    void OnDecision(ReadOnlySpan<byte> line);

    /// <summary>An order filled, whole or in part.</summary>
    void OnFill(LiveFill fill);
}
