using DolphinLean.Indicators.Microstructure;

namespace DolphinLean.Algorithms.Dolphin.Book;

/// <summary>Order-book features per asset and market-wide, as of the last half second (seed 001 §9).</summary>
public interface IBookIntelligence
{
    /// <summary>The market's books; default where none is fresh.</summary>
    BookRegime Market { get; }

    /// <summary>An asset's features; false where it has no book, or none that is fresh and in sync.</summary>
    bool TryGet(string ticker, out AssetBook book);

    /// <summary>Probability that a resting order fills; call it for assets with features only.</summary>
    /// <param name="ticker">The asset.</param>
    /// <param name="direction">+1 rests at the bid, −1 at the ask.</param>
    double FillProbability(string ticker, int direction);
}
