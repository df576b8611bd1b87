using DolphinLean.Indicators.Microstructure;

namespace DolphinLean.Algorithms.Dolphin.Book;

/// <summary>No order books: nothing is adjusted.</summary>
public sealed class NoBook : IBookIntelligence
{
    /// <inheritdoc/>
    public BookRegime Market => default;

    /// <inheritdoc/>
    public bool TryGet(string ticker, out AssetBook book)
    {
        book = default;
        return false;
    }

    /// <inheritdoc/>
    public double FillProbability(string ticker, int direction) => throw new InvalidOperationException($"{ticker}: expected an order book, found none");
}
