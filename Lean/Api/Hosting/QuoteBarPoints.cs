using System.Diagnostics.CodeAnalysis;
using QuantConnect.Data.Market;

namespace QuantConnect.Hosting;

/// <summary>The quote bars of a step.</summary>
internal sealed class QuoteBarPoints(ISliceSource source) : IPointSource<QuoteBar>
{
    /// <inheritdoc/>
    public IReadOnlyList<Symbol> Symbols => source.QuoteBarSymbols;

    /// <inheritdoc/>
    public bool TryCreate(Symbol symbol, [MaybeNullWhen(false)] out QuoteBar point) => (point = source.CreateQuoteBar(symbol)) is not null;
}
