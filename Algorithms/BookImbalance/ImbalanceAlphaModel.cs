using DolphinLean.Algorithms.Dolphin.Book;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Data;

namespace DolphinLean.Algorithms.BookImbalance;

/// <summary>Goes with a book that leans to one side for some time.</summary>
public sealed class ImbalanceAlphaModel(IReadOnlyList<Symbol> symbols, IBookIntelligence books, BookImbalanceParameters parameters) : AlphaModel
{
    private const double LeastConfidence = 0.5;

    /// <inheritdoc/>
    public override IEnumerable<Insight> Update(QCAlgorithm algorithm, Slice data)
    {
        var insights = new List<Insight>();
        foreach (var symbol in symbols)
        {
            if (algorithm.Insights.HasActiveInsights(symbol, algorithm.UtcTime) || !books.TryGet(symbol.Value, out var book))
                continue;
            var size = Math.Abs(book.ImbalanceMean);
            if (size < parameters.Threshold || book.Persistence < parameters.MinPersistence)
                continue;
            insights.Add(Insight.Price(
                symbol, TimeSpan.FromSeconds(parameters.HoldSeconds), book.ImbalanceMean > 0 ? InsightDirection.Up : InsightDirection.Down,
                size, LeastConfidence + (1 - LeastConfidence) * size * book.Persistence));
        }
        return insights;
    }
}
