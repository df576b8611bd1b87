using QuantConnect.Data;
using QuantConnect.Data.Consolidators;

namespace QuantConnect.Indicators;

/// <summary>Feeds an indicator with one of a bar's numbers that needs no bar made for it.</summary>
internal sealed class FieldFeed : FeedOfIndicator
{
    private readonly Func<IBaseData, decimal> _selector;
    private readonly FieldReader _read;

    private FieldFeed(IndicatorBase<IndicatorDataPoint> indicator, Func<IBaseData, decimal> selector, FieldReader read)
        : base(indicator)
    {
        _selector = selector;
        _read = read;
    }

    private delegate double FieldReader(in BarValues bar);

    /// <summary>A feed of the number that a selector of <see cref="Field"/> gives; null for any other selector.</summary>
    public static FieldFeed? Of(IndicatorBase<IndicatorDataPoint> indicator, Func<IBaseData, decimal> selector)
    {
        FieldReader? read =
            selector == Field.Open ? (in BarValues bar) => bar.Open
            : selector == Field.High ? (in BarValues bar) => bar.High
            : selector == Field.Low ? (in BarValues bar) => bar.Low
            : selector == Field.Volume ? (in BarValues bar) => bar.Volume
            : null;
        return read is null ? null : new FieldFeed(indicator, selector, read);
    }

    /// <inheritdoc/>
    public override void OnConsolidated(object sender, IBaseData point) => Indicator.UpdateValue(point.Symbol, point.EndTime, _selector(point));

    /// <inheritdoc/>
    public override void OnBar(in BarValues bar) => Indicator.UpdateValue(bar.Symbol, bar.EndTime, RoundTripDecimal.From(_read(bar)));
}
