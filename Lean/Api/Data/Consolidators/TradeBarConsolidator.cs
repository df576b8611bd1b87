using System.Diagnostics.CodeAnalysis;
using QuantConnect.Data.Market;

namespace QuantConnect.Data.Consolidators;

/// <summary>Puts trade bars together to longer ones.</summary>
public partial class TradeBarConsolidator : TradeBarConsolidatorBase<TradeBar>
{
    /// <inheritdoc cref="PeriodCountConsolidatorBase{T, TConsolidated}(TimeSpan, TimeSpan?)"/>
    public TradeBarConsolidator(TimeSpan period, TimeSpan? startTime = null)
        : base(period, startTime)
    {
    }

    /// <inheritdoc cref="PeriodCountConsolidatorBase{T, TConsolidated}(int)"/>
    public TradeBarConsolidator(int maxCount)
        : base(maxCount)
    {
    }

    /// <inheritdoc cref="PeriodCountConsolidatorBase{T, TConsolidated}(int, TimeSpan)"/>
    public TradeBarConsolidator(int maxCount, TimeSpan period)
        : base(maxCount, period)
    {
    }

    /// <inheritdoc cref="PeriodCountConsolidatorBase{T, TConsolidated}(Func{DateTime, CalendarInfo})"/>
    public TradeBarConsolidator(Func<DateTime, CalendarInfo> func)
        : base(func)
    {
    }

    /// <summary>Bars of a resolution's length.</summary>
    public static TradeBarConsolidator FromResolution(Resolution resolution) => new(resolution.ToTimeSpan());

    /// <inheritdoc/>
    protected override void AggregateBar([NotNull] ref TradeBar? workingBar, TradeBar data)
    {
        _numbersOf = null;
        if (workingBar is null)
        {
            workingBar = new TradeBar(GetRoundedBarTime(data), data.Symbol, data.Open, data.High, data.Low, data.Close, data.Volume);
            workingBar.Period = IsTimeBased && Period is { } period ? period : data.Period;
            return;
        }

        workingBar.Close = data.Close;
        workingBar.Volume += data.Volume;
        if (data.Low < workingBar.Low) workingBar.Low = data.Low;
        if (data.High > workingBar.High) workingBar.High = data.High;
    }
}
