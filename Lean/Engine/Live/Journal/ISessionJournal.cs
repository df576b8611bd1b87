using DolphinLean.Engine.Live.Wire;

namespace DolphinLean.Engine.Live.Journal;

/// <summary>Where a session notes what came, what it decided and what it sends: a file, or a comparison with one.</summary>
public interface ISessionJournal
{
    /// <summary>Takes an input, before it is handled.</summary>
    void Write(Inbound inbound);

    /// <summary>Takes a decision's line.</summary>
    void WriteDecision(long timeMs, ReadOnlySpan<byte> line);

    /// <summary>Takes an output, before it leaves.</summary>
    void Write(long timeMs, Outbound outbound);

    /// <summary>Returns when all of it is on disk.</summary>
    void Commit();
}
