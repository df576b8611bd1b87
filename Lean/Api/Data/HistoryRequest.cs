using NodaTime;
using QuantConnect.Securities;

namespace QuantConnect.Data;

/// <summary>A request for past data of one stream.</summary>
public class HistoryRequest : BaseDataRequest
{
    /// <summary>A request.</summary>
    /// <param name="startTimeUtc">Points that end later are wanted.</param>
    /// <param name="endTimeUtc">Points that end no later are wanted.</param>
    /// <param name="dataType">Type of the points.</param>
    /// <param name="symbol">Symbol.</param>
    /// <param name="resolution">Length of the bars.</param>
    /// <param name="exchangeHours">Hours of the exchange.</param>
    /// <param name="dataTimeZone">Zone of the source's times.</param>
    /// <param name="fillForwardResolution">Spacing of repeated bars where one is missing; null leaves gaps.</param>
    /// <param name="includeExtendedMarketHours">Whether data outside regular hours is wanted.</param>
    /// <param name="isCustomData">Whether the type is the user's own.</param>
    /// <param name="dataNormalizationMode">Adjustment of prices; crypto has none.</param>
    /// <param name="tickType">What the points are made of.</param>
    /// <param name="dataMappingMode">Roll of continuous futures; crypto has none.</param>
    /// <param name="contractDepthOffset">Which of the next contracts; crypto has none.</param>
    public HistoryRequest(
        DateTime startTimeUtc, DateTime endTimeUtc, Type dataType, Symbol symbol, Resolution resolution, SecurityExchangeHours exchangeHours,
        DateTimeZone dataTimeZone, Resolution? fillForwardResolution, bool includeExtendedMarketHours, bool isCustomData,
        DataNormalizationMode dataNormalizationMode, TickType tickType, DataMappingMode dataMappingMode = DataMappingMode.OpenInterest,
        uint contractDepthOffset = 0)
        : base(startTimeUtc, endTimeUtc, exchangeHours, tickType, isCustomData, dataType)
    {
        Symbol = symbol;
        DataTimeZone = dataTimeZone;
        Resolution = resolution;
        FillForwardResolution = fillForwardResolution;
        IncludeExtendedMarketHours = includeExtendedMarketHours;
        DataNormalizationMode = dataNormalizationMode;
        TickType = tickType;
        DataMappingMode = dataMappingMode;
        ContractDepthOffset = contractDepthOffset;
    }

    /// <summary>A request for a subscription's data.</summary>
    public HistoryRequest(SubscriptionDataConfig config, SecurityExchangeHours hours, DateTime startTimeUtc, DateTime endTimeUtc)
        : this(
            startTimeUtc, endTimeUtc, config.Type, config.Symbol, config.Resolution, hours, config.DataTimeZone,
            config.FillDataForward ? config.Resolution : null, config.ExtendedMarketHours, config.IsCustomData, config.DataNormalizationMode,
            config.TickType, config.DataMappingMode)
    {
    }

    /// <summary>The same for another symbol and span.</summary>
    public HistoryRequest(HistoryRequest request, Symbol newSymbol, DateTime newStartTimeUtc, DateTime newEndTimeUtc)
        : this(
            newStartTimeUtc, newEndTimeUtc, request.DataType, newSymbol, request.Resolution, request.ExchangeHours, request.DataTimeZone,
            request.FillForwardResolution, request.IncludeExtendedMarketHours, request.IsCustomData, request.DataNormalizationMode,
            request.TickType, request.DataMappingMode, request.ContractDepthOffset)
    {
    }

    /// <summary>Symbol.</summary>
    public Symbol Symbol { get; set; }

    /// <summary>Length of the bars.</summary>
    public Resolution Resolution { get; set; }

    /// <summary>Spacing of repeated bars where one is missing; null leaves gaps, and ticks have none.</summary>
    public Resolution? FillForwardResolution
    {
        get => Resolution == Resolution.Tick ? null : field;
        set;
    }

    /// <summary>Whether data outside regular hours is wanted.</summary>
    public bool IncludeExtendedMarketHours { get; set; }

    /// <summary>Zone of the source's times.</summary>
    public DateTimeZone DataTimeZone { get; set; }

    /// <summary>What the points are made of.</summary>
    public TickType TickType { get; set; }

    /// <summary>Adjustment of prices.</summary>
    public DataNormalizationMode DataNormalizationMode { get; set; }

    /// <summary>Roll of continuous futures.</summary>
    public DataMappingMode DataMappingMode { get; set; }

    /// <summary>Which of the next contracts.</summary>
    public uint ContractDepthOffset { get; set; }

    /// <inheritdoc/>
    public override IEnumerable<DateTime> TradableDaysInDataTimeZone =>
        Time.EachDay(StartTimeUtc.ConvertFromUtc(DataTimeZone), EndTimeUtc.ConvertFromUtc(DataTimeZone));
}
