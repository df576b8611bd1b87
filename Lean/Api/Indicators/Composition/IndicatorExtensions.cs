using System.Globalization;
using QuantConnect.Data;

namespace QuantConnect.Indicators;

/// <summary>Makes indicators of indicators.</summary>
public static class IndicatorExtensions
{
    /// <summary>Takes a number.</summary>
    public static bool Update(this IndicatorBase<IndicatorDataPoint> indicator, DateTime time, decimal value) => indicator.UpdateValue(time, value);

    /// <summary>Feeds this indicator with the values of another.</summary>
    /// <param name="second">This indicator.</param>
    /// <param name="first">The other.</param>
    /// <param name="waitForFirstToReady">Whether values of before the other is ready are left out.</param>
    public static T Of<T>(this T second, IIndicator first, bool waitForFirstToReady = true)
        where T : IIndicator
    {
        if (first is IndicatorBase source) source.Listen(new Forwarding(first, second, waitForFirstToReady));
        else first.Updated += (_, point) => { if (!waitForFirstToReady || first.IsReady) second.Update(point); };
        return second;
    }

    /// <summary>Mean of this indicator's last values, weighted by another's.</summary>
    public static CompositeIndicator WeightedBy(this IndicatorBase value, IndicatorBase weight, int period) =>
        WeightedMean.Of(value, weight, period);

    /// <summary>This plus a constant.</summary>
    public static CompositeIndicator Plus(this IndicatorBase left, decimal constant) => left.Plus(Constant<IBaseData>(constant));

    /// <summary>The sum of two.</summary>
    public static CompositeIndicator Plus(this IndicatorBase left, IndicatorBase right) => new(null, left, right, CompositeKind.Sum);

    /// <summary>The sum of two.</summary>
    public static CompositeIndicator Plus(this IndicatorBase left, IndicatorBase right, string name) => new(name, left, right, CompositeKind.Sum);

    /// <summary>This less a constant.</summary>
    public static CompositeIndicator Minus(this IndicatorBase left, decimal constant) => left.Minus(Constant<IBaseData>(constant));

    /// <summary>This less another.</summary>
    public static CompositeIndicator Minus(this IndicatorBase left, IndicatorBase right) => new(null, left, right, CompositeKind.Difference);

    /// <summary>This less another.</summary>
    public static CompositeIndicator Minus(this IndicatorBase left, IndicatorBase right, string name) =>
        new(name, left, right, CompositeKind.Difference);

    /// <summary>This over a constant; no new value if the constant is 0.</summary>
    public static CompositeIndicator Over(this IndicatorBase left, decimal constant) => left.Over(Constant<IndicatorDataPoint>(constant));

    /// <summary>This over another; no new value where the other is 0.</summary>
    public static CompositeIndicator Over(this IndicatorBase left, IndicatorBase right) => new(null, left, right, CompositeKind.Quotient);

    /// <summary>This over another; no new value where the other is 0.</summary>
    public static CompositeIndicator Over(this IndicatorBase left, IndicatorBase right, string name) =>
        new(name, left, right, CompositeKind.Quotient);

    /// <summary>This times a constant.</summary>
    public static CompositeIndicator Times(this IndicatorBase left, decimal constant) => left.Times(Constant<IndicatorDataPoint>(constant));

    /// <summary>The product of two.</summary>
    public static CompositeIndicator Times(this IndicatorBase left, IndicatorBase right) => new(null, left, right, CompositeKind.Product);

    /// <summary>The product of two.</summary>
    public static CompositeIndicator Times(this IndicatorBase left, IndicatorBase right, string name) =>
        new(name, left, right, CompositeKind.Product);

    /// <summary>Exponential mean of this indicator.</summary>
    public static ExponentialMovingAverage EMA(
        this IndicatorBase left, int period, decimal? smoothingFactor = null, bool waitForFirstToReady = true) =>
        new ExponentialMovingAverage(
            $"EMA{period}_Of_{left.Name}", period, smoothingFactor ?? ExponentialMovingAverage.SmoothingFactorDefault(period)).Of(left, waitForFirstToReady);

    /// <summary>Highest of this indicator's last values.</summary>
    public static Maximum MAX(this IIndicator left, int period, bool waitForFirstToReady = true) =>
        new Maximum($"MAX{period}_Of_{left.Name}", period).Of(left, waitForFirstToReady);

    /// <summary>Lowest of this indicator's last values.</summary>
    public static Minimum MIN(this IndicatorBase left, int period, bool waitForFirstToReady = true) =>
        new Minimum($"MIN{period}_Of_{left.Name}", period).Of(left, waitForFirstToReady);

    /// <summary>Mean of this indicator's last values.</summary>
    public static SimpleMovingAverage SMA(this IndicatorBase left, int period, bool waitForFirstToReady = true) =>
        new SimpleMovingAverage($"SMA{period}_Of_{left.Name}", period).Of(left, waitForFirstToReady);

    private static ConstantIndicator<T> Constant<T>(decimal constant)
        where T : IBaseData => new(constant.ToString(CultureInfo.InvariantCulture), constant);
}
