using System.Diagnostics;
using DolphinLean.Engine.Live.Journal;
using DolphinLean.Engine.Live.Wire;

namespace DolphinLean.Soak;

/// <summary>Measures how long orders wait until the disk has the journal; messages behind them wait as long.</summary>
internal sealed class TimedJournal(ISessionJournal journal, LatencyHistogram commits) : ISessionJournal
{
    public void Write(Inbound inbound) => journal.Write(inbound);

    public void WriteDecision(long timeMs, ReadOnlySpan<byte> line) => journal.WriteDecision(timeMs, line);

    public void Write(long timeMs, Outbound outbound) => journal.Write(timeMs, outbound);

    public void Commit()
    {
        var began = Stopwatch.GetTimestamp();
        journal.Commit();
        commits.Add(Stopwatch.GetElapsedTime(began));
    }
}
