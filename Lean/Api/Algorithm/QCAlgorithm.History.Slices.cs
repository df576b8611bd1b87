using QuantConnect.Data;

namespace QuantConnect.Algorithm;

// Past data as slices: one for each time at which any stream has a point.
public partial class QCAlgorithm
{
    /// <summary>Past data of all securities over a span up to now.</summary>
    /// <param name="span">How long back from now.</param>
    /// <param name="resolution">Length of the bars; null for each stream's own.</param>
    /// <param name="fillForward">Whether missing bars repeat the one before; null for each stream's own setting.</param>
    /// <param name="extendedMarketHours">Whether data outside regular hours is wanted; exchanges here have none.</param>
    /// <param name="dataMappingMode">Roll of continuous futures; crypto has none.</param>
    /// <param name="dataNormalizationMode">Adjustment of prices; crypto has none.</param>
    /// <param name="contractDepthOffset">Which of the next contracts; crypto has none.</param>
    public IEnumerable<Slice> History(
        TimeSpan span, Resolution? resolution = null, bool? fillForward = null,
        bool? extendedMarketHours = null, DataMappingMode? dataMappingMode = null, DataNormalizationMode? dataNormalizationMode = null,
        int? contractDepthOffset = null) =>
        SlicesOf(DateRangeRequests(Securities.Keys, null, Time - span, Time, resolution, new HistoryOptions(fillForward, extendedMarketHours, dataMappingMode, dataNormalizationMode, contractDepthOffset)));

    /// <summary>The last bars of all securities.</summary>
    /// <param name="periods">How many bars back from the last that has ended; steps without a bar count too.</param>
    /// <param name="resolution">Length of the bars; null for each stream's own.</param>
    /// <param name="fillForward">Whether missing bars repeat the one before; null for each stream's own setting.</param>
    /// <param name="extendedMarketHours">Whether data outside regular hours is wanted; exchanges here have none.</param>
    /// <param name="dataMappingMode">Roll of continuous futures; crypto has none.</param>
    /// <param name="dataNormalizationMode">Adjustment of prices; crypto has none.</param>
    /// <param name="contractDepthOffset">Which of the next contracts; crypto has none.</param>
    public IEnumerable<Slice> History(
        int periods, Resolution? resolution = null, bool? fillForward = null,
        bool? extendedMarketHours = null, DataMappingMode? dataMappingMode = null, DataNormalizationMode? dataNormalizationMode = null,
        int? contractDepthOffset = null) =>
        History(Securities.Keys, periods, resolution, fillForward, extendedMarketHours, dataMappingMode, dataNormalizationMode, contractDepthOffset);

    /// <summary>Past data of symbols over a span up to now.</summary>
    /// <param name="symbols">Symbols, subscribed or not.</param>
    /// <param name="span">How long back from now.</param>
    /// <param name="resolution">Length of the bars; null for each stream's own.</param>
    /// <param name="fillForward">Whether missing bars repeat the one before; null for each stream's own setting.</param>
    /// <param name="extendedMarketHours">Whether data outside regular hours is wanted; exchanges here have none.</param>
    /// <param name="dataMappingMode">Roll of continuous futures; crypto has none.</param>
    /// <param name="dataNormalizationMode">Adjustment of prices; crypto has none.</param>
    /// <param name="contractDepthOffset">Which of the next contracts; crypto has none.</param>
    public IEnumerable<Slice> History(
        IEnumerable<Symbol> symbols, TimeSpan span, Resolution? resolution = null, bool? fillForward = null,
        bool? extendedMarketHours = null, DataMappingMode? dataMappingMode = null, DataNormalizationMode? dataNormalizationMode = null,
        int? contractDepthOffset = null) =>
        SlicesOf(DateRangeRequests(symbols, null, Time - span, Time, resolution, new HistoryOptions(fillForward, extendedMarketHours, dataMappingMode, dataNormalizationMode, contractDepthOffset)));

    /// <summary>The last bars of symbols.</summary>
    /// <param name="symbols">Symbols, subscribed or not.</param>
    /// <param name="periods">How many bars back from the last that has ended; steps without a bar count too.</param>
    /// <param name="resolution">Length of the bars; null for each stream's own.</param>
    /// <param name="fillForward">Whether missing bars repeat the one before; null for each stream's own setting.</param>
    /// <param name="extendedMarketHours">Whether data outside regular hours is wanted; exchanges here have none.</param>
    /// <param name="dataMappingMode">Roll of continuous futures; crypto has none.</param>
    /// <param name="dataNormalizationMode">Adjustment of prices; crypto has none.</param>
    /// <param name="contractDepthOffset">Which of the next contracts; crypto has none.</param>
    public IEnumerable<Slice> History(
        IEnumerable<Symbol> symbols, int periods, Resolution? resolution = null, bool? fillForward = null,
        bool? extendedMarketHours = null, DataMappingMode? dataMappingMode = null, DataNormalizationMode? dataNormalizationMode = null,
        int? contractDepthOffset = null) =>
        SlicesOf(BarCountRequests(NoTicks(symbols, resolution, null), null, periods, resolution, new HistoryOptions(fillForward, extendedMarketHours, dataMappingMode, dataNormalizationMode, contractDepthOffset)));

    /// <summary>Past data of symbols between two times.</summary>
    /// <param name="symbols">Symbols, subscribed or not.</param>
    /// <param name="start">Points that end later are given, in the algorithm's zone.</param>
    /// <param name="end">Points that end no later are given, in the algorithm's zone; at most now.</param>
    /// <param name="resolution">Length of the bars; null for each stream's own.</param>
    /// <param name="fillForward">Whether missing bars repeat the one before; null for each stream's own setting.</param>
    /// <param name="extendedMarketHours">Whether data outside regular hours is wanted; exchanges here have none.</param>
    /// <param name="dataMappingMode">Roll of continuous futures; crypto has none.</param>
    /// <param name="dataNormalizationMode">Adjustment of prices; crypto has none.</param>
    /// <param name="contractDepthOffset">Which of the next contracts; crypto has none.</param>
    public IEnumerable<Slice> History(
        IEnumerable<Symbol> symbols, DateTime start, DateTime end, Resolution? resolution = null, bool? fillForward = null,
        bool? extendedMarketHours = null, DataMappingMode? dataMappingMode = null, DataNormalizationMode? dataNormalizationMode = null,
        int? contractDepthOffset = null) =>
        SlicesOf(DateRangeRequests(symbols, null, start, end, resolution, new HistoryOptions(fillForward, extendedMarketHours, dataMappingMode, dataNormalizationMode, contractDepthOffset)));

    /// <summary>The slices of a request.</summary>
    public IEnumerable<Slice> History(HistoryRequest request) => SlicesOf([request]);

    /// <summary>The slices of requests.</summary>
    public IEnumerable<Slice> History(IEnumerable<HistoryRequest> requests) => SlicesOf(requests);
}
