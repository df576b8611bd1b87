namespace QuantConnect.Indicators;

/// <summary>Makes the mean of one indicator's last values weighted by another's.</summary>
internal static class WeightedMean
{
    public static CompositeIndicator Of(IndicatorBase value, IndicatorBase weight, int period)
    {
        var values = new WindowIdentity(period);
        var weights = new WindowIdentity(period);
        var products = new Sum("Sum_xy", period);
        var sumOfWeights = new Sum("Sum_y", period);
        value.Listen(new Factor(values, weights, products, null));
        weight.Listen(new Factor(weights, values, products, sumOfWeights));
        return new ResetCompositeIndicator(products, sumOfWeights, CompositeKind.Quotient, () =>
        {
            values.Reset();
            weights.Reset();
        });
    }

    /// <summary>One of the two factors of a product, which is made once both have come.</summary>
    private sealed class Factor(WindowIdentity own, WindowIdentity other, Sum products, Sum? sum) : IUpdateListener
    {
        public void OnUpdated(ref PointSlot point)
        {
            own.UpdateValue(point);
            if (own.Samples == other.Samples) products.UpdateValue(point.Time, point.Value * other.CurrentValue);
            sum?.UpdateValue(point);
        }
    }
}
