using DolphinLean.Engine.Live.Wire;

namespace DolphinLean.Lean.Binance.Tests.Simulation.Oracles;

/// <summary>Knows from the wire alone what a session can see: which sockets are open, and when each was heard last.</summary>
internal sealed class SightOracle
{
    private readonly Dictionary<int, (string Target, long HeardMs)> _sockets = [];

    public void Clear() => _sockets.Clear();

    public void Leaves(Outbound outbound)
    {
        if (outbound.Kind == OutboundKind.Open)
            _sockets[outbound.Channel] = (outbound.Target, 0);
        else if (outbound.Kind == OutboundKind.Close)
            _sockets.Remove(outbound.Channel);
    }

    public void Arrives(Inbound inbound)
    {
        if (inbound.Kind == InboundKind.Closed)
            _sockets.Remove(inbound.Channel);
        else if (inbound.Kind is InboundKind.Opened or InboundKind.Message && _sockets.TryGetValue(inbound.Channel, out var socket))
            _sockets[inbound.Channel] = (socket.Target, inbound.TimeMs);
    }

    /// <summary>Milliseconds since the socket of a kind was heard; as long as can be when there is none.</summary>
    /// <param name="path">How its address begins.</param>
    /// <param name="nowMs">The time.</param>
    public long SilentForMs(string path, long nowMs)
    {
        var heardMs = 0L;
        foreach (var (_, socket) in _sockets)
        {
            if (socket.Target.StartsWith(path, StringComparison.Ordinal))
                heardMs = Math.Max(heardMs, socket.HeardMs);
        }
        return nowMs - heardMs;
    }
}
