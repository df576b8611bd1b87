using System.Buffers;
using DolphinLean.Engine.Live.Wire;

namespace DolphinLean.Engine.Live.Journal;

/// <summary>Appends to a session's journal. What is not committed reaches the disk when a batch is full, or with the next commit.</summary>
public sealed class JournalWriter : ISessionJournal, IDisposable
{
    private const int BatchBytes = 1 << 16;

    private readonly FileStream _file;
    private readonly ArrayBufferWriter<byte> _batch = new(BatchBytes);

    private JournalWriter(FileStream file) => _file = file;

    /// <summary>Begins a journal.</summary>
    /// <exception cref="IOException">The file is there already.</exception>
    public static JournalWriter Create(string path)
    {
        var writer = new JournalWriter(new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0));
        writer._batch.Write(RecordFormat.FileHead);
        writer.Commit();
        return writer;
    }

    /// <summary>Goes on with a journal whose torn tail has been cut.</summary>
    public static JournalWriter Append(string path) =>
        new(new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0));

    /// <inheritdoc/>
    public void Write(Inbound inbound) => Add(RecordKind.Inbound, inbound.TimeMs, RecordFormat.Payload(inbound));

    /// <inheritdoc/>
    public void WriteDecision(long timeMs, ReadOnlySpan<byte> line) => Add(RecordKind.Decision, timeMs, line);

    /// <inheritdoc/>
    public void Write(long timeMs, Outbound outbound) => Add(RecordKind.Outbound, timeMs, RecordFormat.Payload(outbound));

    /// <inheritdoc/>
    public void Commit()
    {
        WriteBatch();
        _file.Flush(flushToDisk: true);
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
