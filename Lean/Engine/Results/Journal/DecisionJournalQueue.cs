using DolphinLean.Data.Journal;

namespace DolphinLean.Engine.Results.Journal;

/// <summary>Hands decisions to a writer on another thread, a batch at a time and in order: text and hashes cost more than the decisions' steps.</summary>
/// <remarks>
/// While one batch is written another is filled; whoever fills it faster waits. What the writer throws comes out of the next call. The lines are
/// those that the writer alone would have written.
/// </remarks>
public sealed class DecisionJournalQueue : IDecisionJournal, IDisposable
{
    private const int BatchEntries = 256;

    private readonly DecisionJournalWriter _writer;
    private Batch _filling = new();
    private Batch _spare = new();
    private Task? _writing;

    /// <summary>Begins to queue for a writer, which nobody else may use before <see cref="Complete"/>.</summary>
    public DecisionJournalQueue(DecisionJournalWriter writer) => _writer = writer;

    /// <inheritdoc/>
    public void Write(long timestampMs, string model, string decision, string asset, ReadOnlySpan<JournalField> fields)
    {
        _filling.Add(new Entry(timestampMs, model, decision, asset, fields.Length), fields);
        if (_filling.Entries.Count == BatchEntries)
            Hand();
    }

    /// <summary>Waits until every decision is written. The writer's count and hash are then those of all of them.</summary>
    public void Complete()
    {
        Hand();
        Wait();
    }

    /// <summary>Waits for the batch that is being written, if a run was broken off; what is still queued is dropped.</summary>
    public void Dispose()
    {
        if (_writing is { } writing)
            Task.WaitAny(writing);
    }

    private void Hand()
    {
        Wait();
        var batch = _filling;
        (_filling, _spare) = (_spare, _filling);
        _writing = Task.Run(() => WriteAll(batch));
    }

    private void Wait()
    {
        var writing = _writing;
        _writing = null;
        writing?.GetAwaiter().GetResult();
    }

    private void WriteAll(Batch batch)
    {
        var fields = batch.Fields;
        foreach (var entry in batch.Entries)
        {
            _writer.Write(entry.TimestampMs, entry.Model, entry.Decision, entry.Asset, fields[..entry.Fields]);
            fields = fields[entry.Fields..];
        }
        batch.Clear();
    }

    private readonly record struct Entry(long TimestampMs, string Model, string Decision, string Asset, int Fields);

    private sealed class Batch
    {
        private JournalField[] _fields = new JournalField[BatchEntries * 8];
        private int _count;

        public List<Entry> Entries { get; } = new(BatchEntries);

        public ReadOnlySpan<JournalField> Fields => _fields.AsSpan(0, _count);

        public void Add(in Entry entry, ReadOnlySpan<JournalField> fields)
        {
            Entries.Add(entry);
            if (_count + fields.Length > _fields.Length)
                Array.Resize(ref _fields, 2 * (_count + fields.Length));
            fields.CopyTo(_fields.AsSpan(_count));
            _count += fields.Length;
        }

        public void Clear()
        {
            Entries.Clear();
            _count = 0;
        }
    }
}
