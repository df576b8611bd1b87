using QuantConnect.Data;
using QuantConnect.Data.Consolidators;
using QuantConnect.Data.Market;
using QuantConnect.Indicators;

namespace QuantConnect.Algorithm;

// Making indicators ready with past data.
public partial class QCAlgorithm
{
    private bool _warnedOfNoWarmUpPeriod;

    /// <summary>Resets an indicator and feeds it with as many past bars as make it ready.</summary>
    /// <param name="symbol">Symbol, subscribed or not.</param>
    /// <param name="indicator">The indicator. One that does not know its warm-up period stays as it is, with one warning per run.</param>
    /// <param name="resolution">Length of the bars; that of the symbol's data if null.</param>
    /// <param name="selector">Picks the number of a bar; its value if null.</param>
    public void WarmUpIndicator(
        Symbol symbol, IndicatorBase<IndicatorDataPoint> indicator, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        WarmUpIndicator([symbol], indicator, resolution, selector);

    /// <summary>Resets an indicator and feeds it with as many past bars of several symbols as make it ready.</summary>
    /// <inheritdoc cref="WarmUpIndicator(Symbol, IndicatorBase{IndicatorDataPoint}, Resolution?, Func{IBaseData, decimal})"/>
    public void WarmUpIndicator(
        IEnumerable<Symbol> symbols, IndicatorBase<IndicatorDataPoint> indicator, Resolution? resolution = null,
        Func<IBaseData, decimal>? selector = null)
    {
        if (HasWarmUpPeriod(indicator)) IndicatorHistory(indicator, symbols, 0, resolution, selector);
    }

    /// <summary>Feeds an indicator with as many past bars of a span as make it ready; it is not reset.</summary>
    /// <param name="symbol">Symbol, subscribed or not.</param>
    /// <param name="indicator">The indicator. One that does not know its warm-up period stays as it is, with one warning per run.</param>
    /// <param name="period">Length of the bars.</param>
    /// <param name="selector">Picks the number of a bar; its value if null.</param>
    public void WarmUpIndicator(
        Symbol symbol, IndicatorBase<IndicatorDataPoint> indicator, TimeSpan period, Func<IBaseData, decimal>? selector = null) =>
        WarmUpIndicator([symbol], indicator, period, selector);

    /// <summary>Feeds an indicator with as many past bars of a span of several symbols as make it ready; it is not reset.</summary>
    /// <inheritdoc cref="WarmUpIndicator(Symbol, IndicatorBase{IndicatorDataPoint}, TimeSpan, Func{IBaseData, decimal})"/>
    public void WarmUpIndicator(
        IEnumerable<Symbol> symbols, IndicatorBase<IndicatorDataPoint> indicator, TimeSpan period, Func<IBaseData, decimal>? selector = null) =>
        WarmUp<IBaseData>(symbols, indicator, period, bar => indicator.UpdateValue(bar.Symbol, bar.EndTime, selector is null ? bar.Value : selector(bar)));

    /// <summary>Resets an indicator of bars and feeds it with as many past bars as make it ready.</summary>
    /// <inheritdoc cref="WarmUpIndicator(Symbol, IndicatorBase{IndicatorDataPoint}, Resolution?, Func{IBaseData, decimal})"/>
    public void WarmUpIndicator<T>(Symbol symbol, IndicatorBase<T> indicator, Resolution? resolution = null, Func<IBaseData, T>? selector = null)
        where T : class, IBaseData => WarmUpIndicator([symbol], indicator, resolution, selector);

    /// <summary>Resets an indicator of bars and feeds it with as many past bars of several symbols as make it ready.</summary>
    /// <inheritdoc cref="WarmUpIndicator(Symbol, IndicatorBase{IndicatorDataPoint}, Resolution?, Func{IBaseData, decimal})"/>
    public void WarmUpIndicator<T>(
        IEnumerable<Symbol> symbols, IndicatorBase<T> indicator, Resolution? resolution = null, Func<IBaseData, T>? selector = null)
        where T : class, IBaseData
    {
        if (HasWarmUpPeriod(indicator)) IndicatorHistory(indicator, symbols, 0, resolution, selector);
    }

    /// <summary>Feeds an indicator of bars with as many past bars of a span as make it ready; it is not reset.</summary>
    /// <inheritdoc cref="WarmUpIndicator(Symbol, IndicatorBase{IndicatorDataPoint}, TimeSpan, Func{IBaseData, decimal})"/>
    public void WarmUpIndicator<T>(Symbol symbol, IndicatorBase<T> indicator, TimeSpan period, Func<IBaseData, T>? selector = null)
        where T : class, IBaseData => WarmUpIndicator([symbol], indicator, period, selector);

    /// <summary>Feeds an indicator of bars with as many past bars of a span of several symbols as make it ready; it is not reset.</summary>
    /// <inheritdoc cref="WarmUpIndicator(Symbol, IndicatorBase{IndicatorDataPoint}, TimeSpan, Func{IBaseData, decimal})"/>
    public void WarmUpIndicator<T>(
        IEnumerable<Symbol> symbols, IndicatorBase<T> indicator, TimeSpan period, Func<IBaseData, T>? selector = null)
        where T : class, IBaseData => WarmUp<T>(symbols, indicator, period, bar => indicator.Update(selector is null ? bar : selector(bar)));

    private void WarmUp<T>(IEnumerable<Symbol> symbols, IndicatorBase indicator, TimeSpan period, Action<T> handler)
        where T : class, IBaseData
    {
        if (!HasWarmUpPeriod(indicator)) return;
        indicator.Match(Quirks);
        var resolution = period.ToHigherResolutionEquivalent(false);
        var barsEach = resolution == Resolution.Tick ? 1 : (int)(period.Ticks / resolution.ToTimeSpan().Ticks);
        var bars = ((IIndicatorWarmUpPeriodProvider)indicator).WarmUpPeriod * barsEach;
        if (bars == 0) return;
        var consolidators = symbols.ToDictionary(symbol => symbol, symbol => WarmUpConsolidator<T>(symbol, period, resolution));
        foreach (var consolidator in consolidators.Values) consolidator.DataConsolidated += (_, bar) => handler((T)bar);
        foreach (var slice in History(consolidators.Keys, bars, resolution))
        {
            foreach (var (symbol, consolidator) in consolidators)
            {
                if (PointOf(slice, symbol, consolidator.InputType) is { } point) consolidator.Update(point);
            }
        }
        foreach (var (symbol, consolidator) in consolidators)
        {
            if (consolidator.WorkingData is not null)
                consolidator.Scan(Securities.TryGetValue(symbol, out var security) ? security.LocalTime : UtcTime);
            consolidator.Dispose();
        }
    }

    private IDataConsolidator WarmUpConsolidator<T>(Symbol symbol, TimeSpan period, Resolution resolution)
    {
        if (SubscriptionManager.GetSubscriptionDataConfigs(symbol).Count > 0)
            return CreateConsolidator(symbol, TickTypeFor<T>(), period, null, typeof(T));
        var type = typeof(T).IsAbstract ? typeof(TradeBar) : typeof(T);
        return CreateConsolidator(resolution.ToTimeSpan() == period ? TimeSpan.Zero : period, type, SubscriptionManager.TickTypeOf(type));
    }

    private static IBaseData? PointOf(Slice slice, Symbol symbol, Type type)
    {
        if (type == typeof(TradeBar)) return slice.Bars.TryGetValue(symbol, out var bar) ? bar : null;
        if (type == typeof(QuoteBar)) return slice.QuoteBars.TryGetValue(symbol, out var quote) ? quote : null;
        return slice.AllData.LastOrDefault(point => point.Symbol == symbol && type.IsInstanceOfType(point));
    }

    private bool HasWarmUpPeriod(IIndicator indicator)
    {
        if (indicator is IIndicatorWarmUpPeriodProvider) return true;
        if (!_warnedOfNoWarmUpPeriod)
        {
            Debug($"Warning: {indicator.Name} is not warmed up: {indicator.GetType().Name} does not implement " +
                $"{nameof(IIndicatorWarmUpPeriodProvider)}, which says how many points make it ready.");
        }
        _warnedOfNoWarmUpPeriod = true;
        return false;
    }
}
