namespace QuantConnect.Scheduling;

/// <summary>Several time rules as one: every time that any of them has, once, in order within a day.</summary>
public class CompositeTimeRule : ITimeRule
{
    /// <summary>A rule of several.</summary>
    public CompositeTimeRule(params ITimeRule[] timeRules)
        : this((IEnumerable<ITimeRule>)timeRules)
    {
    }

    /// <summary>A rule of several.</summary>
    public CompositeTimeRule(IEnumerable<ITimeRule> timeRules) => Rules = [.. timeRules];

    /// <summary>The rules.</summary>
    public IReadOnlyList<ITimeRule> Rules { get; init; }

    /// <summary>The rules' names, separated by commas.</summary>
    public string Name => string.Join(",", Rules.Select(rule => rule.Name));

    /// <inheritdoc />
    public IEnumerable<DateTime> CreateUtcEventTimes(IEnumerable<DateTime> dates)
    {
        foreach (var date in dates)
        {
            DateTime[] day = [date];
            foreach (var time in Rules.SelectMany(rule => rule.CreateUtcEventTimes(day)).Distinct().Order())
            {
                yield return time;
            }
        }
    }
}
