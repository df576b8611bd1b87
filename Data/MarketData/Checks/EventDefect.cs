using DolphinLean.Data.MarketData.Events;

namespace DolphinLean.Data.MarketData.Checks;

/// <summary>A kind of defect in a series.</summary>
/// <param name="Series">The series.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="Day">Day of the first one.</param>
/// <param name="Sequence">Place of the first one among the day's events.</param>
/// <param name="Detail">What was expected there, and found.</param>
/// <param name="Count">How many there are.</param>
public sealed record EventDefect(EventSeries Series, EventDefectKind Kind, DateOnly Day, long Sequence, string Detail, long Count)
{
    /// <summary>One line.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Series} {Day:yyyy-MM-dd} event {Sequence}: {Detail} ({Count:N0} in all)");
}
