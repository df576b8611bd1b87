using DolphinLean.Engine.Live.Wire;
using DolphinLean.Exchange.Hosting;
using DolphinLean.Exchange.Streams;

namespace DolphinLean.Lean.Binance.Tests.Simulation;

/// <summary>One socket on a virtual clock: messages arrive in the order in which they were sent.</summary>
internal sealed class SimulatedSocket
{
    private StreamConnection? _connection;

    public static SimulatedSocket Open(LoopbackExchange exchange, string target, Action<InboundKind, string, long> deliver, Func<long> latency)
    {
        var socket = new SimulatedSocket();
        var lastMs = 0L;
        var question = target.IndexOf('?');
        socket._connection = exchange.Connect(
            question < 0 ? target : target[..question], question < 0 ? "" : target[(question + 1)..],
            text => deliver(InboundKind.Message, text, Next()), () => deliver(InboundKind.Closed, "", Next()));
        deliver(socket._connection == null ? InboundKind.Closed : InboundKind.Opened, "", Next());
        return socket;

        long Next() => lastMs = Math.Max(lastMs, exchange.NowMs + latency());
    }

    /// <summary>It stays open and says nothing more.</summary>
    public void Silence()
    {
        if (_connection != null)
            _connection.IsSilent = true;
    }

    public void Say(LoopbackExchange exchange, string text)
    {
        if (_connection is { IsClosed: false } open)
            exchange.Receive(open, text);
    }

    public void Cut(LoopbackExchange exchange)
    {
        if (_connection is { IsClosed: false } open)
            exchange.Disconnect(open);
        _connection = null;
    }
}
