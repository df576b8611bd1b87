namespace DolphinLean.Engine.Live.Journal;

/// <summary>One record of a session's journal.</summary>
/// <param name="Number">Running number, from 1.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="TimeMs">The session's time, Unix milliseconds.</param>
/// <param name="Payload">Its bytes.</param>
public readonly record struct JournalRecord(long Number, RecordKind Kind, long TimeMs, ReadOnlyMemory<byte> Payload);
