using System.Buffers;
using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;

namespace DolphinLean.Exchange.Sockets;

/// <summary>One accepted WebSocket: a queue of messages to send, and a loop that hands received texts on.</summary>
internal sealed class ClientSocket(WebSocket socket) : IDisposable
{
    /// <summary>A reader that is so far behind is cut, as exchanges do.</summary>
    private const int MostQueued = 100_000;

    private const int LongestMessageBytes = 64 * 1_024;

    private readonly Channel<string> _queue = Channel.CreateBounded<string>(new BoundedChannelOptions(MostQueued) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });
    private readonly CancellationTokenSource _cut = new();

    /// <summary>Queues a message; never waits.</summary>
    public void Send(string text)
    {
        if (!_queue.Writer.TryWrite(text))
            Cut();
    }

    /// <summary>Ends the connection without a farewell.</summary>
    public void Cut()
    {
        _queue.Writer.TryComplete();
        if (!_cut.IsCancellationRequested)
            _cut.Cancel();
    }

    /// <summary>Sends and receives until either side ends it.</summary>
    public async Task RunAsync(Action<string> receive)
    {
        var sending = SendAllAsync();
        try
        {
            await ReceiveAllAsync(receive);
        }
        catch (WebSocketException)
        {
            // The client is gone; nothing is owed to it.
            Cut();
        }
        catch (OperationCanceledException)
        {
            // It was cut, or its connection was given up because nothing came from it for too long.
            Cut();
            socket.Abort();
        }
        finally
        {
            _queue.Writer.TryComplete();
            await sending;
        }
    }

    public void Dispose()
    {
        _cut.Dispose();
        socket.Dispose();
    }

    private async Task SendAllAsync()
    {
        try
        {
            await foreach (var text in _queue.Reader.ReadAllAsync(_cut.Token))
            {
                var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
                var count = Encoding.UTF8.GetBytes(text, bytes);
                await socket.SendAsync(bytes.AsMemory(0, count), WebSocketMessageType.Text, endOfMessage: true, _cut.Token);
                ArrayPool<byte>.Shared.Return(bytes);
            }
        }
        catch (WebSocketException)
        {
            Cut();
        }
        catch (OperationCanceledException)
        {
            Cut();
            socket.Abort();
        }
    }

    private async Task ReceiveAllAsync(Action<string> receive)
    {
        var buffer = new byte[LongestMessageBytes];
        while (true)
        {
            var count = 0;
            ValueWebSocketReceiveResult part;
            do
            {
                part = await socket.ReceiveAsync(buffer.AsMemory(count), _cut.Token);
                count += part.Count;
            }
            while (!part.EndOfMessage && count < buffer.Length);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, _cut.Token);
                return;
            }
            if (!part.EndOfMessage)
            {
                Cut();
                return;
            }
            receive(Encoding.UTF8.GetString(buffer, 0, count));
        }
    }
}
