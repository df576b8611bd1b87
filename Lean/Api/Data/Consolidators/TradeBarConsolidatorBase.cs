using QuantConnect.Data.Market;

namespace QuantConnect.Data.Consolidators;

/// <summary>Base of consolidators that give out trade bars.</summary>
/// <typeparam name="T">Type of the points taken in.</typeparam>
public abstract class TradeBarConsolidatorBase<T> : PeriodCountConsolidatorBase<T, TradeBar>
    where T : IBaseData
{
    /// <inheritdoc cref="PeriodCountConsolidatorBase{T, TConsolidated}(TimeSpan, TimeSpan?)"/>
    protected TradeBarConsolidatorBase(TimeSpan period, TimeSpan? startTime = null)
        : base(period, startTime)
    {
    }

    /// <inheritdoc cref="PeriodCountConsolidatorBase{T, TConsolidated}(int)"/>
    protected TradeBarConsolidatorBase(int maxCount)
        : base(maxCount)
    {
    }

    /// <inheritdoc cref="PeriodCountConsolidatorBase{T, TConsolidated}(int, TimeSpan)"/>
    protected TradeBarConsolidatorBase(int maxCount, TimeSpan period)
        : base(maxCount, period)
    {
    }

    /// <inheritdoc cref="PeriodCountConsolidatorBase{T, TConsolidated}(Func{DateTime, CalendarInfo})"/>
    protected TradeBarConsolidatorBase(Func<DateTime, CalendarInfo> func)
        : base(func)
    {
    }

    /// <summary>A copy of the unfinished bar; null when there is none.</summary>
    public TradeBar? WorkingBar => (TradeBar?)WorkingData;
}
