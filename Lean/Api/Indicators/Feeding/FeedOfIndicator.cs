using QuantConnect.Data;
using QuantConnect.Data.Consolidators;

namespace QuantConnect.Indicators;

/// <summary>Feeds an indicator with consolidated points, bars as numbers.</summary>
/// <param name="indicator">The indicator.</param>
internal abstract class FeedOfIndicator(IndicatorBase<IndicatorDataPoint> indicator) : IBarListener
{
    /// <summary>Whether the indicator lags behind and must not be told of bars.</summary>
    public bool IsLate => indicator.IsLate;

    /// <summary>What it feeds.</summary>
    protected IndicatorBase<IndicatorDataPoint> Indicator => indicator;

    /// <summary>Takes a consolidated point.</summary>
    public abstract void OnConsolidated(object sender, IBaseData point);

    /// <inheritdoc/>
    public abstract void OnBar(in BarValues bar);

    /// <summary>Whether the indicator may lag behind a stream whose last bar it has taken in.</summary>
    public virtual bool MayBeLate(Symbol symbol, DateTime lastEnd) => false;

    /// <summary>Has the indicator take its prices from where they wait.</summary>
    /// <param name="late">Where they wait.</param>
    /// <param name="number">Its number among those that get a bar.</param>
    public void BeLate(LateValues late, int number) => late.Join(indicator, number);
}
