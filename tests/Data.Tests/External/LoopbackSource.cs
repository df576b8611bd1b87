using System.Net;
using System.Net.Sockets;

namespace DolphinLean.Data.Tests.External;

/// <summary>A web server on 127.0.0.1 that answers as a test says, and notes what it is asked.</summary>
internal sealed class LoopbackSource : IDisposable
{
    private const int Tries = 20;

    private readonly HttpListener _listener;
    private readonly List<string> _asked = [];

    public LoopbackSource()
    {
        (_listener, Address) = Listen();
        _ = ServeAsync();
    }

    public Uri Address { get; }

    /// <summary>Makes the answer to a path: status and body; status 0 for none at all. <c>Retry-After</c> goes out with 429.</summary>
    public Func<string, (int Status, string Body)> Answer { get; set; } = _ => (404, "");

    /// <summary>Paths and queries asked so far.</summary>
    public IReadOnlyList<string> Asked
    {
        get
        {
            lock (_asked)
                return [.. _asked];
        }
    }

    public void Dispose() => _listener.Close();

    /// <summary>A listener wants a port by number, and one that is free may be taken by another process before it is bound.</summary>
    private static (HttpListener Listener, Uri Address) Listen()
    {
        for (var left = Tries; ; left--)
        {
            var address = new Uri($"http://127.0.0.1:{FreePort()}");
            var listener = new HttpListener();
            listener.Prefixes.Add(address.AbsoluteUri);
            try
            {
                listener.Start();
                return (listener, address);
            }
            catch (HttpListenerException) when (left > 1)
            {
                listener.Close();
            }
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                lock (_asked)
                    _asked.Add(context.Request.RawUrl!);
                var (status, body) = Answer(context.Request.RawUrl!);
                if (status != 0)
                    Reply(context.Response, status, body);
            }
            catch (Exception fault) when (fault is HttpListenerException or ObjectDisposedException)
            {
                // The client left, or the test is over.
            }
        }
    }

    private static void Reply(HttpListenerResponse response, int status, string body)
    {
        response.StatusCode = status;
        if (status == 429)
            response.AddHeader("Retry-After", "600");
        response.OutputStream.Write(System.Text.Encoding.UTF8.GetBytes(body));
        response.Close();
    }
}
