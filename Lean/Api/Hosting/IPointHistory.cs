using QuantConnect.Data;

namespace QuantConnect.Hosting;

/// <summary>A source of history that can give one stream's points without slices.</summary>
internal interface IPointHistory
{
    /// <summary>The points of a stream, ascending by their ends.</summary>
    List<BaseData> GetPoints(HistoryRequest request);
}
