namespace DolphinLean.Engine.Live.Journal;

/// <summary>The first place where a session that is run again does something else.</summary>
/// <param name="RecordNumber">The record that was expected, from 1; one beyond the last when there is none.</param>
/// <param name="Recorded">What the journal has; empty for nothing.</param>
/// <param name="Replayed">What was done now; empty for nothing.</param>
public sealed record ReplayDifference(long RecordNumber, string Recorded, string Replayed)
{
    /// <summary>Number and both values.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"record {RecordNumber}: recorded {(Recorded.Length > 0 ? Recorded : "nothing")}; replayed {(Replayed.Length > 0 ? Replayed : "nothing")}");
}
