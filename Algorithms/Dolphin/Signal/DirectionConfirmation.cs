using DolphinLean.Algorithms.Dolphin.Parameters;

namespace DolphinLean.Algorithms.Dolphin.Signal;

/// <summary>Compares the asset's last price with an earlier one (seed 001 §4.2).</summary>
public sealed class DirectionConfirmation
{
    private readonly ConfirmationParameters _parameters;
    private readonly int _direction;

    /// <summary>A confirmation of a direction, +1 or −1.</summary>
    public DirectionConfirmation(ConfirmationParameters parameters, int direction)
    {
        _parameters = parameters;
        _direction = direction;
    }

    /// <summary>The verdict on a price history, oldest first, the current bar last.</summary>
    public Confirmation Check(ReadOnlySpan<double> prices)
    {
        if (prices.Length <= _parameters.LookbackBars)
            return Confirmation.Neutral;
        var earlier = prices[^(_parameters.LookbackBars + 1)];
        var changeBps = (prices[^1] - earlier) / earlier * 10_000.0 * _direction;
        return changeBps > _parameters.MinMagnitudeBps ? Confirmation.Confirm
            : changeBps < -_parameters.MinMagnitudeBps ? Confirmation.Contradict
            : Confirmation.Neutral;
    }

    /// <summary>Whether a verdict kills the entry.</summary>
    public bool Kills(Confirmation verdict) => verdict == Confirmation.Contradict && _parameters.SkipContradicts;

    /// <summary>The verdict's factor on the leverage.</summary>
    public double LeverageMultiplier(Confirmation verdict) => verdict == Confirmation.Confirm ? _parameters.LeverageBoost : 1.0;
}
