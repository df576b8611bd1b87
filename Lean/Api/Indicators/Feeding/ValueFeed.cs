using QuantConnect.Data;
using QuantConnect.Data.Consolidators;

namespace QuantConnect.Indicators;

/// <summary>Feeds an indicator with the value of each consolidated point.</summary>
internal sealed class ValueFeed(IndicatorBase<IndicatorDataPoint> indicator) : IBarListener
{
    /// <summary>Takes a consolidated point.</summary>
    public void OnConsolidated(object sender, IBaseData point) => indicator.UpdateValue(point.Symbol, point.EndTime, point.Value);

    /// <inheritdoc/>
    public void OnBar(in BarValues bar) => indicator.UpdateValue(bar.Symbol, bar.EndTime, bar.Value);
}
