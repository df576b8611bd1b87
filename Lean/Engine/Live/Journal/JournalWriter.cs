using System.Buffers;
using DolphinLean.Engine.Live.Wire;

namespace DolphinLean.Engine.Live.Journal;

/// <summary>Appends to a session's journal. What is not committed reaches the disk when a batch is full, or with the next commit.</summary>
public sealed class JournalWriter : ISessionJournal, IDisposable
{
    private const int BatchBytes = 1 << 16;

    private readonly FileStream _file;
    private readonly TimeProvider _clock;
    private readonly ArrayBufferWriter<byte> _batch = new(BatchBytes);

    private JournalWriter(FileStream file, TimeProvider clock) => (_file, _clock, CommittedLength) = (file, clock, file.Length);

    /// <summary>Bytes of the file that surely are on disk.</summary>
    public long CommittedLength { get; private set; }

    /// <summary>The longest that the disk took over a write.</summary>
    public TimeSpan SlowestWrite { get; private set; }

    /// <summary>Begins a journal.</summary>
    /// <param name="path">The file.</param>
    /// <param name="clock">Measures how long the disk takes.</param>
    /// <exception cref="IOException">The file is there already.</exception>
    public static JournalWriter Create(string path, TimeProvider clock)
    {
        var writer = new JournalWriter(new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0), clock);
        writer._batch.Write(RecordFormat.FileHead);
        writer.Commit();
        return writer;
    }

    /// <summary>Goes on with a journal whose torn tail has been cut.</summary>
    public static JournalWriter Append(string path, TimeProvider clock) =>
        new(new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0), clock);

    /// <inheritdoc/>
    public void Write(Inbound inbound) => Add(RecordKind.Inbound, inbound.TimeMs, RecordFormat.Payload(inbound));

    /// <inheritdoc/>
    public void WriteDecision(long timeMs, ReadOnlySpan<byte> line) => Add(RecordKind.Decision, timeMs, line);

    /// <inheritdoc/>
    public void Write(long timeMs, Outbound outbound) => Add(RecordKind.Outbound, timeMs, RecordFormat.Payload(outbound));

    /// <inheritdoc/>
    public void Commit()
    {
        var began = _clock.GetTimestamp();
        WriteBatch();
        _file.Flush(flushToDisk: true);
        CommittedLength = _file.Position;
        var took = _clock.GetElapsedTime(began);
        if (took > SlowestWrite)
            SlowestWrite = took;
    }

    /// <summary>Writes what is left, and closes the file.</summary>
    public void Dispose()
    {
        WriteBatch();
        _file.Dispose();
    }

    private void Add(RecordKind kind, long timeMs, ReadOnlySpan<byte> payload)
    {
        RecordFormat.Write(_batch, kind, timeMs, payload);
        if (_batch.WrittenCount >= BatchBytes)
            WriteBatch();
    }

    private void WriteBatch()
    {
        _file.Write(_batch.WrittenSpan);
        _batch.ResetWrittenCount();
    }
}
