namespace QuantConnect.Scheduling;

/// <summary>A time rule that is a function.</summary>
public class FuncTimeRule(string name, Func<IEnumerable<DateTime>, IEnumerable<DateTime>> createUtcEventTimesFunction) : ITimeRule
{
    /// <inheritdoc />
    public string Name { get; } = name;

    /// <inheritdoc />
    public IEnumerable<DateTime> CreateUtcEventTimes(IEnumerable<DateTime> dates) => createUtcEventTimesFunction(dates);
}
