using DolphinLean.Data.MarketData.Depth;
using DolphinLean.Indicators.Microstructure;

namespace DolphinLean.Algorithms.Dolphin.Book;

/// <summary>Features of books that somebody is about to have; there are none before. Sampling begins when somebody first asks for them.</summary>
/// <param name="depth">The books; null while they are awaited.</param>
public sealed class AwaitedBooks(Func<IMarketDepth?> depth) : IBookIntelligence
{
    private BookIntelligence? _books;

    /// <inheritdoc/>
    public BookRegime Market => Books?.Market ?? default;

    private BookIntelligence? Books => _books ??= depth() is { } known ? new BookIntelligence(known) : null;

    /// <inheritdoc/>
    public bool TryGet(string ticker, out AssetBook book)
    {
        book = default;
        return Books?.TryGet(ticker, out book) == true;
    }

    /// <inheritdoc/>
    public double FillProbability(string ticker, int direction) => Books?.FillProbability(ticker, direction) ?? 0;
}
