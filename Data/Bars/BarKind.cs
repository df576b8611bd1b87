namespace DolphinLean.Data.Bars;

/// <summary>What a bar sums up.</summary>
public enum BarKind
{
    /// <summary>Trades: open, high, low, close, volume.</summary>
    Trade,

    /// <summary>The best bid and the best ask, each with open, high, low, close and last size.</summary>
    Quote,
}
