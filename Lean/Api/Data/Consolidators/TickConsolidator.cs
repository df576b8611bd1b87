using System.Diagnostics.CodeAnalysis;
using QuantConnect.Data.Market;

namespace QuantConnect.Data.Consolidators;

/// <summary>Puts trades together to bars.</summary>
public class TickConsolidator : TradeBarConsolidatorBase<Tick>
{
    /// <inheritdoc cref="PeriodCountConsolidatorBase{T, TConsolidated}(TimeSpan, TimeSpan?)"/>
    public TickConsolidator(TimeSpan period)
        : base(period)
    {
    }

    /// <inheritdoc cref="PeriodCountConsolidatorBase{T, TConsolidated}(int)"/>
    public TickConsolidator(int maxCount)
        : base(maxCount)
    {
    }

    /// <inheritdoc cref="PeriodCountConsolidatorBase{T, TConsolidated}(int, TimeSpan)"/>
    public TickConsolidator(int maxCount, TimeSpan period)
        : base(maxCount, period)
    {
    }

    /// <inheritdoc cref="PeriodCountConsolidatorBase{T, TConsolidated}(Func{DateTime, CalendarInfo})"/>
    public TickConsolidator(Func<DateTime, CalendarInfo> func)
        : base(func)
    {
    }

    /// <inheritdoc/>
    protected override bool ShouldProcess(Tick data) => data.TickType == TickType.Trade;

    /// <inheritdoc/>
    protected override void AggregateBar([NotNull] ref TradeBar? workingBar, Tick data)
    {
        var price = data.Value;
        if (workingBar is null)
        {
            workingBar = new TradeBar(GetRoundedBarTime(data), data.Symbol, price, price, price, price, data.Quantity, Period);
            return;
        }

        workingBar.Close = price;
        workingBar.Volume += data.Quantity;
        if (price < workingBar.Low) workingBar.Low = price;
        if (price > workingBar.High) workingBar.High = price;
    }
}
