using NodaTime;
using QuantConnect;
using QuantConnect.Data;

namespace DolphinLean.Engine.History;

/// <summary>One stream's points on their way into slices.</summary>
/// <param name="points">The points, ascending by end.</param>
/// <param name="zone">Zone of their times.</param>
internal sealed class MergedStream(List<BaseData> points, DateTimeZone zone)
{
    private int _next;

    /// <summary>End of the next point, UTC; the end of time after the last.</summary>
    public DateTime NextUtc { get; private set; } = EndOf(points, 0, zone);

    /// <summary>Moves the points that end by a time.</summary>
    public void TakeUntil(DateTime utc, List<BaseData> taken)
    {
        while (NextUtc <= utc)
        {
            taken.Add(points[_next++]);
            NextUtc = EndOf(points, _next, zone);
        }
    }

    private static DateTime EndOf(List<BaseData> points, int index, DateTimeZone zone) =>
        index < points.Count ? points[index].EndTime.ConvertToUtc(zone) : DateTime.MaxValue;
}
