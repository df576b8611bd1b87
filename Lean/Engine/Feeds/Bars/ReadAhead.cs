using System.Diagnostics.CodeAnalysis;
using DolphinLean.Data.Bars;

namespace DolphinLean.Engine.Feeds.Bars;

/// <summary>
/// Days that are read before they are needed, by as many other threads as the run may use. Whoever has to wait for one reads others meanwhile, from the
/// far end, so that no core stands still at the end of a day.
/// </summary>
/// <param name="threads">Threads that may read; with one, a day is read when it is needed.</param>
internal sealed class ReadAhead(int threads) : IThreadPoolWorkItem
{
    private readonly LinkedList<Task<BarColumns>> _waiting = [];
    private int _readers;

    /// <summary>Begins to read.</summary>
    public Task<BarColumns> Begin(Func<BarColumns> read)
    {
        var reading = new Task<BarColumns>(read);
        lock (_waiting)
        {
            _waiting.AddLast(reading);
            if (_readers == threads - 1)
                return reading;
            _readers++;
        }
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
        while (TryTake(fromEnd: false, out var reading))
            reading.RunSynchronously();
    }

    private bool TryTake(bool fromEnd, [MaybeNullWhen(false)] out Task<BarColumns> reading)
    {
        lock (_waiting)
        {
            reading = (fromEnd ? _waiting.Last : _waiting.First)?.Value;
            if (reading != null)
                _waiting.Remove(reading);
            else if (!fromEnd)
                _readers--;
        }
        return reading != null;
    }

    private Task<BarColumns>? Take(Task<BarColumns> reading)
    {
        lock (_waiting)
            return _waiting.Remove(reading) ? reading : null;
    }
}
