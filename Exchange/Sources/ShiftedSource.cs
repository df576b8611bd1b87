using DolphinLean.Exchange.Markets;

namespace DolphinLean.Exchange.Sources;

/// <summary>Another source with all its times moved by the same amount.</summary>
internal sealed class ShiftedSource(IMarketSource inner, long shiftMs) : IMarketSource
{
    public IReadOnlyList<SymbolRules> Symbols => inner.Symbols;
    public long StartMs => inner.StartMs + shiftMs;
    public MarketEvent Current { get; private set; } = null!;

    public bool MoveNext()
    {
        if (!inner.MoveNext())
            return false;
        var e = inner.Current;
        Current = e with
        {
            TimeMs = e.TimeMs + shiftMs,
            Candle = e.Candle is { } candle ? candle with { OpenMs = candle.OpenMs + shiftMs, CloseMs = candle.CloseMs + shiftMs } : null,
        };
        return true;
    }

    public void Dispose() => inner.Dispose();
}
