namespace QuantConnect.Scheduling;

/// <summary>A date rule that is a function.</summary>
public class FuncDateRule(string name, Func<DateTime, DateTime, IEnumerable<DateTime>> getDatesFunction) : IDateRule
{
    /// <inheritdoc />
    public string Name { get; } = name;

    /// <inheritdoc />
    public IEnumerable<DateTime> GetDates(DateTime start, DateTime end) => getDatesFunction(start, end);
}
