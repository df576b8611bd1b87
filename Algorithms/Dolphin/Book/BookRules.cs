using DolphinLean.Algorithms.Dolphin.Exits;
using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Indicators.Microstructure;

namespace DolphinLean.Algorithms.Dolphin.Book;

/// <summary>What the order book does to decisions, OB-1 to OB-5: pure functions of its features (seed 001 §4.3, §7.2, §9.4; dolphin.md).</summary>
public sealed class BookRules
{
    private readonly BookParameters _parameters;
    private readonly int _direction;

    /// <summary>Rules for trades of a direction, +1 or −1.</summary>
    public BookRules(BookParameters parameters, int direction)
    {
        _parameters = parameters;
        _direction = direction;
    }

    /// <summary>Imbalance for the trade: positive when the book leans the way it goes.</summary>
    public double EffectiveImbalance(in AssetBook book) => _direction * book.ImbalanceMean;

    /// <summary>OB-1: factor on an asset's score.</summary>
    public double ScoreFactor(double depthQuality)
    {
        foreach (var step in _parameters.QualityFactors)
        {
            if (depthQuality > step.Limit)
                return step.Factor;
        }
        foreach (var step in _parameters.ThinFactors)
        {
            if (depthQuality < step.Limit)
                return step.Factor;
        }
        return 1;
    }

    /// <summary>OB-1: whether an asset's book is too thin to trade.</summary>
    public bool IsTooThin(double depthQuality) => depthQuality < _parameters.MinDepthQuality;

    /// <summary>OB-2: factor on the confidence; null when the book contradicts so persistently that there is no entry.</summary>
    public double? ConfidenceFactor(in AssetBook book)
    {
        var imbalance = EffectiveImbalance(book);
        if (imbalance > _parameters.ConfirmImbalance)
            return 1 + Math.Min(_parameters.MaxBoost, imbalance * book.Persistence * _parameters.ConfirmGain);
        if (imbalance < -_parameters.SkipImbalance && book.Persistence > _parameters.SkipPersistence)
            return null;
        return imbalance < -_parameters.ConfirmImbalance
            ? Math.Max(_parameters.MinDampen, 1 - Math.Abs(imbalance) * book.Persistence * _parameters.DampenGain)
            : 1;
    }

    /// <summary>OB-3: factor on leverage and its ceiling; 1 without books.</summary>
    public double LeverageFactor(in BookRegime market) =>
        1 + _parameters.LeverageGain * Math.Clamp(_direction * market.ImbalanceMean / _parameters.LeverageImbalance, _parameters.LeverageFloor, 1);

    /// <summary>OB-4: the circuit breaker's beta.</summary>
    public double Beta(double beta, in BookRegime market) =>
        market.Signal == 1 ? Math.Max(beta, Math.Min(_parameters.MaxBeta, beta * _parameters.StressBetaFactor)) : beta;

    /// <summary>OB-5: the levels that hold now. A book that the asset lacks neither favours nor opposes.</summary>
    /// <param name="levels">The position's own levels.</param>
    /// <param name="market">The market's books.</param>
    /// <param name="book">The asset's book, or null.</param>
    /// <param name="pnlPct">The position's profit, fraction of its entry price.</param>
    public ExitLevels Adjust(in ExitLevels levels, in BookRegime market, AssetBook? book, double pnlPct)
    {
        var (exits, adjusted) = (_parameters.Exits, levels);
        var imbalance = book is { } own ? EffectiveImbalance(own) : 0;
        if (market.CascadeCount > 0)
            return adjusted with { TakeProfitPct = levels.TakeProfitPct * exits.CascadeTakeProfit, MaxHoldBars = Share(levels, exits.CascadeHold) };
        if (market.Signal == 1)
        {
            adjusted = adjusted with { StopPct = exits.StressStopPct };
            if (pnlPct > 0)
                adjusted = adjusted with { TakeProfitPct = levels.TakeProfitPct * exits.StressTakeProfit };
            return imbalance < -exits.OpposingImbalance ? adjusted with { MaxHoldBars = Share(levels, exits.StressHold) } : adjusted;
        }
        if (market.Signal == -1 && imbalance > exits.FavouringImbalance)
            adjusted = adjusted with { MaxHoldBars = Share(levels, exits.CalmHold) };
        if (book is { } thinning && thinning.WithdrawalVelocity < exits.Withdrawal)
        {
            adjusted = adjusted with { MaxHoldBars = Math.Min(adjusted.MaxHoldBars, Share(levels, exits.WithdrawalHold)) };
            if (pnlPct > 0)
                adjusted = adjusted with { TakeProfitPct = adjusted.TakeProfitPct * exits.WithdrawalTakeProfit };
        }
        return adjusted;
    }

    /// <summary>A share of the longest hold, in whole bars, as the seed's int() cuts it.</summary>
    private static int Share(in ExitLevels levels, double share) => (int)(levels.MaxHoldBars * share);
}
