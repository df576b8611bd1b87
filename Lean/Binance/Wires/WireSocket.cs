using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;
using DolphinLean.Engine.Live.Wire;

namespace DolphinLean.Binance.Wires;

/// <summary>One socket: opened once, read until it ends. With a vault, for an address that bears a listen key, its messages are cleared of keys.</summary>
internal sealed class WireSocket(int channel, KeyVault? vault, Action<InboundKind, int, int, string, string> post)
{
    private readonly ClientWebSocket _socket = new();
    private readonly Channel<string> _toSay = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true });
    private readonly CancellationTokenSource _closing = new();

    public void Say(string text) => _toSay.Writer.TryWrite(text);

    public void Close()
    {
        _toSay.Writer.TryComplete();
        _closing.Cancel();
    }

    public async Task RunAsync(Uri address, CancellationToken cancellation)
    {
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _closing.Token);
        var why = "";
        try
        {
            _socket.Options.KeepAliveInterval = TimeSpan.FromSeconds(30);
            _socket.Options.KeepAliveTimeout = TimeSpan.FromSeconds(30);
            await _socket.ConnectAsync(address, linked.Token);
            post(InboundKind.Opened, channel, 0, "", "");
            var saying = SayAsync(linked.Token);
            await ReadAsync(linked.Token);
            _toSay.Writer.TryComplete();
            await saying;
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException or IOException)
        {
            // The message may hold the address, and that a listen key.
            why = fault is WebSocketException { WebSocketErrorCode: var code } ? code.ToString() : fault.GetType().Name;
        }
        _socket.Dispose();
        post(InboundKind.Closed, channel, 0, "", why);
    }

    private async Task ReadAsync(CancellationToken cancellation)
    {
        var buffer = new byte[1 << 16];
        var length = 0;
        while (true)
        {
            if (length == buffer.Length)
                Array.Resize(ref buffer, 2 * length);
            var read = await _socket.ReceiveAsync(buffer.AsMemory(length), cancellation);
            if (read.MessageType == WebSocketMessageType.Close)
                return;
            length += read.Count;
            if (!read.EndOfMessage)
                continue;
            var text = Encoding.UTF8.GetString(buffer, 0, length);
            post(InboundKind.Message, channel, 0, "", vault?.HideIn(text) ?? text);
            length = 0;
        }
    }

    private async Task SayAsync(CancellationToken cancellation)
    {
        await foreach (var text in _toSay.Reader.ReadAllAsync(cancellation))
            await _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, cancellation);
    }
}
