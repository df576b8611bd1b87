namespace DolphinLean.Data.MarketData.Events;

/// <summary>What a recorded event is.</summary>
public enum MarketEventKind
{
    /// <summary>Changed levels of the order book (<c>depthUpdate</c>).</summary>
    DepthUpdate,

    /// <summary>The whole book down to some depth, as the REST endpoint gives it.</summary>
    DepthSnapshot,

    /// <summary>One trade.</summary>
    Trade,

    /// <summary>Best bid and ask (<c>bookTicker</c>).</summary>
    BestQuote,
}
