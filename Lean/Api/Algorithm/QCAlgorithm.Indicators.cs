using QuantConnect.Data;
using QuantConnect.Data.Consolidators;
using QuantConnect.Data.Market;
using QuantConnect.Indicators;

namespace QuantConnect.Algorithm;

// Feeding indicators with a symbol's data.
public partial class QCAlgorithm
{
    private static readonly Func<IBaseData, decimal>[] FieldsOfQuotes =
    [
        Field.BidPrice, Field.AskPrice, Field.BidClose, Field.BidOpen, Field.BidLow, Field.BidHigh,
        Field.AskClose, Field.AskOpen, Field.AskLow, Field.AskHigh,
    ];

    /// <summary>Feeds an indicator with a symbol's data.</summary>
    /// <param name="symbol">A symbol; it is added if it was not.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="resolution">Length of the bars; null takes the data as it is.</param>
    /// <param name="selector">Picks the number of a bar, such as <see cref="Field.High"/>; its value if null.</param>
    /// <exception cref="ArgumentException">The bars would be shorter than the data.</exception>
    public void RegisterIndicator(
        Symbol symbol, IndicatorBase<IndicatorDataPoint> indicator, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        RegisterIndicator(symbol, indicator, ResolveConsolidator(symbol, resolution), selector);

    /// <inheritdoc cref="RegisterIndicator(Symbol, IndicatorBase{IndicatorDataPoint}, Resolution?, Func{IBaseData, decimal})"/>
    public void RegisterIndicator(
        Symbol symbol, IndicatorBase<IndicatorDataPoint> indicator, TimeSpan? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        RegisterIndicator(symbol, indicator, ResolveConsolidator(symbol, resolution), selector);

    /// <summary>Feeds an indicator with what a consolidator gives out.</summary>
    /// <param name="symbol">A symbol that was added.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="consolidator">The consolidator; it is registered for the symbol.</param>
    /// <param name="selector">Picks the number of a bar, such as <see cref="Field.High"/>; its value if null.</param>
    public void RegisterIndicator(
        Symbol symbol, IndicatorBase<IndicatorDataPoint> indicator, IDataConsolidator consolidator, Func<IBaseData, decimal>? selector = null)
    {
        AddConsolidator(symbol, consolidator, indicator);
        if (selector is null || selector == Field.Close) consolidator.DataConsolidated += new ValueFeed(indicator).OnConsolidated;
        else if (FieldFeed.Of(indicator, selector) is { } feed) consolidator.DataConsolidated += feed.OnConsolidated;
        else consolidator.DataConsolidated += (_, bar) => indicator.UpdateValue(bar.Symbol, bar.EndTime, selector(bar));
    }

    /// <summary>Feeds an indicator of bars with a symbol's data.</summary>
    /// <param name="symbol">A symbol; it is added if it was not.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="resolution">Length of the bars; null takes the data as it is.</param>
    /// <exception cref="ArgumentException">The bars would be shorter than the data, or are not what the indicator takes.</exception>
    public void RegisterIndicator<T>(Symbol symbol, IndicatorBase<T> indicator, Resolution? resolution = null)
        where T : IBaseData => RegisterIndicator(symbol, indicator, ResolveConsolidator(symbol, resolution, typeof(T)));

    /// <summary>Feeds an indicator of bars with what a selector makes of a symbol's data.</summary>
    /// <inheritdoc cref="RegisterIndicator{T}(Symbol, IndicatorBase{T}, Resolution?)"/>
    public void RegisterIndicator<T>(Symbol symbol, IndicatorBase<T> indicator, Resolution? resolution, Func<IBaseData, T>? selector)
        where T : IBaseData => RegisterIndicator(symbol, indicator, ResolveConsolidator(symbol, resolution, typeof(T)), selector);

    /// <summary>Feeds an indicator of bars with what a selector makes of a symbol's data.</summary>
    /// <inheritdoc cref="RegisterIndicator{T}(Symbol, IndicatorBase{T}, Resolution?)"/>
    public void RegisterIndicator<T>(Symbol symbol, IndicatorBase<T> indicator, TimeSpan? resolution, Func<IBaseData, T>? selector = null)
        where T : IBaseData => RegisterIndicator(symbol, indicator, ResolveConsolidator(symbol, resolution, typeof(T)), selector);

    /// <summary>Feeds an indicator of bars with what a consolidator gives out.</summary>
    /// <param name="symbol">A symbol that was added.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="consolidator">The consolidator; it is registered for the symbol.</param>
    /// <param name="selector">Makes the indicator's input of a bar; the bar itself if null.</param>
    /// <exception cref="ArgumentException">The consolidator gives out what the indicator does not take.</exception>
    public void RegisterIndicator<T>(
        Symbol symbol, IndicatorBase<T> indicator, IDataConsolidator consolidator, Func<IBaseData, T>? selector = null)
        where T : IBaseData
    {
        if (selector is null && indicator is IndicatorBase<IndicatorDataPoint> ofNumbers
            && !typeof(IndicatorDataPoint).IsAssignableFrom(consolidator.OutputType))
        {
            RegisterIndicator(symbol, ofNumbers, consolidator);
            return;
        }
        if (!typeof(T).IsAssignableFrom(consolidator.OutputType))
        {
            throw new ArgumentException(
                $"{indicator.Name} takes {typeof(T).Name}; the consolidator of {symbol.Value} gives out {consolidator.OutputType.Name}.", nameof(consolidator));
        }
        AddConsolidator(symbol, consolidator, indicator);
        if (selector is null) consolidator.DataConsolidated += (_, bar) => indicator.Update(bar);
        else consolidator.DataConsolidated += (_, bar) => indicator.Update(selector(bar));
    }

    /// <summary>Another name of <see cref="DeregisterIndicator"/>.</summary>
    public void UnregisterIndicator(IndicatorBase indicator) => DeregisterIndicator(indicator);

    /// <summary>Ends the feeding of an indicator; it keeps its value.</summary>
    public void DeregisterIndicator(IndicatorBase indicator)
    {
        foreach (var consolidator in indicator.Consolidators) SubscriptionManager.RemoveConsolidator(null, consolidator);
        indicator.Consolidators.Clear();
    }

    /// <inheritdoc cref="CreateIndicatorName(Symbol, string, Resolution?)"/>
    public string CreateIndicatorName(Symbol symbol, FormattableString type, Resolution? resolution) =>
        CreateIndicatorName(symbol, FormattableString.Invariant(type), resolution);

    /// <summary>Name of an indicator, such as <c>SMA(50,BTCUSDT_min)</c>.</summary>
    /// <param name="symbol">Symbol; left out if empty.</param>
    /// <param name="type">Name of the kind with its parameters.</param>
    /// <param name="resolution">Resolution; that of the symbol's data if null.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such resolution.</exception>
    public string CreateIndicatorName(Symbol symbol, string type, Resolution? resolution)
    {
        var hasSymbol = symbol != QuantConnect.Symbol.None && symbol != QuantConnect.Symbol.Empty;
        if (hasSymbol) resolution ??= GetSubscription(symbol).Resolution;
        var unit = resolution switch
        {
            Resolution.Tick => "tick",
            Resolution.Second => "sec",
            Resolution.Minute => "min",
            Resolution.Hour => "hr",
            Resolution.Daily => "day",
            null => string.Empty,
            _ => throw new ArgumentOutOfRangeException(nameof(resolution), resolution, "There is no such resolution."),
        };
        return $"{type}({(hasSymbol ? $"{symbol}_{unit}" : unit)})".Replace(")(", ",", StringComparison.Ordinal);
    }

    private TIndicator Add<TIndicator>(TIndicator indicator, Symbol symbol, Resolution? resolution, Func<IBaseData, decimal>? selector)
        where TIndicator : IndicatorBase<IndicatorDataPoint>
    {
        RegisterIndicator(symbol, indicator, ResolveConsolidator(symbol, resolution, TypeFor(selector)), selector);
        if (Settings.AutomaticIndicatorWarmUp) WarmUpIndicator(symbol, indicator, resolution, selector);
        return indicator;
    }

    private TIndicator Add<TIndicator, TInput>(TIndicator indicator, Symbol symbol, Resolution? resolution, Func<IBaseData, TInput>? selector)
        where TIndicator : IndicatorBase<TInput>
        where TInput : class, IBaseData
    {
        RegisterIndicator(symbol, indicator, resolution, selector);
        if (Settings.AutomaticIndicatorWarmUp) WarmUpIndicator(symbol, indicator, resolution, selector);
        return indicator;
    }

    private void AddConsolidator(Symbol symbol, IDataConsolidator consolidator, IndicatorBase indicator)
    {
        indicator.Match(Quirks);
        indicator.Consolidators.Add(consolidator);
        SubscriptionManager.AddConsolidator(symbol, consolidator);
    }

    private static Type? TypeFor(Func<IBaseData, decimal>? selector)
    {
        if (FieldsOfQuotes.Contains(selector)) return typeof(QuoteBar);
        return selector == Field.Volume ? typeof(TradeBar) : null;
    }
}
