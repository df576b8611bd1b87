using System.Net;
using System.Net.Sockets;
using DolphinLean.Exchange.Rest;
using DolphinLean.Exchange.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DolphinLean.Exchange.Hosting;

/// <summary>Puts a <see cref="LoopbackExchange"/> on a port of this machine and lets its time run.</summary>
public sealed class ExchangeServer : IAsyncDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(10);
    // As Binance: a ping every three minutes, and ten minutes for the pong.
    private static readonly TimeSpan PingEvery = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan LongestPongWait = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan LongestSilence = TimeSpan.FromMinutes(2);

    private readonly LoopbackExchange _exchange;
    private readonly Lock _lock = new();
    private readonly WebApplication _web;
    private readonly TimeProvider _clock;
    private readonly double _speed;
    private readonly long _originMs;
    private readonly long _startedAt;
    private readonly ITimer _timer;
    private readonly TaskCompletionSource _failure = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ExchangeServer(LoopbackExchange exchange, ExchangeOptions options, int port, TimeProvider clock)
    {
        (_exchange, _clock, _speed) = (exchange, clock, options.Speed);
        _startedAt = clock.GetTimestamp();
        _originMs = options.Clock == ExchangeClock.Wall ? clock.GetUtcNow().ToUnixTimeMilliseconds() : exchange.StartMs;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Error)
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        builder.Services.AddSingleton(clock);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port);
            kestrel.AddServerHeader = false;
        });
        _web = builder.Build();
        _web.UseWebSockets(new WebSocketOptions { KeepAliveInterval = PingEvery, KeepAliveTimeout = LongestPongWait });
        _web.Run(AnswerAsync);
        _timer = clock.CreateTimer(_ => AdvanceOrFail(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Where REST is reached, for example <c>http://127.0.0.1:8080</c>.</summary>
    public string RestAddress => _web.Urls.First();

    /// <summary>Where sockets are reached, without a path.</summary>
    public string SocketAddress => "ws" + RestAddress["http".Length..];

    /// <summary>Fails when the data turn out to be damaged while they are replayed; time stands still then.</summary>
    public Task Failure => _failure.Task;

    /// <summary>Starts to serve.</summary>
    /// <param name="options">The exchange.</param>
    /// <param name="port">Port on 127.0.0.1; 0 for any free one.</param>
    /// <param name="clock">The clock that time runs by.</param>
    /// <param name="cancellation">Gives up starting.</param>
    /// <exception cref="InvalidDataException">The data can't be replayed.</exception>
    /// <exception cref="IOException">The port is taken, or not for this user.</exception>
    public static async Task<ExchangeServer> StartAsync(ExchangeOptions options, int port, TimeProvider clock, CancellationToken cancellation)
    {
        var exchange = LoopbackExchange.Open(options, clock.GetUtcNow().ToUnixTimeMilliseconds());
        var server = new ExchangeServer(exchange, options, port, clock);
        var serves = false;
        try
        {
            server.Advance();
            await server._web.StartAsync(cancellation);
            server._timer.Change(Step, Step);
            serves = true;
            return server;
        }
        catch (SocketException refused)
        {
            throw new IOException(FormattableString.Invariant($"port {port} of 127.0.0.1: expected one that this user may serve on, found: {refused.Message}"), refused);
        }
        finally
        {
            if (!serves)
                await server.DisposeAsync();
        }
    }

    /// <summary>Looks at the exchange while nothing happens on it.</summary>
    public T Read<T>(Func<LoopbackExchange, T> read)
    {
        lock (_lock)
            return read(_exchange);
    }

    /// <summary>Stops serving and cuts every socket.</summary>
    public async ValueTask DisposeAsync()
    {
        await _timer.DisposeAsync();
        lock (_lock)
            _exchange.Dispose();
        await _web.DisposeAsync();
    }

    private void AdvanceOrFail()
    {
        try
        {
            Advance();
        }
        catch (InvalidDataException damage)
        {
            _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _failure.TrySetException(damage);
        }
    }

    // Time goes on before each request too, so that no answer is older than its clock.
    private void Advance()
    {
        lock (_lock)
            _exchange.AdvanceTo(_originMs + (long)(_clock.GetElapsedTime(_startedAt).TotalMilliseconds * _speed));
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (context.WebSockets.IsWebSocketRequest)
        {
            await TalkAsync(context);
            return;
        }
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var key = context.Request.Headers["X-MBX-APIKEY"].ToString();
        var request = new ApiRequest(
            context.Request.Method, context.Request.Path.Value ?? "", context.Request.QueryString.Value?.TrimStart('?') ?? "", body, key.Length > 0 ? key : null);
        Advance();
        ApiResponse response;
        lock (_lock)
            response = _exchange.Handle(request);
        if (response.IsLost)
        {
            await LoseAsync(context);
            return;
        }
        if (response.DelayMs > 0)
            await Task.Delay(TimeSpan.FromMilliseconds(response.DelayMs / _speed), _clock, context.RequestAborted);
        await WriteAsync(context, response);
    }

    private static async Task WriteAsync(HttpContext context, ApiResponse response)
    {
        context.Response.StatusCode = response.Status;
        context.Response.ContentType = "application/json;charset=UTF-8";
        foreach (var (name, value) in response.Headers)
            context.Response.Headers[name] = value;
        await context.Response.WriteAsync(response.Body, context.RequestAborted);
    }

    private async Task LoseAsync(HttpContext context)
    {
        try
        {
            await Task.Delay(LongestSilence, _clock, context.RequestAborted);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        context.Abort();
    }

    private async Task TalkAsync(HttpContext context)
    {
        using var socket = new ClientSocket(await context.WebSockets.AcceptWebSocketAsync());
        Streams.StreamConnection? connection;
        lock (_lock)
        {
            connection = _exchange.Connect(
                context.Request.Path.Value ?? "", context.Request.QueryString.Value?.TrimStart('?') ?? "", socket.Send, socket.Cut);
        }
        if (connection == null)
            return;
        try
        {
            await socket.RunAsync(text =>
            {
                lock (_lock)
                    _exchange.Receive(connection, text);
            });
        }
        finally
        {
            lock (_lock)
                _exchange.Disconnect(connection);
        }
    }
}
