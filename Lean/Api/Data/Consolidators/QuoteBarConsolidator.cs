using System.Diagnostics.CodeAnalysis;
using QuantConnect.Data.Market;

namespace QuantConnect.Data.Consolidators;

/// <summary>Puts quote bars together to longer ones; a bar opens where the one before closed.</summary>
public class QuoteBarConsolidator : PeriodCountConsolidatorBase<QuoteBar, QuoteBar>
{
    /// <inheritdoc cref="PeriodCountConsolidatorBase{T, TConsolidated}(TimeSpan, TimeSpan?)"/>
    public QuoteBarConsolidator(TimeSpan period, TimeSpan? startTime = null)
        : base(period, startTime)
    {
    }

    /// <inheritdoc cref="PeriodCountConsolidatorBase{T, TConsolidated}(int)"/>
    public QuoteBarConsolidator(int maxCount)
        : base(maxCount)
    {
    }

    /// <inheritdoc cref="PeriodCountConsolidatorBase{T, TConsolidated}(int, TimeSpan)"/>
    public QuoteBarConsolidator(int maxCount, TimeSpan period)
        : base(maxCount, period)
    {
    }

    /// <inheritdoc cref="PeriodCountConsolidatorBase{T, TConsolidated}(Func{DateTime, CalendarInfo})"/>
    public QuoteBarConsolidator(Func<DateTime, CalendarInfo> func)
        : base(func)
    {
    }

    /// <summary>Bars of a resolution's length.</summary>
    public static QuoteBarConsolidator FromResolution(Resolution resolution) => new(resolution.ToTimeSpan());

    /// <summary>A new bar, opened at the last quotes of the bar before.</summary>
    internal static QuoteBar Opened(DateTime start, Symbol symbol, TimeSpan? period, IBaseData? before)
    {
        var bar = new QuoteBar(start, symbol, null, 0, null, 0, period);
        if (before is QuoteBar last)
            bar.Update(0, last.Bid?.Close ?? 0, last.Ask?.Close ?? 0, 0, last.LastBidSize, last.LastAskSize);
        return bar;
    }

    /// <inheritdoc/>
    protected override void AggregateBar([NotNull] ref QuoteBar? workingBar, QuoteBar data)
    {
        workingBar ??= Opened(GetRoundedBarTime(data), data.Symbol, IsTimeBased && Period is { } period ? period : data.Period, Consolidated);
        if (data.Bid is { } bid)
        {
            workingBar.LastBidSize = data.LastBidSize;
            workingBar.Bid = Extended(workingBar.Bid, bid);
        }

        if (data.Ask is { } ask)
        {
            workingBar.LastAskSize = data.LastAskSize;
            workingBar.Ask = Extended(workingBar.Ask, ask);
        }

        workingBar.Value = data.Value;
    }

    private static Bar Extended(Bar? bar, Bar next)
    {
        if (bar is null) return next.Clone();
        bar.Close = next.Close;
        if (next.High > bar.High) bar.High = next.High;
        if (next.Low < bar.Low) bar.Low = next.Low;
        return bar;
    }
}
