namespace QuantConnect.Scheduling;

/// <summary>Date rules as rebalancing functions.</summary>
public static class DateRuleExtensions
{
    /// <summary>
    /// A function that gives the rule's day after a UTC time, starting with the first time it is asked about; the end of time
    /// after the last day. Ask with ascending times.
    /// </summary>
    public static Func<DateTime, DateTime?> ToFunc(this IDateRule dateRule)
    {
        IEnumerator<DateTime>? dates = null;
        var isOver = false;
        return timeUtc =>
        {
            if (dates is null)
            {
                dates = dateRule.GetDates(timeUtc, Time.EndOfTime).GetEnumerator();
                isOver = !dates.MoveNext();
            }

            if (!isOver && timeUtc >= dates.Current)
            {
                isOver = !dates.MoveNext();
            }

            return isOver ? Time.EndOfTime : dates.Current;
        };
    }
}
