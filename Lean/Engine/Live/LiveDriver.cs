using System.Threading.Channels;
using DolphinLean.Engine.Live.Journal;
using DolphinLean.Engine.Live.Wire;

namespace DolphinLean.Engine.Live;

/// <summary>
/// Runs a session on a clock: gives it what the wire posts and a tick now and then, one by one and each with its time, and hands what it
/// wants sent to the wire.
/// </summary>
public sealed class LiveDriver
{
    private static readonly TimeSpan TickEvery = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan StalledAfter = TimeSpan.FromSeconds(2);

    private readonly Channel<Posted> _posted = Channel.CreateUnbounded<Posted>(new UnboundedChannelOptions { SingleReader = true });
    private readonly TimeProvider _clock;
    private readonly double _speed;
    private readonly long _startMs;
    private readonly long _startedAt;
    private long _lastMs;

    /// <summary>A driver.</summary>
    /// <param name="clock">The machine's clock.</param>
    /// <param name="speed">Seconds of the session per second, as the exchange runs; 1 but for rehearsals.</param>
    /// <param name="notBeforeMs">The last time of a session that goes on; 0 for a new one.</param>
    public LiveDriver(TimeProvider clock, double speed, long notBeforeMs)
    {
        (_clock, _speed) = (clock, speed);
        _startMs = Math.Max(clock.GetUtcNow().ToUnixTimeMilliseconds(), notBeforeMs + 1);
        _startedAt = clock.GetTimestamp();
        _lastMs = notBeforeMs;
    }

    /// <summary>The session's time, Unix milliseconds.</summary>
    public long NowMs => Math.Max(_lastMs, _startMs + (long)(_clock.GetElapsedTime(_startedAt).TotalMilliseconds * _speed));

    /// <summary>Told after each input how long it took from the wire to its decisions and requests, waiting included; null for nobody.</summary>
    public Action<InboundKind, TimeSpan>? Handled { get; init; }

    /// <summary>Takes what came from outside; from any thread.</summary>
    public void Post(InboundKind kind, int channel = 0, int status = 0, string headers = "", string text = "") =>
        _posted.Writer.TryWrite(new Posted(_clock.GetTimestamp(), kind, channel, status, headers, text));

    /// <summary>Runs a session to its end.</summary>
    /// <param name="session">The session.</param>
    /// <param name="journal">Its journal, watched for stalls.</param>
    /// <param name="wire">Where outputs go.</param>
    /// <param name="afterInput">Called after each input, on the session's thread.</param>
    public async Task RunAsync(LiveSession session, JournalWriter journal, ILiveWire wire, Action afterInput)
    {
        await using var ticks = _clock.CreateTimer(_ => Post(InboundKind.Tick), null, TickEvery, TickEvery);
        var isStalled = false;
        await foreach (var posted in _posted.Reader.ReadAllAsync())
        {
            _lastMs = NowMs;
            foreach (var output in session.Take(new Inbound(_lastMs, posted.Kind, posted.Channel, posted.Status, posted.Headers, posted.Text)))
                wire.Send(output);
            Handled?.Invoke(posted.Kind, _clock.GetElapsedTime(posted.At));
            if (!isStalled && journal.SlowestWrite > StalledAfter)
            {
                isStalled = true;
                Post(InboundKind.Stalled, text: FormattableString.Invariant($"the journal took {journal.SlowestWrite.TotalSeconds:F1} s to reach the disk"));
            }
            afterInput();
            if (session.HasEnded)
                return;
        }
    }

    private readonly record struct Posted(long At, InboundKind Kind, int Channel, int Status, string Headers, string Text);
}
