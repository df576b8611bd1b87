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
}
