using DolphinLean.Data.Bars;
using DolphinLean.Data.MarketData.Events;
using DolphinLean.Data.MarketData.Raw;

namespace DolphinLean.Data.MarketData.Store;

/// <summary>Writes an <see cref="EventStore"/>. The same events give the same bytes; a day that the store has is replaced.</summary>
public sealed class EventStoreWriter : IDisposable
{
    private const long DayNs = 86_400_000_000_000;
    private const int FilesAtOnce = 16;

    private readonly FolderStage _stage;
    private readonly int _threads;
    private readonly Dictionary<EventSeries, EventDayWriter> _open = [];
    private readonly HashSet<(EventSeries, DateOnly)> _written = [];
    private readonly Queue<Task> _closing = [];
    private (EventSeries Series, long StartNs, EventDayWriter Writer)? _last;

    /// <summary>Starts writing.</summary>
    /// <param name="folder">The store's folder; it need not exist.</param>
    /// <param name="threads">Threads that may encode and write. The bytes are the same.</param>
    /// <exception cref="IOException">There is a file of the folder's name, or a folder that is no event store.</exception>
    /// <exception cref="InvalidDataException">The folder is an event store of another version, whose days cannot stay.</exception>
    public EventStoreWriter(string folder, int threads = 1)
    {
        _threads = threads;
        if (Directory.Exists(folder) && !EventStore.IsStore(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            throw new IOException($"{folder}: expected an event store ({EventFiles.Manifest}), an empty folder or nothing, found other files; choose another target");
        if (EventStore.IsStore(folder))
            _ = new EventStore(folder);
        _stage = new FolderStage(folder);
        File.WriteAllText(_stage.PathOf(EventFiles.Manifest), EventFiles.ManifestText);
    }

    /// <summary>Appends an event. Its UTC day, by local time, must not be before the series' last one.</summary>
    /// <returns>False, and nothing is appended, when a price has more than eight decimals.</returns>
    public bool TryWrite(EventSeries series, RawEvent raw)
    {
        if (_last is { } last && ReferenceEquals(last.Series, series) && (ulong)(raw.LocalTimeNs - last.StartNs) < DayNs)
            return last.Writer.TryAdd(raw);
        var writer = Turn(series, DateOnly.FromDayNumber(DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber + (int)(raw.LocalTimeNs / DayNs)));
        _last = (series, raw.LocalTimeNs / DayNs * DayNs, writer);
        return writer.TryAdd(raw);
    }

    /// <summary>Puts all in place; gives the number of days of series.</summary>
    public int Complete()
    {
        Parallel.ForEach(_open.Values, new ParallelOptions { MaxDegreeOfParallelism = _threads }, day => day.Flush());
        foreach (var day in _open.Values)
            Close(day);
        while (_closing.TryDequeue(out var closing))
            closing.GetAwaiter().GetResult();
        _open.Clear();
        _stage.Complete();
        return _written.Count;
    }

    /// <summary>Closes everything; without <see cref="Complete"/> the folder stays as it was.</summary>
    public void Dispose()
    {
        // What became of files that are thrown away does not matter.
        while (_closing.TryDequeue(out var closing))
            Task.WaitAny(closing);
        foreach (var day in _open.Values)
            day.Dispose();
        _open.Clear();
        _stage.Dispose();
    }

    private EventDayWriter Turn(EventSeries series, DateOnly day)
    {
        if (_open.TryGetValue(series, out var open))
        {
            if (open.Day == day)
                return open;
            Close(open);
        }
        if (!_written.Add((series, day)))
            throw new ArgumentException($"{series}: expected a day after {open?.Day:yyyy-MM-dd}, found {day:yyyy-MM-dd} again", nameof(day));
        return _open[series] = new EventDayWriter(name => _stage.PathOf(Path.Combine(EventFiles.Folder(series), name)), day, _threads > 1);
    }

    /// <summary>Begins to bring a day to disk. That is mostly waiting, so that many files wait at once, whatever the threads.</summary>
    private void Close(EventDayWriter day)
    {
        foreach (var closing in day.Closings())
        {
            if (_closing.Count == FilesAtOnce)
                _closing.Dequeue().GetAwaiter().GetResult();
            _closing.Enqueue(Task.Factory.StartNew(closing, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
        }
    }
}
