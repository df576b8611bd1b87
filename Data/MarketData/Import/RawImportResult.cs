using DolphinLean.Data.MarketData.Events;

namespace DolphinLean.Data.MarketData.Import;

/// <summary>What an import did.</summary>
/// <param name="Series">The series that were written, by name.</param>
/// <param name="Days">Days of series that were written.</param>
/// <param name="Lines">Lines read.</param>
/// <param name="Events">Events written.</param>
/// <param name="Defects">What was left out and why: one entry for each kind and recording, in the recordings' order.</param>
public sealed record RawImportResult(IReadOnlyList<EventSeries> Series, int Days, long Lines, long Events, IReadOnlyList<RawDefect> Defects)
{
    /// <summary>Whether every line is an event or of a kind that is not kept.</summary>
    public bool IsClean => !Defects.Any(defect => defect.IsDefect);
}
