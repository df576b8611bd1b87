using System.Globalization;
using DolphinLean.Binance;
using DolphinLean.Binance.Rest;
using DolphinLean.Binance.Wires;
using DolphinLean.Engine.Live.Wire;
using DolphinLean.Exchange.Hosting;
using DolphinLean.Exchange.Rest;
using DolphinLean.Exchange.Streams;

namespace DolphinLean.Lean.Binance.Tests.Simulation;

/// <summary>The way between client and exchange on a virtual clock: everything takes a while, drawn from a seed, and each socket keeps its order.</summary>
internal sealed class SimulatedWire(LoopbackExchange exchange, BinanceCredentials credentials, Random random, Action<long, Action> at) : ILiveWire
{
    private const long HttpTimeoutMs = 15_000;

    private readonly RequestSigner _signer = new(credentials);
    private readonly KeyVault _vault = new();
    private readonly Dictionary<int, SimulatedSocket> _sockets = [];
    private readonly Dictionary<int, string> _targets = [];
    private int _generation;

    /// <summary>What comes back.</summary>
    public required Action<Inbound> Deliver { get; init; }

    /// <summary>Every order request that reached the exchange, with its time.</summary>
    public List<(long TimeMs, Outbound Request)> Orders { get; } = [];

    /// <summary>How much later than usual what sockets of a kind say comes, without a gap: a line or a machine that lags.</summary>
    public (string Path, long Ms) Lag { get; set; } = ("", 0);

    /// <summary>Answers a request in the exchange's place; null where the exchange answers.</summary>
    public Func<Outbound, string?>? Instead { get; set; }

    /// <summary>Called before anything leaves.</summary>
    public Action<Outbound>? Leaving { get; set; }

    public void Send(Outbound outbound)
    {
        Leaving?.Invoke(outbound);
        var generation = _generation;
        at(exchange.NowMs + Latency(), () =>
        {
            if (generation == _generation || outbound.IsOrder)
                Arrive(outbound, generation);
        });
    }

    /// <summary>Sockets of a kind stay open and say nothing more.</summary>
    public void Silence(string path)
    {
        foreach (var (channel, socket) in _sockets)
        {
            if (_targets[channel].StartsWith(path, StringComparison.Ordinal))
                socket.Silence();
        }
    }

    /// <summary>The process dies: its sockets are cut, and no answer reaches it any more. What it sent may still arrive.</summary>
    public void Die()
    {
        _generation++;
        foreach (var socket in _sockets.Values)
            socket.Cut(exchange);
        _sockets.Clear();
    }

    private void Arrive(Outbound outbound, int generation)
    {
        switch (outbound.Kind)
        {
            case OutboundKind.Open:
                _targets[outbound.Channel] = outbound.Target;
                var isKeyed = KeyVault.IsKeyed(outbound.Target);
                _sockets[outbound.Channel] = SimulatedSocket.Open(exchange, _vault.Reveal(outbound.Target), (kind, text, dueMs) =>
                    Back(dueMs, generation, new Inbound(0, kind, outbound.Channel, Text: isKeyed ? _vault.HideIn(text) : text)), () => Latency() + LagOf(outbound.Target));
                break;
            case OutboundKind.Say:
                if (_sockets.TryGetValue(outbound.Channel, out var socket))
                    socket.Say(exchange, outbound.Text);
                break;
            case OutboundKind.Close:
                if (_sockets.Remove(outbound.Channel, out var closed))
                    closed.Cut(exchange);
                break;
            default:
                Request(outbound, generation);
                break;
        }
    }

    private void Request(Outbound outbound, int generation)
    {
        if (Instead?.Invoke(outbound) is { } other)
        {
            Back(exchange.NowMs + Latency(), generation, new Inbound(0, InboundKind.Reply, outbound.Channel, 200, "", other));
            return;
        }
        var query = outbound.Kind == OutboundKind.Signed ? _signer.SignQuery(outbound.Text) : outbound.Text;
        if (outbound.IsOrder)
            Orders.Add((exchange.NowMs, outbound));
        var response = exchange.Handle(new ApiRequest(
            outbound.Method, outbound.Target, query, ApiKey: outbound.Kind == OutboundKind.Public ? null : credentials.ApiKey));
        if (response.IsLost)
        {
            Back(exchange.NowMs + HttpTimeoutMs, generation, new Inbound(0, InboundKind.NoReply, outbound.Channel, Text: "Timeout"));
            return;
        }
        var headers = string.Join(';', response.Headers
            .Where(header => header.Key is HeaderNames.UsedWeight or HeaderNames.RetryAfter).Select(header => $"{header.Key}={header.Value}"));
        Back(
            exchange.NowMs + response.DelayMs + Latency(), generation,
            new Inbound(0, InboundKind.Reply, outbound.Channel, response.Status, headers, _vault.Hide(outbound.Target, outbound.Channel, response.Body)));
    }

    private void Back(long dueMs, int generation, Inbound inbound) => at(dueMs, () =>
    {
        if (generation == _generation)
            Deliver(inbound with { TimeMs = exchange.NowMs });
    });

    private long Latency() => 2 + random.Next(30);

    private long LagOf(string target) => Lag.Ms > 0 && target.StartsWith(Lag.Path, StringComparison.Ordinal) ? Lag.Ms : 0;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{_sockets.Count} sockets");
}
