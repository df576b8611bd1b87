using NodaTime;
using QuantConnect.Data;

namespace QuantConnect.Interfaces;

/// <summary>Gives an algorithm past data.</summary>
public interface IHistoryProvider
{
    /// <summary>Points given so far.</summary>
    int DataPointCount { get; }

    /// <summary>The points of some streams, one slice for each time at which any has one.</summary>
    /// <param name="requests">The streams and their spans.</param>
    /// <param name="sliceTimeZone">Zone of the slices' times.</param>
    IEnumerable<Slice>? GetHistory(IEnumerable<HistoryRequest> requests, DateTimeZone sliceTimeZone);
}
