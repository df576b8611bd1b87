using DolphinLean.Engine.Live.Journal;
using DolphinLean.Engine.Live.Wire;

namespace DolphinLean.Lean.Binance.Tests.Simulation;

/// <summary>A journal that says that all is on disk when it is not.</summary>
internal sealed class HastyJournal(ISessionJournal journal) : ISessionJournal
{
    public void Write(Inbound inbound) => journal.Write(inbound);

    public void WriteDecision(long timeMs, ReadOnlySpan<byte> line) => journal.WriteDecision(timeMs, line);

    public void Write(long timeMs, Outbound outbound) => journal.Write(timeMs, outbound);

    public void Commit()
    {
        // The safeguard that is switched off.
    }
}
