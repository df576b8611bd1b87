using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Algorithms.Dolphin.State;
using DolphinLean.Indicators.Irp;

namespace DolphinLean.Algorithms.Dolphin.Ranking;

/// <summary>Finds the asset to trade: ranks all by impulse response and takes the first that passes every gate (seed 001 §5.4, §5.5).</summary>
public sealed class AssetRanking
{
    private readonly RankingParameters _parameters;
    private readonly int _direction;
    private readonly IrpRanking _ranking;

    /// <summary>A ranking for a direction, +1 or −1.</summary>
    public AssetRanking(RankingParameters parameters, int direction)
    {
        _parameters = parameters;
        _direction = direction;
        _ranking = new IrpRanking(parameters.Weights, parameters.Gates);
    }

    /// <summary>The last ranking, best first.</summary>
    public ReadOnlySpan<RankedAsset> Ranked => _ranking.Ranked;

    /// <summary>How many assets the last ranking holds.</summary>
    public int Count => _ranking.Candidates.Length;

    /// <summary>Ranks the assets without order books and picks one.</summary>
    public bool TrySelect(PriceHistories histories, ReadOnlySpan<double> prices, int tradable, out RankedAsset chosen) =>
        TrySelect(histories, prices, tradable, null, out chosen);

    /// <summary>Ranks the assets and picks one.</summary>
    /// <param name="histories">Prices by asset, the current bar included.</param>
    /// <param name="prices">The current bar's prices.</param>
    /// <param name="tradable">How many assets may be traded: those with a smaller index.</param>
    /// <param name="book">How the order book weighs assets; null without books.</param>
    /// <param name="chosen">The asset with its measures.</param>
    /// <returns>False when no asset passes every gate.</returns>
    public bool TrySelect(PriceHistories histories, ReadOnlySpan<double> prices, int tradable, IBookWeights? book, out RankedAsset chosen)
    {
        Rank(histories);
        if (book is not null)
            return TrySelectWeighed(prices, tradable, book, out chosen);
        chosen = default;
        var isFound = false;
        foreach (var candidate in _ranking.Candidates)
        {
            // Whoever comes first in the ranking has the highest score, and the smallest index among equals.
            if (IsEligible(candidate, prices, tradable) && (!isFound || candidate.Response.Score > chosen.Response.Score))
                (isFound, chosen) = (true, candidate);
        }
        return isFound;
    }

    /// <summary>Ranks by the score times the book's factor, and passes over assets whose book is too thin (OB-1).</summary>
    private bool TrySelectWeighed(ReadOnlySpan<double> prices, int tradable, IBookWeights book, out RankedAsset chosen)
    {
        var eligible = new List<RankedAsset>();
        foreach (var candidate in _ranking.Candidates)
        {
            if (IsEligible(candidate, prices, tradable))
                eligible.Add(candidate with { Response = candidate.Response with { Score = candidate.Response.Score * book.ScoreFactor(candidate.Asset) } });
        }
        foreach (var candidate in eligible.OrderByDescending(candidate => candidate.Response.Score))
        {
            if (book.IsTooThin(candidate.Asset))
                continue;
            chosen = candidate;
            return true;
        }
        chosen = default;
        return false;
    }

    private bool IsEligible(in RankedAsset asset, ReadOnlySpan<double> prices, int tradable) =>
        asset.Response.Alignment >= _parameters.MinAlignment && asset.Direction == _direction && asset.Asset < tradable && prices[asset.Asset] > 0;

    private void Rank(PriceHistories histories)
    {
        _ranking.Begin(histories.Count);
        if (histories.TryGetLastRows(_parameters.WindowBars, out var rows, out var stride))
        {
            _ranking.AddRows(rows, stride, histories.Count, _direction);
            return;
        }
        for (var asset = 0; asset < histories.Count; asset++)
        {
            if (histories[asset].TryGetLast(_parameters.WindowBars, out var window))
                _ranking.Add(asset, window, _direction);
        }
    }
}
