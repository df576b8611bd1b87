using DolphinLean.Algorithms.Dolphin.Exits;
using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Indicators.Random;

namespace DolphinLean.Algorithms.Dolphin.Costs;

/// <summary>
/// Fees, slippage and refunds of simulated fills (seed 001 §7.4, §8). Fees are blended rates; refunds are drawn, once per exit.
/// </summary>
public sealed class SmartPlacerCosts
{
    private readonly CostParameters _parameters;
    private readonly MersenneTwister _random;
    private readonly double _exitFeeRate;

    /// <summary>Costs with these rates; the random numbers start at the parameters' seed.</summary>
    public SmartPlacerCosts(CostParameters parameters)
    {
        _parameters = parameters;
        _random = new MersenneTwister((uint)parameters.Seed);
        EntryFeeRate = Blend(parameters.MakerEntryRate);
        _exitFeeRate = Blend(parameters.MakerExitRate);
    }

    /// <summary>Entry fee, fraction of the entry notional; 0.000314 for the champion.</summary>
    public double EntryFeeRate { get; }

    /// <summary>Exit fee, fraction of the entry notional: 0.000350 for the champion, the taker's 0.0005 for a stop.</summary>
    public double ExitFeeRate(ExitReason reason) => reason == ExitReason.StopLoss ? _parameters.TakerFeeRate : _exitFeeRate;

    /// <summary>Slippage of the exit price against the position, fraction of the price.</summary>
    public double Slippage(ExitReason reason) => reason == ExitReason.StopLoss ? _parameters.StopSlippagePct : _parameters.SlippagePct;

    /// <summary>
    /// Draws an exit's refunds, in the seed's order: entry as maker, exit as maker (not on a stop), order-book edge. Call it once per real
    /// exit fill, because each call moves the random numbers on.
    /// </summary>
    /// <param name="reason">Why the position ends.</param>
    /// <param name="fillProbability">The order book's edge as a share of the whole, which takes the place of the last draw; null to draw.</param>
    /// <returns>The refunds together, fraction of the entry notional.</returns>
    public double DrawRefund(ExitReason reason, double? fillProbability = null)
    {
        double refund = 0;
        if (_random.NextDouble() < _parameters.MakerEntryRate)
            refund += _parameters.MakerRefundPct;
        if (reason != ExitReason.StopLoss && _random.NextDouble() < _parameters.MakerExitRate)
            refund += _parameters.MakerRefundPct;
        if (fillProbability is { } share)
            refund += share * _parameters.BookEdgeBps * 1e-4;
        else if (_random.NextDouble() < _parameters.BookConfirmRate)
            refund += _parameters.BookEdgeBps * 1e-4;
        return refund;
    }

    private double Blend(double makerRate) => _parameters.MakerFeeRate * makerRate + _parameters.TakerFeeRate * (1 - makerRate);
}
