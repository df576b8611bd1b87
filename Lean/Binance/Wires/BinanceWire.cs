using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using DolphinLean.Binance.Rest;
using DolphinLean.Engine.Live.Wire;

namespace DolphinLean.Binance.Wires;

/// <summary>Requests and sockets over the network. Key and signature are added here, and nowhere else; nothing is tried twice.</summary>
public sealed class BinanceWire : ILiveWire, IAsyncDisposable
{
    private readonly BinanceFuturesEndpoints _endpoints;
    private readonly BinanceCredentials? _credentials;
    private readonly RequestSigner? _signer;
    private readonly Action<InboundKind, int, int, string, string> _post;
    private readonly HttpClient _http;
    private readonly KeyVault _vault = new();
    private readonly ConcurrentDictionary<int, WireSocket> _sockets = [];
    private readonly CancellationTokenSource _closing = new();

    /// <summary>A wire.</summary>
    /// <param name="endpoints">Where the exchange is.</param>
    /// <param name="credentials">Whose account; null to look at the market only.</param>
    /// <param name="post">Takes what comes back: kind, channel, status, headers, text. Called from any thread.</param>
    public BinanceWire(BinanceFuturesEndpoints endpoints, BinanceCredentials? credentials, Action<InboundKind, int, int, string, string> post)
    {
        (_endpoints, _credentials, _post) = (endpoints, credentials, post);
        _signer = credentials == null ? null : new RequestSigner(credentials);
        // An answer that points elsewhere is not followed: the key's header would go along, and an order would be asked as a question.
        _http = new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(10), UseCookies = false, AllowAutoRedirect = false })
        {
            Timeout = TimeSpan.FromSeconds(15),
        };
    }

    /// <inheritdoc/>
    public void Send(Outbound outbound)
    {
        switch (outbound.Kind)
        {
            case OutboundKind.Open:
                var socket = new WireSocket(outbound.Channel, KeyVault.IsKeyed(outbound.Target) ? _vault : null, _post);
                _sockets[outbound.Channel] = socket;
                _ = RunAsync(socket, outbound);
                break;
            case OutboundKind.Say:
                if (_sockets.TryGetValue(outbound.Channel, out var open))
                    open.Say(outbound.Text);
                break;
            case OutboundKind.Close:
                if (_sockets.TryRemove(outbound.Channel, out var closed))
                    closed.Close();
                break;
            default:
                _ = RequestAsync(outbound);
                break;
        }
    }

    /// <summary>Closes every socket and gives up every request.</summary>
    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        foreach (var socket in _sockets.Values)
            socket.Close();
        _http.Dispose();
        _closing.Dispose();
    }

    private async Task RunAsync(WireSocket socket, Outbound opening)
    {
        await socket.RunAsync(new Uri(_endpoints.WebSocket.AbsoluteUri.TrimEnd('/') + _vault.Reveal(opening.Target)), _closing.Token);
        _sockets.TryRemove(opening.Channel, out _);
    }

    private async Task RequestAsync(Outbound outbound)
    {
        try
        {
            using var request = RequestOf(outbound);
            using var response = await _http.SendAsync(request, _closing.Token);
            var body = await response.Content.ReadAsStringAsync(_closing.Token);
            _post(InboundKind.Reply, outbound.Channel, (int)response.StatusCode, HeadersOf(response), _vault.Hide(outbound.Target, outbound.Channel, body));
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException or IOException)
        {
            // Whether it arrived is not known; the session asks. The message may hold the address, so only its kind is passed on.
            _post(InboundKind.NoReply, outbound.Channel, 0, "", fault is HttpRequestException { HttpRequestError: var error } ? error.ToString() : fault.GetType().Name);
        }
    }

    private HttpRequestMessage RequestOf(Outbound outbound)
    {
        var query = outbound.Text;
        if (outbound.Kind == OutboundKind.Signed)
            query = (_signer ?? throw new InvalidOperationException("a signed request needs credentials")).SignQuery(query);
        var address = _endpoints.Rest.AbsoluteUri.TrimEnd('/') + outbound.Target + (query.Length > 0 ? "?" + query : "");
        var request = new HttpRequestMessage(new HttpMethod(outbound.Method), address);
        if (outbound.Kind != OutboundKind.Public)
            request.Headers.Add("X-MBX-APIKEY", (_credentials ?? throw new InvalidOperationException("a request with a key needs credentials")).ApiKey);
        return request;
    }

    private static string HeadersOf(HttpResponseMessage response)
    {
        var weight = Header(response.Headers, HeaderNames.UsedWeight);
        var retry = response.Headers.RetryAfter?.Delta is { } delta
            ? string.Create(CultureInfo.InvariantCulture, $"{HeaderNames.RetryAfter}={(long)delta.TotalSeconds}") : "";
        return weight + (weight.Length > 0 && retry.Length > 0 ? ";" : "") + retry;
    }

    private static string Header(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? $"{name}={values.First()}" : "";
}
