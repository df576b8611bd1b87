using QuantConnect.Data;
using QuantConnect.Data.Market;

namespace QuantConnect.Algorithm;

// Past data of one symbol as bars or points of one type.
public partial class QCAlgorithm
{
    /// <summary>The last trade bars of a symbol.</summary>
    /// <param name="symbol">Symbol, subscribed or not.</param>
    /// <param name="periods">How many bars back from the last that has ended; steps without a bar count too.</param>
    /// <param name="resolution">Length of the bars; null for each stream's own.</param>
    /// <param name="fillForward">Whether missing bars repeat the one before; null for each stream's own setting.</param>
    /// <param name="extendedMarketHours">Whether data outside regular hours is wanted; exchanges here have none.</param>
    /// <param name="dataMappingMode">Roll of continuous futures; crypto has none.</param>
    /// <param name="dataNormalizationMode">Adjustment of prices; crypto has none.</param>
    /// <param name="contractDepthOffset">Which of the next contracts; crypto has none.</param>
    public IEnumerable<TradeBar> History(
        Symbol symbol, int periods, Resolution? resolution = null, bool? fillForward = null,
        bool? extendedMarketHours = null, DataMappingMode? dataMappingMode = null, DataNormalizationMode? dataNormalizationMode = null,
        int? contractDepthOffset = null) =>
        TradeBarsOf(symbol, periods, resolution, new HistoryOptions(fillForward, extendedMarketHours, dataMappingMode, dataNormalizationMode, contractDepthOffset));

    /// <summary>A symbol's trade bars over a span up to now.</summary>
    /// <param name="symbol">Symbol, subscribed or not.</param>
    /// <param name="span">How long back from now.</param>
    /// <param name="resolution">Length of the bars; null for each stream's own.</param>
    /// <param name="fillForward">Whether missing bars repeat the one before; null for each stream's own setting.</param>
    /// <param name="extendedMarketHours">Whether data outside regular hours is wanted; exchanges here have none.</param>
    /// <param name="dataMappingMode">Roll of continuous futures; crypto has none.</param>
    /// <param name="dataNormalizationMode">Adjustment of prices; crypto has none.</param>
    /// <param name="contractDepthOffset">Which of the next contracts; crypto has none.</param>
    public IEnumerable<TradeBar> History(
        Symbol symbol, TimeSpan span, Resolution? resolution = null, bool? fillForward = null,
        bool? extendedMarketHours = null, DataMappingMode? dataMappingMode = null, DataNormalizationMode? dataNormalizationMode = null,
        int? contractDepthOffset = null) =>
        TradeBarsOf(symbol, Time - span, Time, resolution, new HistoryOptions(fillForward, extendedMarketHours, dataMappingMode, dataNormalizationMode, contractDepthOffset));

    /// <summary>A symbol's trade bars between two times.</summary>
    /// <param name="symbol">Symbol, subscribed or not.</param>
    /// <param name="start">Points that end later are given, in the algorithm's zone.</param>
    /// <param name="end">Points that end no later are given, in the algorithm's zone; at most now.</param>
    /// <param name="resolution">Length of the bars; null for each stream's own.</param>
    /// <param name="fillForward">Whether missing bars repeat the one before; null for each stream's own setting.</param>
    /// <param name="extendedMarketHours">Whether data outside regular hours is wanted; exchanges here have none.</param>
    /// <param name="dataMappingMode">Roll of continuous futures; crypto has none.</param>
    /// <param name="dataNormalizationMode">Adjustment of prices; crypto has none.</param>
    /// <param name="contractDepthOffset">Which of the next contracts; crypto has none.</param>
    public IEnumerable<TradeBar> History(
        Symbol symbol, DateTime start, DateTime end, Resolution? resolution = null, bool? fillForward = null,
        bool? extendedMarketHours = null, DataMappingMode? dataMappingMode = null, DataNormalizationMode? dataNormalizationMode = null,
        int? contractDepthOffset = null) =>
        TradeBarsOf(symbol, start, end, resolution, new HistoryOptions(fillForward, extendedMarketHours, dataMappingMode, dataNormalizationMode, contractDepthOffset));

    /// <summary>A symbol's points of a type over a span up to now.</summary>
    /// <typeparam name="T">Type of the points.</typeparam>
    /// <param name="symbol">Symbol, subscribed or not.</param>
    /// <param name="span">How long back from now.</param>
    /// <param name="resolution">Length of the bars; null for each stream's own.</param>
    /// <param name="fillForward">Whether missing bars repeat the one before; null for each stream's own setting.</param>
    /// <param name="extendedMarketHours">Whether data outside regular hours is wanted; exchanges here have none.</param>
    /// <param name="dataMappingMode">Roll of continuous futures; crypto has none.</param>
    /// <param name="dataNormalizationMode">Adjustment of prices; crypto has none.</param>
    /// <param name="contractDepthOffset">Which of the next contracts; crypto has none.</param>
    public IEnumerable<T> History<T>(
        Symbol symbol, TimeSpan span, Resolution? resolution = null, bool? fillForward = null,
        bool? extendedMarketHours = null, DataMappingMode? dataMappingMode = null, DataNormalizationMode? dataNormalizationMode = null,
        int? contractDepthOffset = null)
        where T : IBaseData =>
        PointsOf<T>(DateRangeRequests([symbol], typeof(T), Time - span, Time, resolution, new HistoryOptions(fillForward, extendedMarketHours, dataMappingMode, dataNormalizationMode, contractDepthOffset)), symbol);

    /// <summary>A symbol's last points of a type.</summary>
    /// <typeparam name="T">Type of the points.</typeparam>
    /// <param name="symbol">Symbol, subscribed or not.</param>
    /// <param name="periods">How many bars back from the last that has ended; steps without a bar count too.</param>
    /// <param name="resolution">Length of the bars; null for each stream's own.</param>
    /// <param name="fillForward">Whether missing bars repeat the one before; null for each stream's own setting.</param>
    /// <param name="extendedMarketHours">Whether data outside regular hours is wanted; exchanges here have none.</param>
    /// <param name="dataMappingMode">Roll of continuous futures; crypto has none.</param>
    /// <param name="dataNormalizationMode">Adjustment of prices; crypto has none.</param>
    /// <param name="contractDepthOffset">Which of the next contracts; crypto has none.</param>
    public IEnumerable<T> History<T>(
        Symbol symbol, int periods, Resolution? resolution = null, bool? fillForward = null,
        bool? extendedMarketHours = null, DataMappingMode? dataMappingMode = null, DataNormalizationMode? dataNormalizationMode = null,
        int? contractDepthOffset = null)
        where T : IBaseData =>
        PointsOf<T>(BarCountRequests(NoTicks([symbol], resolution, typeof(T)), typeof(T), periods, HistoryResolution(symbol, resolution, typeof(T)), new HistoryOptions(fillForward, extendedMarketHours, dataMappingMode, dataNormalizationMode, contractDepthOffset)), symbol);

    /// <summary>A symbol's points of a type between two times.</summary>
    /// <typeparam name="T">Type of the points.</typeparam>
    /// <param name="symbol">Symbol, subscribed or not.</param>
    /// <param name="start">Points that end later are given, in the algorithm's zone.</param>
    /// <param name="end">Points that end no later are given, in the algorithm's zone; at most now.</param>
    /// <param name="resolution">Length of the bars; null for each stream's own.</param>
    /// <param name="fillForward">Whether missing bars repeat the one before; null for each stream's own setting.</param>
    /// <param name="extendedMarketHours">Whether data outside regular hours is wanted; exchanges here have none.</param>
    /// <param name="dataMappingMode">Roll of continuous futures; crypto has none.</param>
    /// <param name="dataNormalizationMode">Adjustment of prices; crypto has none.</param>
    /// <param name="contractDepthOffset">Which of the next contracts; crypto has none.</param>
    public IEnumerable<T> History<T>(
        Symbol symbol, DateTime start, DateTime end, Resolution? resolution = null, bool? fillForward = null,
        bool? extendedMarketHours = null, DataMappingMode? dataMappingMode = null, DataNormalizationMode? dataNormalizationMode = null,
        int? contractDepthOffset = null)
        where T : IBaseData =>
        PointsOf<T>(DateRangeRequests([symbol], typeof(T), start, end, resolution, new HistoryOptions(fillForward, extendedMarketHours, dataMappingMode, dataNormalizationMode, contractDepthOffset)), symbol);
}
