using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using DolphinLean.Binance.Messages;
using DolphinLean.Engine.Live.Venues;
using DolphinLean.Engine.Live.Wire;

namespace DolphinLean.Binance.Venues;

/// <summary>What the parts of a client share: the time of the input at hand, numbers for requests and sockets, and the queues to the session.</summary>
internal sealed class VenueCore
{
    private readonly Random _random;
    private readonly Safeguards _switchedOff;
    private int _lastChannel;

    public VenueCore(string session, Action<string> log, Safeguards switchedOff = Safeguards.None)
    {
        (Session, Log, _switchedOff) = (session, log, switchedOff);
        // Seeded by the name alone, so that a replay waits as long as the session did.
        _random = new Random(BinaryPrimitives.ReadInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(session))));
    }

    public string Session { get; }

    /// <summary>Seconds of the session per second of this machine; 1 but for rehearsals.</summary>
    public double Speed { get; init; } = 1;

    public Action<string> Log { get; }
    public MessageReader Reader { get; } = new();
    public Queue<Outbound> Outbox { get; } = [];
    public Queue<VenueReport> Reports { get; } = [];

    /// <summary>Time of the input, Unix milliseconds of this machine's clock.</summary>
    public long NowMs { get; set; }

    /// <summary>Why nothing but cancels may leave; null while there is no reason.</summary>
    public string? HaltReason { get; private set; }

    public bool Keeps(Safeguards safeguard) => (_switchedOff & safeguard) == 0;

    public int NextChannel() => ++_lastChannel;

    /// <summary>How long of the session a silence of the machine's or the network's own lasts: these don't get faster in a rehearsal.</summary>
    public long Lasting(long ms) => (long)(ms * Math.Max(1, Speed));

    /// <summary>A wait between half of it and all of it.</summary>
    public long Jittered(long ms) => ms / 2 + (long)(_random.NextDouble() * (ms - ms / 2));

    public void Halt(string reason)
    {
        if (HaltReason != null)
            return;
        HaltReason = reason;
        Log($"HALTED: {reason}");
    }
}
