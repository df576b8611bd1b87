namespace QuantConnect.Indicators;

// Lagging behind. Prices above zero and weights between 0 and 1 make each estimate's error a sum of roundings, none of which grows faster
// than the average itself: the products, the sum, the weights and the price err by half an ulp each, so eight halves a step are plenty.
public partial class ExponentialMovingAverage
{
    private const double RelativeErrorPerStep = 8 * 1.2e-16;

    private readonly double _weight;
    private readonly double _keep;
    private double _estimate;
    private int _estimated;
    private int _steps;

    /// <inheritdoc/>
    private protected override bool CanBeLate =>
        Samples > _period && _k is > 0.000_001m and < 1 && GetType() == typeof(ExponentialMovingAverage) && LateValues.Fits((double)SettledValue);

    /// <inheritdoc/>
    private protected override bool TryEstimate(LateValues late, int place, out double value, out double error)
    {
        var (estimate, weight, keep) = (_estimate, _weight, _keep);
        foreach (var price in late.Front.Prices(_estimated, place)) estimate = Math.FusedMultiplyAdd(weight, price, keep * estimate);
        _steps += place - _estimated;
        _estimated = place;
        value = _estimate = estimate;
        error = estimate * (RelativeErrorPerStep * (_steps + 1));
        return true;
    }

    /// <inheritdoc/>
    private protected override void Anchor(int place) => (_estimate, _estimated, _steps) = ((double)SettledValue, place, 0);

    /// <inheritdoc/>
    private protected override void MoveAnchor() => _estimated = 0;

    /// <inheritdoc/>
    private protected override decimal Continue(decimal value, ReadOnlySpan<decimal> prices)
    {
        foreach (var price in prices) value = WideDecimal.WeightedSum(price, _k, value, _rest);
        return value;
    }
}
