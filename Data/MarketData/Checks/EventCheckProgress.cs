using DolphinLean.Data.MarketData.Events;

namespace DolphinLean.Data.MarketData.Checks;

/// <summary>How far a check is.</summary>
/// <param name="Series">The series that is replayed.</param>
/// <param name="Events">Events replayed.</param>
/// <param name="TotalEvents">Events in all.</param>
public sealed record EventCheckProgress(EventSeries Series, long Events, long TotalEvents);
