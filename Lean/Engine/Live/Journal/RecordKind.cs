namespace DolphinLean.Engine.Live.Journal;

/// <summary>What a record of a session's journal holds.</summary>
public enum RecordKind : byte
{
    /// <summary>Something that came from outside, written before it is handled.</summary>
    Inbound = 1,

    /// <summary>A decision of a model: its line with the chain's hash.</summary>
    Decision = 2,

    /// <summary>Something that the session wants done, written before it is.</summary>
    Outbound = 3,
}
