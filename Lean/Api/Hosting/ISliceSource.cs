using QuantConnect.Data.Market;

namespace QuantConnect.Hosting;

/// <summary>
/// The engine's bars of the current step. A slice that has one makes a bar when the algorithm asks for it, and none otherwise.
/// </summary>
internal interface ISliceSource
{
    /// <summary>Whether any symbol has a bar at this step.</summary>
    bool HasBars { get; }

    /// <summary>Symbols that have a trade bar at this step, in any order.</summary>
    IReadOnlyList<Symbol> TradeBarSymbols { get; }

    /// <summary>Symbols that have a quote bar at this step, in any order.</summary>
    IReadOnlyList<Symbol> QuoteBarSymbols { get; }

    /// <summary>The symbol's trade bar of this step; null if it has none.</summary>
    TradeBar? CreateBar(Symbol symbol);

    /// <summary>The symbol's quote bar of this step; null if it has none.</summary>
    QuoteBar? CreateQuoteBar(Symbol symbol);
}
