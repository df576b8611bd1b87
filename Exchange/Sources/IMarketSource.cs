using DolphinLean.Exchange.Markets;

namespace DolphinLean.Exchange.Sources;

/// <summary>Market data in time order, read as it is needed.</summary>
internal interface IMarketSource : IDisposable
{
    /// <summary>The symbols it has.</summary>
    IReadOnlyList<SymbolRules> Symbols { get; }

    /// <summary>Time of the first event that is not history, Unix milliseconds.</summary>
    long StartMs { get; }

    /// <summary>The event that <see cref="MoveNext"/> moved to.</summary>
    MarketEvent Current { get; }

    /// <summary>Moves to the next event; false at the end of the data.</summary>
    bool MoveNext();
}
