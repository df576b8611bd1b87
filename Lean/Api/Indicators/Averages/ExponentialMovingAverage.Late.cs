namespace QuantConnect.Indicators;

// Lagging behind. Prices above zero and weights between 0 and 1 make each estimate's error a sum of roundings, none of which grows faster
// than the average itself: the products, the sum, the weights and the price err by half an ulp each, so eight halves a step are plenty. Old
// errors fade as old prices do.
public partial class ExponentialMovingAverage
{
    private const double ErrorPerStep = 8 * 1.2e-16;

    private readonly double _weight;
    private readonly double _keep;
    private readonly double _fade;
    private double _estimate;
    private double _error;
    private int _estimated;

    /// <inheritdoc/>
    private protected override bool CanBeLate =>
        Samples > _period && _k is > 0.000_001m and < 1 && GetType() == typeof(ExponentialMovingAverage) && LateValues.Fits((double)SettledValue);

    /// <inheritdoc/>
    private protected override bool TryEstimate(LateValues late, int place, out double value, out double error)
    {
        (value, error) = (_estimate, _error);
        foreach (var price in late.Front.Prices(_estimated, place))
        {
            value = Math.FusedMultiplyAdd(_weight, price, _keep * value);
            error = Math.FusedMultiplyAdd(_fade, error, ErrorPerStep * value);
        }
        (_estimate, _error, _estimated) = (value, error, place);
        return true;
    }

    /// <inheritdoc/>
    private protected override void Anchor(int place) => (_estimate, _error, _estimated) = ((double)SettledValue, ErrorPerStep * (double)SettledValue, place);

    /// <inheritdoc/>
    private protected override void MoveAnchor() => _estimated = 0;

    /// <inheritdoc/>
    private protected override decimal Continue(decimal value, ReadOnlySpan<decimal> prices)
    {
        foreach (var price in prices) value = WideDecimal.WeightedSum(price, _k, value, _rest);
        return value;
    }
}
