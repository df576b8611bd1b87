using QuantConnect.Data.Market;

namespace QuantConnect.Data.Consolidators;

/// <summary>
/// Bars of a resolution or a span that respect an exchange's hours. Crypto exchanges never close, so its days are days of the exchange's
/// zone and nothing is left out.
/// </summary>
public class MarketHourAwareConsolidator : ConsolidatorBase
{
    /// <summary>Bars of a resolution.</summary>
    /// <param name="dailyStrictEndTimeEnabled">Whether days end with the exchange's close; without effect where it never closes.</param>
    /// <param name="resolution">Length of a bar.</param>
    /// <param name="dataType">Type of the points: trade bars, quote bars or ticks.</param>
    /// <param name="tickType">What ticks are made of.</param>
    /// <param name="extendedMarketHours">Whether data outside regular hours counts; without effect where there is none.</param>
    /// <exception cref="ArgumentException">The type is none of the three.</exception>
    public MarketHourAwareConsolidator(
        bool dailyStrictEndTimeEnabled, Resolution resolution, Type dataType, TickType tickType, bool extendedMarketHours)
        : this(dailyStrictEndTimeEnabled, resolution.ToTimeSpan(), dataType, tickType, extendedMarketHours)
    {
    }

    /// <summary>Bars of a span.</summary>
    /// <inheritdoc cref="MarketHourAwareConsolidator(bool, Resolution, Type, TickType, bool)"/>
    public MarketHourAwareConsolidator(bool dailyStrictEndTimeEnabled, TimeSpan period, Type dataType, TickType tickType, bool extendedMarketHours)
    {
        Period = period;
        var isIntradayResolution = period == Time.OneHour || period == Time.OneMinute || period == Time.OneSecond;
        Consolidator = isIntradayResolution ? OfSpan(dataType, tickType) : OfCalendar(dataType, tickType);
        Consolidator.DataConsolidated += ForwardConsolidatedBar;
    }

    /// <inheritdoc/>
    public override Type InputType => Consolidator.InputType;

    /// <inheritdoc/>
    public override Type OutputType => Consolidator.OutputType;

    /// <inheritdoc/>
    public override IBaseData? WorkingData => Consolidator.WorkingData;

    /// <summary>Length of a bar.</summary>
    protected TimeSpan Period { get; }

    /// <summary>Makes the bars.</summary>
    protected IDataConsolidator Consolidator { get; }

    /// <inheritdoc/>
    public override void Update(IBaseData data) => Consolidator.Update(data);

    /// <inheritdoc/>
    public override void Scan(DateTime currentLocalTime) => Consolidator.Scan(currentLocalTime);

    /// <inheritdoc/>
    public override void Reset()
    {
        Consolidator.Reset();
        base.Reset();
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        Consolidator.DataConsolidated -= ForwardConsolidatedBar;
        Consolidator.Dispose();
        base.Dispose();
    }

    /// <summary>Gives a bar out.</summary>
    protected virtual void ForwardConsolidatedBar(object sender, IBaseData consolidated) => OnDataConsolidated(consolidated);

    private CalendarInfo BarOf(DateTime time) => new(Period > Time.OneDay ? time : time.RoundDown(Period), Period);

    private IDataConsolidator OfSpan(Type dataType, TickType tickType)
    {
        if (dataType == typeof(TradeBar)) return new TradeBarConsolidator(Period);
        if (dataType == typeof(QuoteBar)) return new QuoteBarConsolidator(Period);
        if (dataType != typeof(Tick)) throw NotSupported(dataType);
        return tickType == TickType.Trade ? new TickConsolidator(Period) : new TickQuoteBarConsolidator(Period);
    }

    private IDataConsolidator OfCalendar(Type dataType, TickType tickType)
    {
        if (dataType == typeof(TradeBar)) return new TradeBarConsolidator(BarOf);
        if (dataType == typeof(QuoteBar)) return new QuoteBarConsolidator(BarOf);
        if (dataType != typeof(Tick)) throw NotSupported(dataType);
        return tickType == TickType.Trade ? new TickConsolidator(BarOf) : new TickQuoteBarConsolidator(BarOf);
    }

    private static ArgumentNullException NotSupported(Type dataType) =>
        new(nameof(dataType), $"Days are put together of trade bars, quote bars and ticks, not of {dataType.Name}.");
}
