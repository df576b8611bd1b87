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
            _ranking.Reweigh(book.ScoreFactor);
        foreach (var ranked in _ranking.Ranked)
        {
            if (book?.IsTooThin(ranked.Asset) != true && ranked.Response.Alignment >= _parameters.MinAlignment && ranked.Direction == _direction
                && ranked.Asset < tradable && prices[ranked.Asset] > 0)
            {
                chosen = ranked;
                return true;
            }
        }
        chosen = default;
        return false;
    }

    private void Rank(PriceHistories histories)
    {
        _ranking.Begin(histories.Count);
        for (var asset = 0; asset < histories.Count; asset++)
        {
            if (histories[asset].TryGetLast(_parameters.WindowBars, out var window))
                _ranking.Add(asset, window, _direction);
        }
    }
}
