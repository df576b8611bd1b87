using DolphinLean.Algorithms.Dolphin.Ranking;
using DolphinLean.Algorithms.Dolphin.State;

namespace DolphinLean.Algorithms.Dolphin.Book;

/// <summary>Weighs assets by the depth of their books (OB-1), and journals those that are passed over.</summary>
internal sealed class BookWeights(DolphinState state, DolphinReport report) : IBookWeights
{
    private readonly BookRules _rules = new(state.Parameters.Book, state.Parameters.Signal.Direction);

    public double ScoreFactor(int asset) => TryGet(asset, out var book) ? _rules.ScoreFactor(book.DepthQuality) : 1;

    public bool IsTooThin(int asset)
    {
        if (!TryGet(asset, out var book) || !_rules.IsTooThin(book.DepthQuality))
            return false;
        report.PassedOver(asset, book);
        return true;
    }

    /// <summary>Journals what weighed the asset that was chosen.</summary>
    public void Tell(int asset)
    {
        if (TryGet(asset, out var book))
            report.Weighed(asset, book, _rules.ScoreFactor(book.DepthQuality));
    }

    private bool TryGet(int asset, out AssetBook book) => state.OrderBooks.TryGet(state.Row.Assets[asset], out book);
}
