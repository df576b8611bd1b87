namespace QuantConnect.Scheduling;

/// <summary>A stretch of days that a rule counts in: from its first day forward or from its last day backward.</summary>
internal readonly record struct DatePeriod(DateTime First, DateTime Last)
{
    /// <summary>The day some days from the end that counting starts at, kept inside the period.</summary>
    public DateTime DayAt(int offset, bool isForward)
    {
        var days = Math.Max(offset, 0);
        return isForward ? Time.Min(First.AddDays(days), Last) : Time.Max(Last.AddDays(-days), First);
    }
}
