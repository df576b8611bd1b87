using QuantConnect.Data.Market;

namespace QuantConnect.Data.Consolidators;

/// <summary>The consolidator for a type of points.</summary>
internal static class ConsolidatorFactory
{
    /// <summary>Passes points on as they are.</summary>
    public static IDataConsolidator Identity(Type type)
    {
        if (typeof(TradeBar).IsAssignableFrom(type)) return new IdentityDataConsolidator<TradeBar>();
        if (typeof(QuoteBar).IsAssignableFrom(type)) return new IdentityDataConsolidator<QuoteBar>();
        if (typeof(Tick).IsAssignableFrom(type)) return new IdentityDataConsolidator<Tick>();
        return new IdentityDataConsolidator<BaseData>();
    }

    /// <summary>Bars of a span.</summary>
    public static IDataConsolidator OfSpan(TimeSpan period, Type type, TickType? tickType)
    {
        if (typeof(TradeBar).IsAssignableFrom(type)) return new TradeBarConsolidator(period);
        if (typeof(QuoteBar).IsAssignableFrom(type)) return new QuoteBarConsolidator(period);
        if (!typeof(Tick).IsAssignableFrom(type)) return new BaseDataConsolidator(period);
        return tickType == TickType.Quote ? new TickQuoteBarConsolidator(period) : new TickConsolidator(period);
    }

    /// <summary>Bars of a calendar.</summary>
    public static IDataConsolidator OfCalendar(Func<DateTime, CalendarInfo> calendar, Type type, TickType tickType)
    {
        if (typeof(TradeBar).IsAssignableFrom(type)) return new TradeBarConsolidator(calendar);
        if (typeof(QuoteBar).IsAssignableFrom(type)) return new QuoteBarConsolidator(calendar);
        if (!typeof(Tick).IsAssignableFrom(type)) return new BaseDataConsolidator(calendar);
        return tickType == TickType.Quote ? new TickQuoteBarConsolidator(calendar) : new TickConsolidator(calendar);
    }

    /// <summary>Bars of a size: of price, of volume, of a range, or of a count.</summary>
    /// <param name="size">The size.</param>
    /// <param name="givenType">Type of the bars.</param>
    /// <param name="resolution">Resolution of the data.</param>
    /// <param name="tickType">Which ticks, where the data is ticks.</param>
    public static IDataConsolidator OfSize(decimal size, Type givenType, Resolution resolution, TickType? tickType)
    {
        if (givenType == typeof(VolumeRenkoBar)) return new VolumeRenkoConsolidator(size);
        if (givenType == typeof(RenkoBar)) return new RenkoConsolidator(size);
        var count = (int)size;
        if (givenType == typeof(RangeBar)) return new RangeConsolidator(count);
        if (resolution == Resolution.Tick) return tickType == TickType.Quote ? new TickQuoteBarConsolidator(count) : new TickConsolidator(count);
        if (givenType == typeof(TradeBar)) return new TradeBarConsolidator(count);
        return givenType == typeof(QuoteBar) ? new QuoteBarConsolidator(count) : new BaseDataConsolidator(count);
    }
}
