using DolphinLean.Engine.Statistics;

namespace DolphinLean.Engine.Results;

/// <summary>A run in figures.</summary>
/// <param name="Statistics">All statistics.</param>
/// <param name="Runtime">Those that LEAN shows while a run goes on, name and text.</param>
public sealed record RunFigures(RunStatistics Statistics, IReadOnlyList<KeyValuePair<string, string>> Runtime);
