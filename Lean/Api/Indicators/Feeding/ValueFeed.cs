using QuantConnect.Data;
using QuantConnect.Data.Consolidators;

namespace QuantConnect.Indicators;

/// <summary>Feeds an indicator with the value of each consolidated point.</summary>
internal sealed class ValueFeed(IndicatorBase<IndicatorDataPoint> indicator) : FeedOfIndicator(indicator)
{
    /// <inheritdoc/>
    public override void OnConsolidated(object sender, IBaseData point) => Indicator.UpdateValue(point.Symbol, point.EndTime, point.Value);

    /// <inheritdoc/>
    public override void OnBar(in BarValues bar) => Indicator.UpdateValue(bar.Symbol, bar.EndTime, bar.Value);

    /// <inheritdoc/>
    public override bool MayBeLate(Symbol symbol, DateTime lastEnd) => Indicator.MayBeLate(symbol, lastEnd);
}
