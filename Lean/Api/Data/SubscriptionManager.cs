using NodaTime;
using QuantConnect.Data.Consolidators;
using QuantConnect.Data.Market;
using QuantConnect.Interfaces;

namespace QuantConnect.Data;

/// <summary>The streams of data that an algorithm asked for, in the order in which it did.</summary>
public partial class SubscriptionManager : ISubscriptionDataConfigProvider
{
    private readonly List<SubscriptionDataConfig> _configs = [];
    private readonly ITimeKeeper _clock;
    private readonly ConsolidatorTally _consolidators = new();

    /// <summary>No streams yet.</summary>
    /// <param name="timeKeeper">The run's clock.</param>
    public SubscriptionManager(ITimeKeeper timeKeeper) => _clock = timeKeeper ?? throw new ArgumentNullException(nameof(timeKeeper));

    /// <summary>All subscriptions.</summary>
    public IEnumerable<SubscriptionDataConfig> Subscriptions => _configs;

    /// <summary>All subscriptions; walking through them takes no memory.</summary>
    internal List<SubscriptionDataConfig> Configs => _configs;

    /// <summary>Whether any subscription has a consolidator.</summary>
    internal bool HasConsolidators => _consolidators.Count > 0;

    /// <summary>Count of subscriptions.</summary>
    public int Count => _configs.Count;

    /// <summary>Asks for bars of trades.</summary>
    public SubscriptionDataConfig Add(
        Symbol symbol, Resolution resolution, DateTimeZone timeZone, DateTimeZone exchangeTimeZone, bool isCustomData = false,
        bool fillForward = true, bool extendedMarketHours = false) =>
        Add(typeof(TradeBar), TickType.Trade, symbol, resolution, timeZone, exchangeTimeZone, isCustomData, fillForward, extendedMarketHours);

    /// <summary>Asks for data of a type. The same request twice gives the same subscription.</summary>
    public SubscriptionDataConfig Add(
        Type dataType, TickType tickType, Symbol symbol, Resolution resolution, DateTimeZone dataTimeZone, DateTimeZone exchangeTimeZone,
        bool isCustomData, bool fillForward = true, bool extendedMarketHours = false, bool isInternalFeed = false,
        bool isFilteredSubscription = true, DataNormalizationMode dataNormalizationMode = DataNormalizationMode.Adjusted)
    {
        var config = new SubscriptionDataConfig(
            dataType, symbol, resolution, dataTimeZone, exchangeTimeZone, fillForward, extendedMarketHours, isInternalFeed, isCustomData, tickType,
            isFilteredSubscription, dataNormalizationMode);
        var known = _configs.Find(config.Equals);
        if (known is not null) return known;
        _configs.Add(config);
        config.ConsolidatorSet.CountIn(_consolidators);
        return config;
    }

    /// <inheritdoc/>
    public List<SubscriptionDataConfig> GetSubscriptionDataConfigs(Symbol? symbol = null, bool includeInternalConfigs = false) =>
        _configs.FindAll(config => (symbol is null || config.Symbol == symbol) && (includeInternalConfigs || !config.IsInternalFeed));

    /// <summary>Ends every subscription of a symbol.</summary>
    internal void Remove(Symbol symbol)
    {
        foreach (var config in _configs)
            if (config.Symbol == symbol) config.ConsolidatorSet.CountIn(null);
        _configs.RemoveAll(config => config.Symbol == symbol);
    }

    /// <summary>Types of the streams of an asset class.</summary>
    internal static List<(Type Type, TickType TickType)> TypesOf(SecurityType securityType, Resolution resolution)
    {
        List<(Type, TickType)> types = [(DataTypeOf(resolution, TickType.Trade), TickType.Trade), (DataTypeOf(resolution, TickType.Quote), TickType.Quote)];
        if (securityType == SecurityType.CryptoFuture) types.Add((typeof(MarginInterestRate), TickType.Quote));
        return types;
    }

    /// <summary>Type of the points of a resolution.</summary>
    internal static Type DataTypeOf(Resolution resolution, TickType tickType)
    {
        if (resolution == Resolution.Tick) return typeof(Tick);
        return tickType == TickType.Quote ? typeof(QuoteBar) : typeof(TradeBar);
    }
}
