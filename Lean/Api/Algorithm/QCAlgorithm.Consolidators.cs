using QuantConnect.Data;
using QuantConnect.Data.Consolidators;

namespace QuantConnect.Algorithm;

// Which consolidator fits a symbol's data.
public partial class QCAlgorithm
{
    private bool _warnedOfExtendedHours;

    /// <summary>The consolidator of a symbol's data for a resolution, not registered yet.</summary>
    /// <param name="symbol">A symbol; it is added if it was not.</param>
    /// <param name="resolution">Length of a bar; null passes the data on as it is.</param>
    /// <param name="dataType">Type of the points wanted; null for the symbol's first stream, trades before quotes.</param>
    /// <exception cref="ArgumentException">The bars would be shorter than the data.</exception>
    public IDataConsolidator ResolveConsolidator(Symbol symbol, Resolution? resolution, Type? dataType = null) =>
        CreateConsolidator(symbol, TickTypeOf(dataType), null, resolution, null);

    /// <summary>The consolidator of a symbol's data for a span, not registered yet.</summary>
    /// <param name="symbol">A symbol; it is added if it was not.</param>
    /// <param name="timeSpan">Length of a bar; null passes the data on as it is.</param>
    /// <param name="dataType">Type of the points wanted; null for the symbol's first stream, trades before quotes.</param>
    /// <exception cref="ArgumentException">The bars would be shorter than the data.</exception>
    public IDataConsolidator ResolveConsolidator(Symbol symbol, TimeSpan? timeSpan, Type? dataType = null) =>
        CreateConsolidator(symbol, TickTypeOf(dataType), timeSpan, null, null);

    /// <summary>The consolidator of a type of points for a span, not registered yet.</summary>
    /// <param name="period">Length of a bar; zero passes the data on as it is.</param>
    /// <param name="consolidatorInputType">Type of the points.</param>
    /// <param name="tickType">What ticks are made of; trades by default.</param>
    public static IDataConsolidator CreateConsolidator(TimeSpan period, Type consolidatorInputType, TickType? tickType = null) =>
        period == TimeSpan.Zero
            ? ConsolidatorFactory.Identity(consolidatorInputType)
            : ConsolidatorFactory.OfSpan(period, consolidatorInputType, tickType);

    private IDataConsolidator CreateConsolidator(Symbol symbol, TickType? tickType, TimeSpan? period, Resolution? resolution, Type? givenType)
    {
        var config = GetSubscription(symbol, tickType);
        if (period < config.Increment || resolution < config.Resolution)
        {
            throw new ArgumentException(
                $"{symbol.Value} is subscribed at {config.Resolution} resolution; bars of {period?.ToString() ?? resolution.ToString()} are shorter than that.",
                nameof(symbol));
        }

        period ??= resolution is null ? config.Increment : null;
        return RequireGives(ConsolidatorOf(config, period, resolution), givenType, symbol);
    }

    private IDataConsolidator ConsolidatorOf(SubscriptionDataConfig config, TimeSpan? period, Resolution? resolution)
    {
        if (period == config.Increment || resolution == config.Resolution) return ConsolidatorFactory.Identity(config.Type);
        if (resolution == Resolution.Daily) return DaysOf(config);
        return CreateConsolidator(period ?? resolution!.Value.ToTimeSpan(), config.Type, config.TickType);
    }

    private MarketHourAwareConsolidator DaysOf(SubscriptionDataConfig config)
    {
        if (config.ExtendedMarketHours && !Settings.DailyConsolidationUseExtendedMarketHours && !_warnedOfExtendedHours)
        {
            _warnedOfExtendedHours = true;
            Debug($"Warning: The subscription for {config.Symbol} has ExtendedMarketHours=true, " +
                "but Settings.DailyConsolidationUseExtendedMarketHours=false. Daily consolidations will exclude extended market hours. " +
                "Enable algorithm.Settings.DailyConsolidationUseExtendedMarketHours to include them.");
        }

        return new MarketHourAwareConsolidator(
            Settings.DailyPreciseEndTime,
            Resolution.Daily,
            config.Type,
            config.TickType,
            Settings.DailyConsolidationUseExtendedMarketHours && config.ExtendedMarketHours);
    }

    /// <summary>A symbol's stream: that of the tick type, else the first, LEAN's own types and trades first. An unknown symbol is added.</summary>
    private SubscriptionDataConfig GetSubscription(Symbol symbol, TickType? tickType = null)
    {
        if (SubscriptionManager.GetSubscriptionDataConfigs(symbol).Count == 0 && !symbol.HasUnderlying) AddSecurity(symbol);
        var configs = SubscriptionManager.GetSubscriptionDataConfigs(symbol)
            .OrderByDescending(config => SubscriptionManager.IsCommonType(config.Type))
            .ThenBy(config => config.TickType)
            .ToList();
        return configs.Find(config => tickType is null || config.TickType == tickType)
            ?? configs.FirstOrDefault()
            ?? throw new InvalidOperationException($"{symbol.Value} is not subscribed; add it with AddSecurity or AddCryptoFuture first.");
    }

    private static IDataConsolidator RequireGives(IDataConsolidator consolidator, Type? givenType, Symbol symbol)
    {
        if (givenType is not null && !givenType.IsAssignableFrom(consolidator.OutputType))
        {
            throw new ArgumentException(
                $"{symbol.Value} is consolidated to {consolidator.OutputType.Name}; the handler takes {givenType.Name}.", nameof(givenType));
        }

        return consolidator;
    }

    private static TickType? TickTypeOf(Type? dataType) => dataType is null ? null : SubscriptionManager.TickTypeOf(dataType);
}
