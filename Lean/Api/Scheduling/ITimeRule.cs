namespace QuantConnect.Scheduling;

/// <summary>Says at which times of a day something happens.</summary>
public interface ITimeRule
{
    /// <summary>The rule's name.</summary>
    string Name { get; }

    /// <summary>The times in UTC of days that are given in the rule's zone.</summary>
    IEnumerable<DateTime> CreateUtcEventTimes(IEnumerable<DateTime> dates);
}
