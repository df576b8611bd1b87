using DolphinLean.Data.MarketData.Depth;

namespace DolphinLean.Engine.DepthRuns;

/// <summary>
/// When the listeners of a replay are called by the clock: at the multiples of 100 ms that one of them wants, but not through more than a minute
/// in which nothing came.
/// </summary>
/// <remarks>Silence is known by what lies behind, never by how far the next event is: that would be a look ahead.</remarks>
internal sealed class DepthTimer
{
    /// <summary>Length of a step.</summary>
    public const long StepNs = IDepthListener.TimerNs;

    /// <summary>Span without an event, of any instrument, through which the timer runs.</summary>
    private const long LongestQuietNs = 60_000_000_000;

    private readonly List<IDepthListener> _listeners = [];
    private long _passedNs;
    private long _quietSinceNs;

    /// <summary>When it fires next; the end of time when nobody wants it.</summary>
    public long NextNs { get; private set; } = long.MaxValue;

    /// <summary>Who is called.</summary>
    public IReadOnlyList<IDepthListener> Listeners => _listeners;

    /// <summary>Calls a listener from now on.</summary>
    public void Add(IDepthListener listener, long nowNs)
    {
        if (_listeners.Count == 0)
            Start(nowNs);
        _listeners.Add(listener);
        Ask();
    }

    /// <summary>Begins behind a time, as if something had just come.</summary>
    public void Start(long nowNs)
    {
        _passedNs = nowNs / StepNs * StepNs;
        _quietSinceNs = _passedNs + StepNs;
        Ask();
    }

    /// <summary>Notes that an event has come.</summary>
    public void Hear(long eventNs) => _quietSinceNs = Math.Max(_quietSinceNs, FirstFrom(eventNs));

    /// <summary>Asks the listeners when they want it, because what they do may have changed. The step at this very time has not passed.</summary>
    public void AskBefore(long nowNs)
    {
        _passedNs = Math.Max(_passedNs, FirstFrom(nowNs) - StepNs);
        Ask();
    }

    /// <summary>Asks the listeners when they want it. The step at this very time has passed.</summary>
    public void AskBehind(long nowNs)
    {
        _passedNs = Math.Max(_passedNs, nowNs / StepNs * StepNs);
        Ask();
    }

    /// <summary>Whether it rests, because nothing has come for long; it then goes on with what comes next.</summary>
    /// <param name="comesNs">When the next event comes; the end of time for none.</param>
    public bool Rests(long comesNs)
    {
        if (NextNs - _quietSinceNs <= LongestQuietNs)
            return false;
        if (comesNs == long.MaxValue)
            NextNs = comesNs;
        else
            AskBefore(comesNs);
        return true;
    }

    private static long FirstFrom(long ns) => (ns - 1) / StepNs * StepNs + StepNs;

    private void Ask()
    {
        var next = long.MaxValue;
        foreach (var listener in _listeners)
            next = Math.Min(next, listener.NextTimerNs(_passedNs));
        NextNs = next;
    }
}
