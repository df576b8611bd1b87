using System.Diagnostics.CodeAnalysis;
using DolphinLean.Data.Bars;

namespace DolphinLean.Engine.Feeds.Bars;

/// <summary>
/// Days that are read before they are needed, by other threads as they are free. Whoever has to wait for one reads others meanwhile, from the
/// far end, so that no core stands still at the end of a day.
/// </summary>
/// <param name="threads">Threads that may read; with one, a day is read when it is needed.</param>
internal sealed class ReadAhead(int threads) : IThreadPoolWorkItem
{
    private readonly LinkedList<Task<BarColumns>> _waiting = [];

    /// <summary>Begins to read.</summary>
    public Task<BarColumns> Begin(Func<BarColumns> read)
    {
        var reading = new Task<BarColumns>(read);
        lock (_waiting)
            _waiting.AddLast(reading);
        if (threads > 1)
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        return reading;
    }

    /// <summary>What was read, as soon as it is.</summary>
    public BarColumns Wait(Task<BarColumns> reading)
    {
        if (threads == 1)
            Take(reading)?.RunSynchronously();
        while (!reading.IsCompleted && TryTake(fromEnd: true, out var other))
            other.RunSynchronously();
        return reading.GetAwaiter().GetResult();
    }

    void IThreadPoolWorkItem.Execute()
    {
        if (TryTake(fromEnd: false, out var reading))
            reading.RunSynchronously();
    }

    private bool TryTake(bool fromEnd, [MaybeNullWhen(false)] out Task<BarColumns> reading)
    {
        lock (_waiting)
        {
            reading = (fromEnd ? _waiting.Last : _waiting.First)?.Value;
            if (reading != null)
                _waiting.Remove(reading);
        }
        return reading != null;
    }

    private Task<BarColumns>? Take(Task<BarColumns> reading)
    {
        lock (_waiting)
            return _waiting.Remove(reading) ? reading : null;
    }
}
