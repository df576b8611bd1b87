using DolphinLean.Algorithms.Dolphin.Book;
using DolphinLean.Algorithms.Dolphin.State;
using DolphinLean.Indicators.Microstructure;

namespace DolphinLean.Algorithms.Dolphin.Survival;

/// <summary>Reads the order books of the priced assets as one (dolphin.md, Posture).</summary>
public sealed class BookSensor
{
    private double[] _qualities = [];
    private double[] _probabilities = [];

    /// <summary>The medians; null where a run has no books, stale where no priced asset's book is fresh.</summary>
    public BookHealth? Read(DolphinState state)
    {
        var books = state.OrderBooks;
        if (books is NoBook)
            return null;
        var assets = state.Row.Assets;
        if (_qualities.Length < assets.Count)
            (_qualities, _probabilities) = (new double[assets.Count], new double[assets.Count]);
        var count = 0;
        for (var asset = 0; asset < assets.Count; asset++)
        {
            if (!state.IsPriced(asset) || !books.TryGet(assets[asset], out var book))
                continue;
            _qualities[count] = book.DepthQuality;
            _probabilities[count++] = books.FillProbability(assets[asset], state.Parameters.Signal.Direction);
        }
        return count == 0
            ? new BookHealth(true, 0, 0)
            : new BookHealth(false, Median.Of(_qualities.AsSpan(0, count)), Median.Of(_probabilities.AsSpan(0, count)));
    }
}
