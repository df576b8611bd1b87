using System.Net;
using System.Net.Sockets;

namespace DolphinLean.Launcher.Tests.Live;

/// <summary>A TCP line to a port of this machine that can be cut, or go silent while it stays open.</summary>
internal sealed class CuttableLine : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ending = new();
    private readonly int _target;
    private readonly Task _accepting;
    private CancellationTokenSource _connections = new();
    private volatile bool _isCut;
    private volatile bool _isSilent;

    public CuttableLine(int target)
    {
        _target = target;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Ends what is open, and refuses what comes.</summary>
    public void Cut()
    {
        _isCut = true;
        _connections.Cancel();
        _connections = new CancellationTokenSource();
    }

    /// <summary>Keeps everything open, and passes nothing on.</summary>
    public void Silence() => _isSilent = true;

    /// <summary>Works again; what was silent is lost.</summary>
    public void Mend()
    {
        Cut();
        (_isCut, _isSilent) = (false, false);
    }

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        _listener.Stop();
        Cut();
        await _accepting;
        _ending.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_ending.IsCancellationRequested)
        {
            try
            {
                var client = await _listener.AcceptTcpClientAsync(_ending.Token);
                if (_isCut)
                    client.Dispose();
                else
                    _ = ServeAsync(client, _connections.Token);
            }
            catch (SocketException)
            {
                // A client left before it was taken; the next one is served all the same.
            }
            catch (Exception end) when (end is OperationCanceledException or InvalidOperationException && _ending.IsCancellationRequested)
            {
                // The line is taken down.
            }
        }
    }

    private async Task ServeAsync(TcpClient client, CancellationToken cut)
    {
        using var near = client;
        using var far = new TcpClient();
        try
        {
            await far.ConnectAsync(IPAddress.Loopback, _target, cut);
            await Task.WhenAny(PassAsync(near.GetStream(), far.GetStream(), cut), PassAsync(far.GetStream(), near.GetStream(), cut));
        }
        catch (Exception end) when (end is OperationCanceledException or IOException or SocketException)
        {
            // One side has left.
        }
    }

    private async Task PassAsync(NetworkStream from, NetworkStream to, CancellationToken cut)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (await from.ReadAsync(buffer, cut) is > 0 and var length)
            {
                if (!_isSilent)
                    await to.WriteAsync(buffer.AsMemory(0, length), cut);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // One side has left, or the line is cut.
        }
    }
}
