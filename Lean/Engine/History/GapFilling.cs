using QuantConnect;
using QuantConnect.Data;

namespace DolphinLean.Engine.History;

/// <summary>Repeats the last point at every step that has none, from the first point to the end of what was asked for.</summary>
internal static class GapFilling
{
    /// <summary>The points with repetitions between.</summary>
    /// <param name="points">Points, ascending by end.</param>
    /// <param name="length">Spacing of the steps, and length of a repeated point.</param>
    /// <param name="end">Where repetitions end, in the zone of the points' times.</param>
    public static IEnumerable<BaseData> Fill(IEnumerable<BaseData> points, TimeSpan length, DateTime end)
    {
        BaseData? last = null;
        var lastEnd = DateTime.MinValue;
        foreach (var point in points)
        {
            if (last is not null && point.Time - last.Time > length)
            {
                foreach (var repeated in Between(last, lastEnd, point.EndTime, length))
                    yield return repeated;
            }
            yield return point;
            if (point.DataType == MarketDataType.Auxiliary)
                continue;
            last = point;
            lastEnd = point.EndTime;
        }
        if (last is null)
            yield break;
        foreach (var repeated in Between(last, lastEnd, end.RoundDown(length) + length, length))
            yield return repeated;
    }

    private static IEnumerable<BaseData> Between(BaseData last, DateTime after, DateTime before, TimeSpan length)
    {
        for (var next = after.RoundDown(length) + length; next < before; next += length)
        {
            var repeated = last.Clone(true);
            repeated.Time = next - length;
            repeated.EndTime = next;
            yield return repeated;
        }
    }
}
