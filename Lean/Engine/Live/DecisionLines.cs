using DolphinLean.Engine.Live.Journal;
using DolphinLean.Engine.Live.Watching;

namespace DolphinLean.Engine.Live;

/// <summary>Takes the decision chain's lines, one a write, puts each into the session's journal, and shows it to whoever watches.</summary>
internal sealed class DecisionLines(ISessionJournal journal, LiveClock clock) : Stream
{
    public ILiveWatcher? Watcher { get; set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        journal.WriteDecision(clock.NowMs, buffer);
        Watcher?.OnDecision(buffer);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
        // The session commits its journal before an order leaves.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
