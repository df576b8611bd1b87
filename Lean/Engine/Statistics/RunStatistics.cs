namespace DolphinLean.Engine.Statistics;

/// <summary>All statistics of a run.</summary>
/// <param name="Summary">Name and text in LEAN's order.</param>
/// <param name="TotalPerformance">The whole run.</param>
/// <param name="RollingWindows">Windows of 1, 3, 6 and 12 months by LEAN's key, for example <c>M1_20250525</c>.</param>
public sealed record RunStatistics(
    IReadOnlyList<KeyValuePair<string, string>> Summary,
    AlgorithmPerformance TotalPerformance,
    IReadOnlyList<KeyValuePair<string, AlgorithmPerformance>> RollingWindows)
{
    /// <summary>The text of one summary figure.</summary>
    /// <param name="name">A name of <see cref="StatisticNames"/>.</param>
    public string this[string name]
    {
        get
        {
            foreach (var (key, text) in Summary)
            {
                if (key == name)
                    return text;
            }
            throw new KeyNotFoundException($"No statistic is called '{name}'; the names are those of StatisticNames.");
        }
    }
}
