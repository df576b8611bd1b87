using System.Diagnostics.CodeAnalysis;
using QuantConnect.Data.Market;

namespace QuantConnect.Hosting;

/// <summary>The trade bars of a step.</summary>
internal sealed class TradeBarPoints(ISliceSource source) : IPointSource<TradeBar>
{
    /// <inheritdoc/>
    public IReadOnlyList<Symbol> Symbols => source.TradeBarSymbols;

    /// <inheritdoc/>
    public bool TryCreate(Symbol symbol, [MaybeNullWhen(false)] out TradeBar point) => (point = source.CreateBar(symbol)) is not null;
}
