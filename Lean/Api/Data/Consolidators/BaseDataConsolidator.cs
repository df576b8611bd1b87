using System.Diagnostics.CodeAnalysis;
using QuantConnect.Data.Market;

namespace QuantConnect.Data.Consolidators;

/// <summary>Puts points of any type together to bars of their values, without volume.</summary>
public class BaseDataConsolidator : TradeBarConsolidatorBase<BaseData>
{
    /// <inheritdoc cref="PeriodCountConsolidatorBase{T, TConsolidated}(TimeSpan, TimeSpan?)"/>
    public BaseDataConsolidator(TimeSpan period)
        : base(period)
    {
    }

    /// <inheritdoc cref="PeriodCountConsolidatorBase{T, TConsolidated}(int)"/>
    public BaseDataConsolidator(int maxCount)
        : base(maxCount)
    {
    }

    /// <inheritdoc cref="PeriodCountConsolidatorBase{T, TConsolidated}(int, TimeSpan)"/>
    public BaseDataConsolidator(int maxCount, TimeSpan period)
        : base(maxCount, period)
    {
    }

    /// <inheritdoc cref="PeriodCountConsolidatorBase{T, TConsolidated}(Func{DateTime, CalendarInfo})"/>
    public BaseDataConsolidator(Func<DateTime, CalendarInfo> func)
        : base(func)
    {
    }

    /// <summary>Bars of a resolution's length.</summary>
    public static BaseDataConsolidator FromResolution(Resolution resolution) => new(resolution.ToTimeSpan());

    /// <inheritdoc/>
    protected override void AggregateBar([NotNull] ref TradeBar? workingBar, BaseData data)
    {
        var value = data.Value;
        if (workingBar is null)
        {
            // LEAN leaves the length at one minute until the bar is given out.
            workingBar = new TradeBar(GetRoundedBarTime(data.Time), data.Symbol, value, value, value, value, 0) { DataType = data.DataType };
            return;
        }

        workingBar.Close = value;
        if (value < workingBar.Low) workingBar.Low = value;
        if (value > workingBar.High) workingBar.High = value;
    }
}
