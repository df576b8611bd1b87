using System.Globalization;
using DolphinLean.Binance.Venues;
using DolphinLean.Engine.Live.Venues;
using DolphinLean.Engine.Live.Wire;

namespace DolphinLean.Binance.Sockets;

/// <summary>
/// One socket that is always wanted: opened, opened again with growing, jittered waits, found out when it is open and says nothing, and
/// replaced before the exchange cuts it after a day.
/// </summary>
/// <remarks>
/// A quiet socket is asked for its subscriptions, which any socket answers: so silence is a fault on every one, also on a user stream
/// without events.
/// </remarks>
internal sealed class SocketLine(VenueCore core, string name, string target)
{
    private const long OpenWithinMs = 10_000;
    private const long AskAfterMs = 3_000;
    private const long QuietAfterMs = 4_000;
    private const long SilentAfterMs = 10_000;
    private const long LongestLifeMs = 23L * 3_600_000;
    private const long FirstBackoffMs = 1_000;
    private const long LongestBackoffMs = 30_000;

    private long _dueMs;
    private long _changedMs;
    private long _heardMs;
    private long _askedMs;
    private long _lifeMs;
    private int _failures;

    public int Channel { get; private set; }

    public LineState State { get; private set; }

    /// <summary>Whether it says so little that what it shows may be old, though it is open.</summary>
    public bool IsQuiet => State == LineState.Up && core.NowMs - _heardMs > core.Lasting(QuietAfterMs) && core.Keeps(Safeguards.NoticeSilence);

    /// <summary>How often it was lost, for whatever reason.</summary>
    public int Losses { get; private set; }

    /// <summary>How it is, for a person.</summary>
    public VenueFeed Feed => new(name, State == LineState.Up, _heardMs == 0 ? 0 : core.NowMs - _heardMs, Losses);

    /// <summary>Opens, asks or gives up, as it is time.</summary>
    public void Advance()
    {
        var now = core.NowMs;
        switch (State)
        {
            case LineState.Down when now >= _dueMs && (Losses == 0 || core.Keeps(Safeguards.ReopenSockets)):
                Open();
                break;
            case LineState.Opening when now - _changedMs > core.Lasting(OpenWithinMs):
                Drop("did not open");
                break;
            case LineState.Up when now - _changedMs > _lifeMs:
                Drop("is replaced after a day");
                _dueMs = now;
                break;
            case LineState.Up when now - _heardMs > core.Lasting(SilentAfterMs) && core.Keeps(Safeguards.DropSilentSockets):
                Drop("says nothing");
                break;
            case LineState.Up when now - Math.Max(_heardMs, _askedMs) > core.Lasting(AskAfterMs):
                Ask();
                break;
        }
    }

    /// <summary>The socket is open.</summary>
    public void TakeOpened()
    {
        State = LineState.Up;
        (_changedMs, _heardMs, _askedMs) = (core.NowMs, core.NowMs, 0);
        _lifeMs = LongestLifeMs - core.Jittered(3_600_000);
    }

    /// <summary>It said something.</summary>
    public void TakeMessage()
    {
        _heardMs = core.NowMs;
        _failures = 0;
    }

    /// <summary>It is closed.</summary>
    public void TakeClosed()
    {
        Channel = 0;
        Fail();
    }

    /// <summary>Forgets it: the process is new.</summary>
    public void Reset() => (State, Channel, _dueMs) = (LineState.Down, 0, core.NowMs);

    /// <summary>Ends it.</summary>
    public void Close()
    {
        if (Channel != 0)
            core.Outbox.Enqueue(new Outbound(OutboundKind.Close, Channel));
        (State, Channel, _dueMs) = (LineState.Down, 0, long.MaxValue);
    }

    private void Open()
    {
        Channel = core.NextChannel();
        (State, _changedMs) = (LineState.Opening, core.NowMs);
        core.Outbox.Enqueue(new Outbound(OutboundKind.Open, Channel, Target: target));
    }

    private void Ask()
    {
        _askedMs = core.NowMs;
        core.Outbox.Enqueue(new Outbound(
            OutboundKind.Say, Channel, Text: string.Create(CultureInfo.InvariantCulture, $"{{\"method\":\"LIST_SUBSCRIPTIONS\",\"id\":{Channel}}}")));
    }

    private void Drop(string why)
    {
        core.Log($"socket {name} {why}");
        core.Outbox.Enqueue(new Outbound(OutboundKind.Close, Channel));
        Channel = 0;
        Fail();
    }

    private void Fail()
    {
        State = LineState.Down;
        Losses++;
        _dueMs = core.NowMs + core.Jittered(Math.Min(LongestBackoffMs, FirstBackoffMs << Math.Min(_failures, 5)));
        _failures++;
    }
}
