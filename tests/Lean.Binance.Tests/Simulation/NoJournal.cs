using DolphinLean.Engine.Live.Journal;
using DolphinLean.Engine.Live.Wire;

namespace DolphinLean.Lean.Binance.Tests.Simulation;

/// <summary>Takes everything and keeps nothing.</summary>
internal sealed class NoJournal : ISessionJournal
{
    public void Write(Inbound inbound)
    {
        // Nothing is kept.
    }

    public void WriteDecision(long timeMs, ReadOnlySpan<byte> line)
    {
        // Nothing is kept.
    }

    public void Write(long timeMs, Outbound outbound)
    {
        // Nothing is kept.
    }

    public void Commit()
    {
        // Nothing is kept.
    }
}
