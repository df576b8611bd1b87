using QuantConnect.Data;
using QuantConnect.Data.Market;

namespace QuantConnect.Algorithm;

// Past data of several symbols as points of one type.
public partial class QCAlgorithm
{
    /// <summary>Points of a type of all securities over a span up to now, by symbol for each time.</summary>
    /// <typeparam name="T">Type of the points.</typeparam>
    /// <param name="span">How long back from now.</param>
    /// <param name="resolution">Length of the bars; null for each stream's own.</param>
    /// <param name="fillForward">Whether missing bars repeat the one before; null for each stream's own setting.</param>
    /// <param name="extendedMarketHours">Whether data outside regular hours is wanted; exchanges here have none.</param>
    /// <param name="dataMappingMode">Roll of continuous futures; crypto has none.</param>
    /// <param name="dataNormalizationMode">Adjustment of prices; crypto has none.</param>
    /// <param name="contractDepthOffset">Which of the next contracts; crypto has none.</param>
    public IEnumerable<DataDictionary<T>> History<T>(
        TimeSpan span, Resolution? resolution = null, bool? fillForward = null,
        bool? extendedMarketHours = null, DataMappingMode? dataMappingMode = null, DataNormalizationMode? dataNormalizationMode = null,
        int? contractDepthOffset = null)
        where T : IBaseData =>
        PointsOf<T>(DateRangeRequests(Securities.Keys, typeof(T), Time - span, Time, resolution, new HistoryOptions(fillForward, extendedMarketHours, dataMappingMode, dataNormalizationMode, contractDepthOffset)));

    /// <summary>Points of a type of symbols over a span up to now, by symbol for each time.</summary>
    /// <typeparam name="T">Type of the points.</typeparam>
    /// <param name="symbols">Symbols, subscribed or not.</param>
    /// <param name="span">How long back from now.</param>
    /// <param name="resolution">Length of the bars; null for each stream's own.</param>
    /// <param name="fillForward">Whether missing bars repeat the one before; null for each stream's own setting.</param>
    /// <param name="extendedMarketHours">Whether data outside regular hours is wanted; exchanges here have none.</param>
    /// <param name="dataMappingMode">Roll of continuous futures; crypto has none.</param>
    /// <param name="dataNormalizationMode">Adjustment of prices; crypto has none.</param>
    /// <param name="contractDepthOffset">Which of the next contracts; crypto has none.</param>
    public IEnumerable<DataDictionary<T>> History<T>(
        IEnumerable<Symbol> symbols, TimeSpan span, Resolution? resolution = null, bool? fillForward = null,
        bool? extendedMarketHours = null, DataMappingMode? dataMappingMode = null, DataNormalizationMode? dataNormalizationMode = null,
        int? contractDepthOffset = null)
        where T : IBaseData =>
        PointsOf<T>(DateRangeRequests(symbols, typeof(T), Time - span, Time, resolution, new HistoryOptions(fillForward, extendedMarketHours, dataMappingMode, dataNormalizationMode, contractDepthOffset)));

    /// <summary>The last points of a type of symbols, by symbol for each time.</summary>
    /// <typeparam name="T">Type of the points.</typeparam>
    /// <param name="symbols">Symbols, subscribed or not.</param>
    /// <param name="periods">How many bars back from the last that has ended; steps without a bar count too.</param>
    /// <param name="resolution">Length of the bars; null for each stream's own.</param>
    /// <param name="fillForward">Whether missing bars repeat the one before; null for each stream's own setting.</param>
    /// <param name="extendedMarketHours">Whether data outside regular hours is wanted; exchanges here have none.</param>
    /// <param name="dataMappingMode">Roll of continuous futures; crypto has none.</param>
    /// <param name="dataNormalizationMode">Adjustment of prices; crypto has none.</param>
    /// <param name="contractDepthOffset">Which of the next contracts; crypto has none.</param>
    public IEnumerable<DataDictionary<T>> History<T>(
        IEnumerable<Symbol> symbols, int periods, Resolution? resolution = null, bool? fillForward = null,
        bool? extendedMarketHours = null, DataMappingMode? dataMappingMode = null, DataNormalizationMode? dataNormalizationMode = null,
        int? contractDepthOffset = null)
        where T : IBaseData =>
        PointsOf<T>(BarCountRequests(NoTicks(symbols, resolution, typeof(T)), typeof(T), periods, resolution, new HistoryOptions(fillForward, extendedMarketHours, dataMappingMode, dataNormalizationMode, contractDepthOffset)));

    /// <summary>Points of a type of symbols between two times, by symbol for each time.</summary>
    /// <typeparam name="T">Type of the points.</typeparam>
    /// <param name="symbols">Symbols, subscribed or not.</param>
    /// <param name="start">Points that end later are given, in the algorithm's zone.</param>
    /// <param name="end">Points that end no later are given, in the algorithm's zone; at most now.</param>
    /// <param name="resolution">Length of the bars; null for each stream's own.</param>
    /// <param name="fillForward">Whether missing bars repeat the one before; null for each stream's own setting.</param>
    /// <param name="extendedMarketHours">Whether data outside regular hours is wanted; exchanges here have none.</param>
    /// <param name="dataMappingMode">Roll of continuous futures; crypto has none.</param>
    /// <param name="dataNormalizationMode">Adjustment of prices; crypto has none.</param>
    /// <param name="contractDepthOffset">Which of the next contracts; crypto has none.</param>
    public IEnumerable<DataDictionary<T>> History<T>(
        IEnumerable<Symbol> symbols, DateTime start, DateTime end, Resolution? resolution = null, bool? fillForward = null,
        bool? extendedMarketHours = null, DataMappingMode? dataMappingMode = null, DataNormalizationMode? dataNormalizationMode = null,
        int? contractDepthOffset = null)
        where T : IBaseData =>
        PointsOf<T>(DateRangeRequests(symbols, typeof(T), start, end, resolution, new HistoryOptions(fillForward, extendedMarketHours, dataMappingMode, dataNormalizationMode, contractDepthOffset)));
}
