using QuantConnect.Securities;

namespace DolphinLean.Algorithms.Execution.Scalp.Books;

/// <summary>
/// Stands in for a book where there is none: the security's own quotes, or its price with a stated spread, and a stated depth. It is always
/// in sync and as deep as the gates ask.
/// </summary>
public sealed class StandInBookReader(Security security, ScalpParameters parameters) : IBookReader
{
    /// <inheritdoc/>
    public string Description => FormattableString.Invariant(
        $"stand-in: quotes or a spread of {parameters.StandInSpreadBps} bps, {parameters.StandInDepthUsdt:N0} at each best price");

    /// <inheritdoc/>
    public BookReading Read()
    {
        var price = (double)security.Price;
        var (bid, ask) = ((double)security.BidPrice, (double)security.AskPrice);
        if (!(bid > 0 && ask > bid))
        {
            var half = price * parameters.StandInSpreadBps / 2e4;
            (bid, ask) = (price - half, price + half);
        }
        var levels = parameters.MinBookLevels;
        return new BookReading(bid, ask, parameters.StandInDepthUsdt, parameters.StandInDepthUsdt, levels, levels, price > 0, 0, 0);
    }
}
