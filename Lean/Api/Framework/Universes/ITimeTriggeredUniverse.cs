namespace QuantConnect.Data.UniverseSelection;

/// <summary>A universe that selects at set times, not on data.</summary>
public interface ITimeTriggeredUniverse
{
    /// <summary>The UTC times to select at, ascending.</summary>
    IEnumerable<DateTime> GetTriggerTimes(DateTime startTimeUtc, DateTime endTimeUtc);
}
