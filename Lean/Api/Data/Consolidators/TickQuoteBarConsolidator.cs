using System.Diagnostics.CodeAnalysis;
using QuantConnect.Data.Market;

namespace QuantConnect.Data.Consolidators;

/// <summary>Puts quotes together to bars; a bar opens where the one before closed.</summary>
public class TickQuoteBarConsolidator : PeriodCountConsolidatorBase<Tick, QuoteBar>
{
    /// <inheritdoc cref="PeriodCountConsolidatorBase{T, TConsolidated}(TimeSpan, TimeSpan?)"/>
    public TickQuoteBarConsolidator(TimeSpan period, TimeSpan? startTime = null)
        : base(period, startTime)
    {
    }

    /// <inheritdoc cref="PeriodCountConsolidatorBase{T, TConsolidated}(int)"/>
    public TickQuoteBarConsolidator(int maxCount)
        : base(maxCount)
    {
    }

    /// <inheritdoc cref="PeriodCountConsolidatorBase{T, TConsolidated}(int, TimeSpan)"/>
    public TickQuoteBarConsolidator(int maxCount, TimeSpan period)
        : base(maxCount, period)
    {
    }

    /// <inheritdoc cref="PeriodCountConsolidatorBase{T, TConsolidated}(Func{DateTime, CalendarInfo})"/>
    public TickQuoteBarConsolidator(Func<DateTime, CalendarInfo> func)
        : base(func)
    {
    }

    /// <inheritdoc/>
    protected override bool ShouldProcess(Tick data) => data.TickType == TickType.Quote;

    /// <inheritdoc/>
    protected override void AggregateBar([NotNull] ref QuoteBar? workingBar, Tick data)
    {
        workingBar ??= QuoteBarConsolidator.Opened(GetRoundedBarTime(data), data.Symbol, Period, Consolidated);
        workingBar.Update(0, data.BidPrice, data.AskPrice, 0, data.BidSize, data.AskSize);
        if (Period is null) workingBar.EndTime = GetRoundedBarTime(data.EndTime);
    }
}
