namespace QuantConnect.Scheduling;

/// <summary>Says on which days something happens.</summary>
public interface IDateRule
{
    /// <summary>The rule's name.</summary>
    string Name { get; }

    /// <summary>The days from one to another, both included, ascending.</summary>
    IEnumerable<DateTime> GetDates(DateTime start, DateTime end);
}
