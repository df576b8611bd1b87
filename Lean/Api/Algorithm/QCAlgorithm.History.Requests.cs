using QuantConnect.Data;
using QuantConnect.Data.Market;
using QuantConnect.Securities;

namespace QuantConnect.Algorithm;

// What a call of History asks the provider for: one request for each stream of each symbol.
public partial class QCAlgorithm
{
    /// <summary>The requests for a span of time.</summary>
    /// <param name="symbols">Symbols.</param>
    /// <param name="startAlgoTz">Start in the algorithm's zone.</param>
    /// <param name="endAlgoTz">End in the algorithm's zone.</param>
    /// <param name="resolution">Length of the bars; null for each stream's own.</param>
    /// <param name="fillForward">Whether missing bars repeat the one before; null for each stream's own setting.</param>
    /// <param name="extendedMarketHours">Whether data outside regular hours is wanted; null for each stream's own setting.</param>
    /// <param name="dataMappingMode">Roll of continuous futures; crypto has none.</param>
    /// <param name="dataNormalizationMode">Adjustment of prices; crypto has none.</param>
    /// <param name="contractDepthOffset">Which of the next contracts; crypto has none.</param>
    protected IEnumerable<HistoryRequest> CreateDateRangeHistoryRequests(
        IEnumerable<Symbol> symbols, DateTime startAlgoTz, DateTime endAlgoTz, Resolution? resolution = null, bool? fillForward = null,
        bool? extendedMarketHours = null, DataMappingMode? dataMappingMode = null, DataNormalizationMode? dataNormalizationMode = null,
        int? contractDepthOffset = null) =>
        DateRangeRequests(
            symbols, null, startAlgoTz, endAlgoTz, resolution,
            new HistoryOptions(fillForward, extendedMarketHours, dataMappingMode, dataNormalizationMode, contractDepthOffset));

    /// <summary>The requests for a span of time and a type of points.</summary>
    /// <inheritdoc cref="CreateDateRangeHistoryRequests(IEnumerable{Symbol}, DateTime, DateTime, Resolution?, bool?, bool?, DataMappingMode?, DataNormalizationMode?, int?)"/>
    protected IEnumerable<HistoryRequest> CreateDateRangeHistoryRequests(
        IEnumerable<Symbol> symbols, Type requestedType, DateTime startAlgoTz, DateTime endAlgoTz, Resolution? resolution = null,
        bool? fillForward = null, bool? extendedMarketHours = null, DataMappingMode? dataMappingMode = null,
        DataNormalizationMode? dataNormalizationMode = null, int? contractDepthOffset = null) =>
        DateRangeRequests(
            symbols, requestedType, startAlgoTz, endAlgoTz, resolution,
            new HistoryOptions(fillForward, extendedMarketHours, dataMappingMode, dataNormalizationMode, contractDepthOffset));

    private List<HistoryRequest> DateRangeRequests(
        IEnumerable<Symbol> symbols, Type? type, DateTime start, DateTime end, Resolution? resolution, HistoryOptions options)
    {
        var requests = new List<HistoryRequest>();
        foreach (var symbol in symbols)
            foreach (var config in StreamsOf(symbol, type, resolution, useAll: false))
                requests.Add(RequestFor(config, start, end, resolution, options));
        return requests;
    }

    private List<HistoryRequest> BarCountRequests(
        IEnumerable<Symbol> symbols, Type? type, int periods, Resolution? resolution, HistoryOptions options = default, bool useAll = false)
    {
        var requests = new List<HistoryRequest>();
        foreach (var symbol in symbols)
        {
            foreach (var config in StreamsOf(symbol, type, resolution, useAll))
            {
                var length = resolution ?? config.Resolution;
                requests.Add(RequestFor(config, StartOfBars(config, periods, length), Time, length, options));
            }
        }

        return requests;
    }

    private HistoryRequest RequestFor(
        SubscriptionDataConfig config, DateTime start, DateTime end, Resolution? resolution, HistoryOptions options)
    {
        var length = resolution ?? config.Resolution;
        var dataType = length != config.Resolution && SubscriptionManager.IsCommonType(config.Type)
            ? SubscriptionManager.DataTypeOf(length, config.TickType)
            : config.Type;
        return new HistoryRequest(
            start.ConvertToUtc(TimeZone),
            end.ConvertToUtc(TimeZone),
            dataType,
            config.Symbol,
            length,
            HoursOf(config),
            config.DataTimeZone,
            (options.FillForward ?? config.FillDataForward) ? length : null,
            options.ExtendedMarketHours ?? config.ExtendedMarketHours,
            config.IsCustomData,
            options.NormalizationMode ?? config.DataNormalizationMode,
            config.TickType,
            options.MappingMode ?? config.DataMappingMode,
            (uint)Math.Abs(options.ContractDepth ?? 0));
    }

    /// <summary>Start of the last whole bars before now, in the algorithm's zone. An exchange that never closes has one at every step.</summary>
    private DateTime StartOfBars(SubscriptionDataConfig config, int periods, Resolution resolution)
    {
        var zone = HoursOf(config).TimeZone;
        var length = QuantConnect.Time.Max(resolution.ToTimeSpan(), QuantConnect.Time.OneSecond);
        var lastEnd = UtcTime.ConvertFromUtc(zone).RoundDownInTimeZone(length, zone, config.DataTimeZone);
        return (lastEnd - periods * length).ConvertTo(zone, TimeZone);
    }

    /// <summary>A symbol's subscriptions of a type, the user's before the engine's; made up where there is none.</summary>
    private IEnumerable<SubscriptionDataConfig> StreamsOf(Symbol symbol, Type? type, Resolution? resolution, bool useAll)
    {
        var all = SubscriptionManager.GetSubscriptionDataConfigs(symbol, includeInternalConfigs: true)
            .OrderByDescending(config => config.Resolution)
            .ThenByDescending(config => config.TickType)
            .ToList();
        var fitting = all.FindAll(config => type is null || type.IsAssignableFrom(config.Type));
        var own = fitting.FindAll(config => !config.IsInternalFeed);
        if (own.Count == 0) own = fitting;
        else if (useAll) own.AddRange(fitting.FindAll(config => config.IsInternalFeed));
        return own.Count > 0 ? own : MakeStreams(symbol, type, resolution, all.Find(config => !config.IsInternalFeed));
    }

    private IEnumerable<SubscriptionDataConfig> MakeStreams(Symbol symbol, Type? type, Resolution? resolution, SubscriptionDataConfig? known)
    {
        var length = HistoryResolution(symbol, resolution, type);
        var extendedHours = known?.ExtendedMarketHours ?? UniverseSettings.ExtendedMarketHours;
        if (type is { IsAbstract: false } && !SubscriptionManager.IsCommonType(type) && type != typeof(MarginInterestRate))
        {
            var zone = (Activator.CreateInstance(type) as BaseData)?.DataTimeZone() ?? TimeZones.Utc;
            return [StreamOf(type, TickType.Trade, symbol, length, zone, extendedHours, isCustom: true)];
        }

        return SubscriptionManager.TypesOf(symbol.SecurityType, length)
            .Where(found => type is null || type.IsAssignableFrom(found.Type))
            .Select(found => StreamOf(found.Type, found.TickType, symbol, length, TimeZones.Utc, extendedHours, isCustom: false))
            .OrderByDescending(config => config.TickType);
    }

    private SubscriptionDataConfig StreamOf(
        Type type, TickType tickType, Symbol symbol, Resolution resolution, NodaTime.DateTimeZone dataZone, bool extendedHours, bool isCustom)
    {
        var exchangeZone = Securities.TryGetValue(symbol, out var security) ? security.Exchange.TimeZone : dataZone;
        return new SubscriptionDataConfig(
            type, symbol, resolution, dataZone, exchangeZone, UniverseSettings.FillForward, extendedHours, isInternalFeed: true, isCustom, tickType);
    }

    private SecurityExchangeHours HoursOf(SubscriptionDataConfig config) =>
        Securities.TryGetValue(config.Symbol, out var security) ? security.Exchange.Hours : SecurityExchangeHours.AlwaysOpen(config.ExchangeTimeZone);

    /// <summary>The resolution asked for, else that of the symbol's subscriptions, else the type's or the universe settings'.</summary>
    private Resolution HistoryResolution(Symbol symbol, Resolution? resolution, Type? type)
    {
        if (resolution is { } given) return given;
        var configs = SubscriptionManager.GetSubscriptionDataConfigs(symbol, includeInternalConfigs: true);
        var own = configs.FindAll(config => !config.IsInternalFeed);
        if (own.Count > 0) configs = own;
        var isCommon = type is null || type.IsAbstract || SubscriptionManager.IsCommonType(type);
        if (configs.Count > 0)
        {
            var shortest = configs.Min(config => config.Resolution);
            // Bars are not made of ticks.
            if (shortest != Resolution.Tick || type == typeof(Tick) || (type is not null && !SubscriptionManager.IsCommonType(type))) return shortest;
        }

        return isCommon ? UniverseSettings.Resolution : (Activator.CreateInstance(type!) as BaseData)?.DefaultResolution() ?? UniverseSettings.Resolution;
    }

    /// <summary>What a call of History may override of a stream's settings.</summary>
    private readonly record struct HistoryOptions(
        bool? FillForward, bool? ExtendedMarketHours, DataMappingMode? MappingMode, DataNormalizationMode? NormalizationMode, int? ContractDepth);
}
