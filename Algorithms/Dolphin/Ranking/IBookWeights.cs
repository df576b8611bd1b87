namespace DolphinLean.Algorithms.Dolphin.Ranking;

/// <summary>How the order book weighs assets in the ranking (OB-1).</summary>
public interface IBookWeights
{
    /// <summary>Factor on an asset's score; 1 without a book.</summary>
    double ScoreFactor(int asset);

    /// <summary>Whether its book is too thin, so that the next asset is tried.</summary>
    bool IsTooThin(int asset);
}
