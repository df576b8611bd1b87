using QuantConnect.Scheduling;

namespace DolphinLean.Engine.Backtest;

/// <summary>LEAN's way to keep a list of events sorted by their next times after the first of them has fired.</summary>
internal static class EventOrder
{
    /// <summary>Puts the first event where it belongs now. It stays in front of others of its time, but goes behind one that the search meets.</summary>
    public static void PutBackFirst(List<ScheduledEvent> events)
    {
        var first = events[0];
        var time = first.NextEventUtcTime;
        if (events.Count < 2 || time <= events[1].NextEventUtcTime)
            return;
        events.RemoveAt(0);
        events.Insert(PlaceOf(time, events), first);
    }

    private static int PlaceOf(DateTime time, List<ScheduledEvent> events)
    {
        var (low, high) = (0, events.Count - 1);
        while (low <= high)
        {
            var middle = low + (high - low) / 2;
            var order = time.CompareTo(events[middle].NextEventUtcTime);
            if (order == 0)
                return middle + 1;
            if (order < 0)
                high = middle - 1;
            else
                low = middle + 1;
        }
        return low;
    }
}
