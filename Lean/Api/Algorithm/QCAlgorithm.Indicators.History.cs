using QuantConnect.Data;
using QuantConnect.Data.Market;
using QuantConnect.Indicators;

namespace QuantConnect.Algorithm;

// Values of indicators over past data. The indicator is reset first and left with the last value; values count from when it is ready.
public partial class QCAlgorithm
{
    /// <summary>An indicator's last values.</summary>
    /// <param name="indicator">The indicator; it is reset first.</param>
    /// <param name="symbol">Symbol, subscribed or not.</param>
    /// <param name="period">Count of values.</param>
    /// <param name="resolution">Length of the bars; that of the symbol's data if null.</param>
    /// <param name="selector">Picks the number of a bar; its value if null.</param>
    public IndicatorHistory IndicatorHistory(
        IndicatorBase<IndicatorDataPoint> indicator, Symbol symbol, int period, Resolution? resolution = null,
        Func<IBaseData, decimal>? selector = null) => IndicatorHistory(indicator, [symbol], period, resolution, selector);

    /// <inheritdoc cref="IndicatorHistory(IndicatorBase{IndicatorDataPoint}, Symbol, int, Resolution?, Func{IBaseData, decimal})"/>
    public IndicatorHistory IndicatorHistory(
        IndicatorBase<IndicatorDataPoint> indicator, IEnumerable<Symbol> symbols, int period, Resolution? resolution = null,
        Func<IBaseData, decimal>? selector = null) =>
        IndicatorHistory(indicator, History(symbols, BarsFor(indicator, period), resolution), selector);

    /// <inheritdoc cref="IndicatorHistory(IndicatorBase{IndicatorDataPoint}, Symbol, int, Resolution?, Func{IBaseData, decimal})"/>
    public IndicatorHistory IndicatorHistory<T>(
        IndicatorBase<T> indicator, Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, T>? selector = null)
        where T : IBaseData => IndicatorHistory(indicator, [symbol], period, resolution, selector);

    /// <inheritdoc cref="IndicatorHistory(IndicatorBase{IndicatorDataPoint}, Symbol, int, Resolution?, Func{IBaseData, decimal})"/>
    public IndicatorHistory IndicatorHistory<T>(
        IndicatorBase<T> indicator, IEnumerable<Symbol> symbols, int period, Resolution? resolution = null, Func<IBaseData, T>? selector = null)
        where T : IBaseData => IndicatorHistory(indicator, History(symbols, BarsFor(indicator, period), resolution), selector);

    /// <summary>An indicator's values over a span up to now.</summary>
    /// <param name="indicator">The indicator; it is reset first.</param>
    /// <param name="symbol">Symbol, subscribed or not.</param>
    /// <param name="span">How long back from now.</param>
    /// <param name="resolution">Length of the bars; that of the symbol's data if null.</param>
    /// <param name="selector">Picks the number of a bar; its value if null.</param>
    public IndicatorHistory IndicatorHistory(
        IndicatorBase<IndicatorDataPoint> indicator, Symbol symbol, TimeSpan span, Resolution? resolution = null,
        Func<IBaseData, decimal>? selector = null) => IndicatorHistory(indicator, [symbol], span, resolution, selector);

    /// <inheritdoc cref="IndicatorHistory(IndicatorBase{IndicatorDataPoint}, Symbol, TimeSpan, Resolution?, Func{IBaseData, decimal})"/>
    public IndicatorHistory IndicatorHistory(
        IndicatorBase<IndicatorDataPoint> indicator, IEnumerable<Symbol> symbols, TimeSpan span, Resolution? resolution = null,
        Func<IBaseData, decimal>? selector = null) => IndicatorHistory(indicator, symbols, Time - span, Time, resolution, selector);

    /// <inheritdoc cref="IndicatorHistory(IndicatorBase{IndicatorDataPoint}, Symbol, TimeSpan, Resolution?, Func{IBaseData, decimal})"/>
    public IndicatorHistory IndicatorHistory<T>(
        IndicatorBase<T> indicator, Symbol symbol, TimeSpan span, Resolution? resolution = null, Func<IBaseData, T>? selector = null)
        where T : IBaseData => IndicatorHistory(indicator, [symbol], span, resolution, selector);

    /// <inheritdoc cref="IndicatorHistory(IndicatorBase{IndicatorDataPoint}, Symbol, TimeSpan, Resolution?, Func{IBaseData, decimal})"/>
    public IndicatorHistory IndicatorHistory<T>(
        IndicatorBase<T> indicator, IEnumerable<Symbol> symbols, TimeSpan span, Resolution? resolution = null, Func<IBaseData, T>? selector = null)
        where T : IBaseData => IndicatorHistory(indicator, symbols, Time - span, Time, resolution, selector);

    /// <summary>An indicator's values between two times.</summary>
    /// <param name="indicator">The indicator; it is reset first.</param>
    /// <param name="symbol">Symbol, subscribed or not.</param>
    /// <param name="start">Start, in the algorithm's zone. Bars from before are read to make the indicator ready by then.</param>
    /// <param name="end">End, in the algorithm's zone.</param>
    /// <param name="resolution">Length of the bars; that of the symbol's data if null.</param>
    /// <param name="selector">Picks the number of a bar; its value if null.</param>
    public IndicatorHistory IndicatorHistory(
        IndicatorBase<IndicatorDataPoint> indicator, Symbol symbol, DateTime start, DateTime end, Resolution? resolution = null,
        Func<IBaseData, decimal>? selector = null) => IndicatorHistory(indicator, [symbol], start, end, resolution, selector);

    /// <inheritdoc cref="IndicatorHistory(IndicatorBase{IndicatorDataPoint}, Symbol, DateTime, DateTime, Resolution?, Func{IBaseData, decimal})"/>
    public IndicatorHistory IndicatorHistory(
        IndicatorBase<IndicatorDataPoint> indicator, IEnumerable<Symbol> symbols, DateTime start, DateTime end, Resolution? resolution = null,
        Func<IBaseData, decimal>? selector = null) =>
        IndicatorHistory(indicator, History(symbols, StartFor(indicator, symbols, start, end, resolution), end, resolution), selector);

    /// <inheritdoc cref="IndicatorHistory(IndicatorBase{IndicatorDataPoint}, Symbol, DateTime, DateTime, Resolution?, Func{IBaseData, decimal})"/>
    public IndicatorHistory IndicatorHistory<T>(
        IndicatorBase<T> indicator, Symbol symbol, DateTime start, DateTime end, Resolution? resolution = null, Func<IBaseData, T>? selector = null)
        where T : IBaseData => IndicatorHistory(indicator, [symbol], start, end, resolution, selector);

    /// <inheritdoc cref="IndicatorHistory(IndicatorBase{IndicatorDataPoint}, Symbol, DateTime, DateTime, Resolution?, Func{IBaseData, decimal})"/>
    public IndicatorHistory IndicatorHistory<T>(
        IndicatorBase<T> indicator, IEnumerable<Symbol> symbols, DateTime start, DateTime end, Resolution? resolution = null,
        Func<IBaseData, T>? selector = null)
        where T : IBaseData =>
        IndicatorHistory(indicator, History(symbols, StartFor(indicator, symbols, start, end, resolution), end, resolution), selector);

    /// <summary>An indicator's values over slices.</summary>
    /// <param name="indicator">The indicator; it is reset first.</param>
    /// <param name="history">The slices, the oldest first.</param>
    /// <param name="selector">Picks the number of a bar; its value if null.</param>
    public IndicatorHistory IndicatorHistory(
        IndicatorBase<IndicatorDataPoint> indicator, IEnumerable<Slice> history, Func<IBaseData, decimal>? selector = null)
    {
        indicator.Match(Quirks);
        var type = TypeFor(selector);
        return IndicatorRecorder.Record(indicator, () =>
        {
            foreach (var point in PointsOf(history, type))
                indicator.UpdateValue(point.Symbol, point.EndTime, selector is null ? point.Value : selector(point));
        });
    }

    /// <summary>An indicator's values over slices.</summary>
    /// <param name="indicator">The indicator; it is reset first.</param>
    /// <param name="history">The slices, the oldest first.</param>
    /// <param name="selector">Makes the indicator's input of a point; the point itself if null.</param>
    public IndicatorHistory IndicatorHistory<T>(IndicatorBase<T> indicator, IEnumerable<Slice> history, Func<IBaseData, T>? selector = null)
        where T : IBaseData
    {
        indicator.Match(Quirks);
        var type = typeof(T) == typeof(IndicatorDataPoint) || typeof(T).IsAbstract ? null : typeof(T);
        return IndicatorRecorder.Record(indicator, () =>
        {
            foreach (var point in PointsOf(history, type)) indicator.Update(selector is null ? point : selector(point));
        });
    }

    private static IEnumerable<BaseData> PointsOf(IEnumerable<Slice> history, Type? type)
    {
        foreach (var slice in history)
        {
            if (type == typeof(TradeBar)) foreach (var bar in slice.Bars.Values) yield return bar;
            else if (type == typeof(QuoteBar)) foreach (var bar in slice.QuoteBars.Values) yield return bar;
            else if (type is null) foreach (var point in slice.Values) yield return point;
            else foreach (var point in slice.AllData.Where(type.IsInstanceOfType)) yield return point;
        }
    }

    private static int BarsFor(IndicatorBase indicator, int period)
    {
        var warmUp = indicator is IIndicatorWarmUpPeriodProvider provider ? provider.WarmUpPeriod : 0;
        return period + (warmUp > 0 && period > 0 ? warmUp - 1 : warmUp);
    }

    private DateTime StartFor(IndicatorBase indicator, IEnumerable<Symbol> symbols, DateTime start, DateTime end, Resolution? resolution)
    {
        var bars = indicator is IIndicatorWarmUpPeriodProvider provider ? provider.WarmUpPeriod - 1 : 0;
        if (bars <= 0) return start;
        var starts = CreateDateRangeHistoryRequests(symbols, start, end, resolution).Select(request =>
        {
            var zone = request.ExchangeHours.TimeZone;
            var length = QuantConnect.Time.Max(request.Resolution.ToTimeSpan(), QuantConnect.Time.OneSecond);
            var first = request.StartTimeUtc.ConvertFromUtc(zone).RoundDownInTimeZone(length, zone, request.DataTimeZone) - bars * length;
            return first.ConvertTo(zone, TimeZone);
        });
        return starts.Append(start).Min();
    }
}
