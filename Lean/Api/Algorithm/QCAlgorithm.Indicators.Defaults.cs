using QuantConnect.Data;
using QuantConnect.Data.Market;
using QuantConnect.Indicators;

namespace QuantConnect.Algorithm;

// Indicators of a symbol whose names or inputs follow rules of their own.
public partial class QCAlgorithm
{
    /// <summary>An <see cref="ExponentialMovingAverage"/> of a symbol with weight 2 / (period + 1).</summary>
    public ExponentialMovingAverage EMA(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        EMA(symbol, period, ExponentialMovingAverage.SmoothingFactorDefault(period), resolution, selector);

    /// <summary>A <see cref="KaufmanAdaptiveMovingAverage"/> of a symbol with periods 2 and 30.</summary>
    public KaufmanAdaptiveMovingAverage KAMA(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        KAMA(symbol, period, 2, 30, resolution, selector);

    /// <summary>A <see cref="Variance"/> of a symbol.</summary>
    public Variance VAR(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        V(symbol, period, resolution, selector);

    /// <summary>An <see cref="AroonOscillator"/> of a symbol that looks as far back for highs as for lows.</summary>
    public AroonOscillator AROON(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        AROON(symbol, period, period, resolution, selector);

    /// <summary>A <see cref="DonchianChannel"/> of a symbol that looks as far back for highs as for lows.</summary>
    public DonchianChannel DCH(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, IBaseDataBar>? selector = null) =>
        DCH(symbol, period, period, resolution, selector);

    /// <summary>A <see cref="Stochastic"/> of a symbol whose K has the period of the extremes and D a period of 3.</summary>
    public Stochastic STO(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, TradeBar>? selector = null) =>
        STO(symbol, period, period, 3, resolution, selector);

    /// <summary>A <see cref="Maximum"/> of a symbol; of the highs where its data are bars of trades.</summary>
    public Maximum MAX(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Add(
            new Maximum(CreateIndicatorName(symbol, $"MAX({period})", resolution), period),
            symbol, resolution, selector ?? FieldOfTrades(symbol, Field.High));

    /// <summary>A <see cref="Minimum"/> of a symbol; of the lows where its data are bars of trades.</summary>
    public Minimum MIN(Symbol symbol, int period, Resolution? resolution = null, Func<IBaseData, decimal>? selector = null) =>
        Add(
            new Minimum(CreateIndicatorName(symbol, $"MIN({period})", resolution), period),
            symbol, resolution, selector ?? FieldOfTrades(symbol, Field.Low));

    /// <summary>An <see cref="IntradayVwap"/> of a symbol.</summary>
    public IntradayVwap VWAP(Symbol symbol)
    {
        var vwap = new IntradayVwap(CreateIndicatorName(symbol, "VWAP", null));
        RegisterIndicator(symbol, vwap);
        return vwap;
    }

    /// <summary>An <see cref="Indicators.Identity"/> of a symbol's data as they are.</summary>
    /// <param name="symbol">Symbol.</param>
    /// <param name="selector">Picks the number of a bar; its value if null.</param>
    /// <param name="fieldName">What the number is, for the name; "close" if null.</param>
    public Identity Identity(Symbol symbol, Func<IBaseData, decimal>? selector = null, string? fieldName = null) =>
        Identity(symbol, GetSubscription(symbol).Resolution, selector, fieldName);

    /// <inheritdoc cref="Identity(Symbol, Func{IBaseData, decimal}, string)"/>
    public Identity Identity(Symbol symbol, Resolution resolution, Func<IBaseData, decimal>? selector = null, string? fieldName = null) =>
        Add(new Identity(CreateIndicatorName(symbol, fieldName ?? "close", resolution)), symbol, resolution, selector);

    /// <inheritdoc cref="Identity(Symbol, Func{IBaseData, decimal}, string)"/>
    public Identity Identity(Symbol symbol, TimeSpan resolution, Func<IBaseData, decimal>? selector = null, string? fieldName = null)
    {
        var identity = new Identity($"{symbol}({fieldName ?? "close"},{resolution})");
        RegisterIndicator(symbol, identity, ResolveConsolidator(symbol, resolution), selector);
        return identity;
    }

    /// <summary>An <see cref="Indicators.FilteredIdentity"/> of a symbol's data as they are.</summary>
    /// <param name="symbol">Symbol.</param>
    /// <param name="selector">Makes the input of a bar; the bar itself if null.</param>
    /// <param name="filter">Says whether an input passes; all do if null.</param>
    /// <param name="fieldName">What the number is, for the name; "close" if null.</param>
    public FilteredIdentity FilteredIdentity(
        Symbol symbol, Func<IBaseData, IBaseDataBar>? selector = null, Func<IBaseData, bool>? filter = null, string? fieldName = null) =>
        FilteredIdentity(symbol, GetSubscription(symbol).Resolution, selector, filter, fieldName);

    /// <inheritdoc cref="FilteredIdentity(Symbol, Func{IBaseData, IBaseDataBar}, Func{IBaseData, bool}, string)"/>
    public FilteredIdentity FilteredIdentity(
        Symbol symbol, Resolution resolution, Func<IBaseData, IBaseDataBar>? selector = null, Func<IBaseData, bool>? filter = null,
        string? fieldName = null)
    {
        var identity = new FilteredIdentity(CreateIndicatorName(symbol, fieldName ?? "close", resolution), filter);
        RegisterIndicator<IBaseData>(symbol, identity, resolution, selector);
        return identity;
    }

    /// <inheritdoc cref="FilteredIdentity(Symbol, Func{IBaseData, IBaseDataBar}, Func{IBaseData, bool}, string)"/>
    public FilteredIdentity FilteredIdentity(
        Symbol symbol, TimeSpan resolution, Func<IBaseData, IBaseDataBar>? selector = null, Func<IBaseData, bool>? filter = null,
        string? fieldName = null)
    {
        var identity = new FilteredIdentity($"{symbol}({fieldName ?? "close"}_{resolution})", filter);
        RegisterIndicator<IBaseData>(symbol, identity, ResolveConsolidator(symbol, resolution), selector);
        return identity;
    }

    private Func<IBaseData, decimal>? FieldOfTrades(Symbol symbol, Func<IBaseData, decimal> field) =>
        typeof(TradeBar).IsAssignableFrom(GetSubscription(symbol).Type) ? field : null;
}
