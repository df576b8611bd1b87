using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DolphinLean.Engine.Live.Venues;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DolphinLean.Launcher.Live.Web;

/// <summary>The page of a session, its metrics and its health, on 127.0.0.1 alone. What changes something needs the token.</summary>
internal sealed class LiveWeb : IAsyncDisposable
{
    private static readonly TimeSpan EventEvery = TimeSpan.FromSeconds(1);

    private readonly WebApplication _web;
    private readonly LiveBoard _board;
    private readonly TimeProvider _clock;
    private readonly Action<string> _stop;
    private readonly byte[] _token;

    private LiveWeb(LiveBoard board, int port, TimeProvider clock, Action<string> stop)
    {
        (_board, _clock, _stop) = (board, clock, stop);
        Token = RandomNumberGenerator.GetHexString(32, lowercase: true);
        _token = Encoding.ASCII.GetBytes("Bearer " + Token);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port);
            kestrel.AddServerHeader = false;
        });
        _web = builder.Build();
        _web.MapGet("/", () => Results.Content(LivePage.Html, "text/html; charset=utf-8"));
        _web.MapGet("/healthz", Health);
        _web.MapGet("/metrics", () => Results.Content(LiveMetrics.Of(_board.Status), LiveMetrics.ContentType));
        _web.MapGet("/events", SendEventsAsync);
        _web.MapPost("/stop", Stop);
    }

    /// <summary>Where it is reached.</summary>
    public string Address => _web.Urls.First();

    /// <summary>Sent as <c>Authorization: Bearer …</c> with whatever changes something.</summary>
    public string Token { get; }

    /// <summary>Starts to serve.</summary>
    /// <param name="board">What is shown.</param>
    /// <param name="port">Port on 127.0.0.1; 0 for any free one.</param>
    /// <param name="clock">Paces events.</param>
    /// <param name="stop">Takes a request to stop: keep or flatten.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<LiveWeb> StartAsync(LiveBoard board, int port, TimeProvider clock, Action<string> stop)
    {
        var web = new LiveWeb(board, port, clock, stop);
        await web._web.StartAsync();
        return web;
    }

    /// <summary>Ends it.</summary>
    public ValueTask DisposeAsync() => _web.DisposeAsync();

    private IResult Health()
    {
        var status = _board.Status;
        return Results.Text(
            status == null ? "no data\n" : $"{status.Posture}{(status.Reason.Length > 0 ? ": " + status.Reason : "")}\n",
            statusCode: status?.Posture == Posture.Ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private IResult Stop(HttpContext context)
    {
        var given = Encoding.ASCII.GetBytes(context.Request.Headers.Authorization.ToString());
        if (!CryptographicOperations.FixedTimeEquals(given, _token))
            return Results.Unauthorized();
        var mode = context.Request.Query["positions"].ToString();
        if (mode is not ("keep" or "flatten"))
            return Results.BadRequest("positions: expected keep or flatten");
        _stop(mode);
        return Results.Accepted();
    }

    private async Task SendEventsAsync(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        try
        {
            while (!context.RequestAborted.IsCancellationRequested)
            {
                if (_board.View() is { } view)
                {
                    await context.Response.WriteAsync($"data: {JsonSerializer.Serialize(view, BoardJson.Default.BoardView)}\n\n", context.RequestAborted);
                    await context.Response.Body.FlushAsync(context.RequestAborted);
                }
                await Task.Delay(EventEvery, _clock, context.RequestAborted);
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The reader has left.
        }
    }
}
