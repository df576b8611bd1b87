using QuantConnect.Data;
using QuantConnect.Data.Consolidators;
using QuantConnect.Data.Market;

namespace QuantConnect.Algorithm;

// Consolidating a symbol's data into a handler.
public partial class QCAlgorithm
{
    /// <summary>Calls a handler with trade bars of a resolution.</summary>
    /// <param name="symbol">A symbol; it is added if it was not.</param>
    /// <param name="period">Length of a bar, no shorter than the symbol's data.</param>
    /// <param name="handler">Takes each finished bar; null to get an unregistered consolidator.</param>
    /// <returns>The consolidator.</returns>
    /// <exception cref="ArgumentException">The bars would be shorter than the data, or are not what the handler takes.</exception>
    public IDataConsolidator Consolidate(Symbol symbol, Resolution period, Action<TradeBar>? handler) =>
        Consolidate(symbol, period, TickType.Trade, handler);

    /// <summary>Calls a handler with trade bars of a span.</summary>
    /// <inheritdoc cref="Consolidate(Symbol, Resolution, Action{TradeBar})"/>
    public IDataConsolidator Consolidate(Symbol symbol, TimeSpan period, Action<TradeBar>? handler) =>
        Consolidate(symbol, period, TickType.Trade, handler);

    /// <summary>Calls a handler with quote bars of a resolution.</summary>
    /// <inheritdoc cref="Consolidate(Symbol, Resolution, Action{TradeBar})"/>
    public IDataConsolidator Consolidate(Symbol symbol, Resolution period, Action<QuoteBar>? handler) =>
        Consolidate(symbol, period.ToTimeSpan(), TickType.Quote, handler);

    /// <summary>Calls a handler with quote bars of a span.</summary>
    /// <inheritdoc cref="Consolidate(Symbol, Resolution, Action{TradeBar})"/>
    public IDataConsolidator Consolidate(Symbol symbol, TimeSpan period, Action<QuoteBar>? handler) =>
        Consolidate(symbol, period, TickType.Quote, handler);

    /// <summary>Calls a handler with bars of a span, of the stream that fits the handler.</summary>
    /// <inheritdoc cref="Consolidate(Symbol, Resolution, Action{TradeBar})"/>
    public IDataConsolidator Consolidate<T>(Symbol symbol, TimeSpan period, Action<T>? handler)
        where T : class, IBaseData => Consolidate(symbol, period, TickTypeFor<T>(), handler);

    /// <summary>Calls a handler with bars of a resolution.</summary>
    /// <param name="symbol">A symbol; it is added if it was not.</param>
    /// <param name="period">Length of a bar, no shorter than the symbol's data.</param>
    /// <param name="tickType">Which stream; null for the first, and the first too if there is none of these.</param>
    /// <param name="handler">Takes each finished bar; null to get an unregistered consolidator.</param>
    /// <returns>The consolidator.</returns>
    /// <exception cref="ArgumentException">The bars would be shorter than the data, or are not what the handler takes.</exception>
    public IDataConsolidator Consolidate<T>(Symbol symbol, Resolution period, TickType? tickType, Action<T>? handler)
        where T : class, IBaseData => Consolidate(symbol, CreateConsolidator(symbol, tickType, null, period, typeof(T)), tickType, handler);

    /// <summary>Calls a handler with bars of a span.</summary>
    /// <inheritdoc cref="Consolidate{T}(Symbol, Resolution, TickType?, Action{T})"/>
    public IDataConsolidator Consolidate<T>(Symbol symbol, TimeSpan period, TickType? tickType, Action<T>? handler)
        where T : class, IBaseData => Consolidate(symbol, CreateConsolidator(symbol, tickType, period, null, typeof(T)), tickType, handler);

    /// <summary>Calls a handler with quote bars of a calendar.</summary>
    /// <param name="symbol">A symbol; it is added if it was not.</param>
    /// <param name="calendar">Start and length of the bar that a time belongs to, for example <see cref="Calendar.Weekly"/>.</param>
    /// <param name="handler">Takes each finished bar; null to get an unregistered consolidator.</param>
    /// <returns>The consolidator.</returns>
    public IDataConsolidator Consolidate(Symbol symbol, Func<DateTime, CalendarInfo> calendar, Action<QuoteBar>? handler) =>
        Consolidate(symbol, calendar, TickType.Quote, handler);

    /// <summary>Calls a handler with trade bars of a calendar.</summary>
    /// <inheritdoc cref="Consolidate(Symbol, Func{DateTime, CalendarInfo}, Action{QuoteBar})"/>
    public IDataConsolidator Consolidate(Symbol symbol, Func<DateTime, CalendarInfo> calendar, Action<TradeBar>? handler) =>
        Consolidate(symbol, calendar, TickType.Trade, handler);

    /// <summary>Calls a handler with bars of a calendar, of the stream that fits the handler.</summary>
    /// <inheritdoc cref="Consolidate(Symbol, Func{DateTime, CalendarInfo}, Action{QuoteBar})"/>
    public IDataConsolidator Consolidate<T>(Symbol symbol, Func<DateTime, CalendarInfo> calendar, Action<T>? handler)
        where T : class, IBaseData => Consolidate(symbol, calendar, TickTypeFor<T>(), handler);

    /// <summary>Calls a handler with bars of a calendar.</summary>
    /// <param name="symbol">A symbol; it is added if it was not.</param>
    /// <param name="calendar">Start and length of the bar that a time belongs to, for example <see cref="Calendar.Weekly"/>.</param>
    /// <param name="tickType">Which stream; null for the first, and the first too if there is none of these.</param>
    /// <param name="handler">Takes each finished bar; null to get an unregistered consolidator.</param>
    /// <returns>The consolidator.</returns>
    /// <exception cref="ArgumentException">The bars are not what the handler takes.</exception>
    public IDataConsolidator Consolidate<T>(Symbol symbol, Func<DateTime, CalendarInfo> calendar, TickType? tickType, Action<T>? handler)
        where T : class, IBaseData
    {
        var config = GetSubscription(symbol, tickType);
        return Consolidate(symbol, RequireGives(ConsolidatorFactory.OfCalendar(calendar, config.Type, config.TickType), typeof(T), symbol), tickType, handler);
    }

    /// <summary>Calls a handler with bars of a size: Renko, volume Renko and range bars by their own measure, others by a count of points.</summary>
    /// <param name="symbol">A symbol; it is added if it was not.</param>
    /// <param name="size">Brick of price, brick of volume, range in price ticks, or count.</param>
    /// <param name="tickType">Which ticks, where the symbol's data is ticks.</param>
    /// <param name="handler">Takes each finished bar; null to get an unregistered consolidator.</param>
    /// <returns>The consolidator.</returns>
    public IDataConsolidator Consolidate<T>(Symbol symbol, decimal size, TickType? tickType, Action<T>? handler)
        where T : class, IBaseData =>
        Consolidate(symbol, ConsolidatorFactory.OfSize(size, typeof(T), GetSubscription(symbol).Resolution, tickType), tickType, handler);

    private IDataConsolidator Consolidate<T>(Symbol symbol, IDataConsolidator consolidator, TickType? tickType, Action<T>? handler)
        where T : class, IBaseData
    {
        if (handler is null) return consolidator;
        consolidator.DataConsolidated += (_, consolidated) => handler((T)consolidated);
        SubscriptionManager.AddConsolidator(symbol, consolidator, tickType);
        return consolidator;
    }

    // An abstract type says nothing of the stream; the symbol's first is taken then.
    private static TickType? TickTypeFor<T>() => typeof(T).IsAbstract ? null : SubscriptionManager.TickTypeOf(typeof(T));
}
