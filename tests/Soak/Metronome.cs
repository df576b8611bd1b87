using System.Diagnostics;

namespace DolphinLean.Soak;

/// <summary>A thread that does nothing but sleep, and notes how late it wakes: what the machine alone adds to a latency.</summary>
internal sealed class Metronome : IDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(5);

    private readonly ManualResetEventSlim _isOver = new();
    private readonly Thread _thread;

    public Metronome(LatencyHistogram late)
    {
        _thread = new Thread(() =>
        {
            for (var began = Stopwatch.GetTimestamp(); !_isOver.IsSet; began = Stopwatch.GetTimestamp())
            {
                Thread.Sleep(Beat);
                late.Add(Stopwatch.GetElapsedTime(began) - Beat);
            }
        }) { IsBackground = true, Name = "metronome" };
        _thread.Start();
    }

    public void Dispose()
    {
        _isOver.Set();
        _thread.Join();
        _isOver.Dispose();
    }
}
