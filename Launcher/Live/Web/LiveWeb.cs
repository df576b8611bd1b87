using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using DolphinLean.Engine.Live.Venues;
using DolphinLean.Launcher.Live.Boards;
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
    // Nothing comes from elsewhere; the charts' library writes styles of its own.
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private readonly WebApplication _web;
    private readonly LiveBoard _board;
    private readonly Action<string> _stop;
    private readonly byte[] _token;

    private LiveWeb(LiveBoard board, int port, TimeProvider clock, Action<string> stop)
    {
        (_board, _stop) = (board, stop);
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
        _web.Use(GuardAsync);
        _web.MapGet("/", () => File("index.html"));
        _web.MapGet("/page/{name}", File);
        _web.MapGet("/healthz", Health);
        _web.MapGet("/metrics", () => Results.Content(LiveMetrics.Of(_board), LiveMetrics.ContentType));
        _web.MapGet("/events", context => LiveEvents.SendAsync(context, _board, clock, _web.Lifetime.ApplicationStopping));
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
    /// <exception cref="IOException">The port is taken, or not for this user.</exception>
    public static async Task<LiveWeb> StartAsync(LiveBoard board, int port, TimeProvider clock, Action<string> stop)
    {
        var web = new LiveWeb(board, port, clock, stop);
        try
        {
            await web._web.StartAsync();
            return web;
        }
        catch (Exception refused) when (refused is SocketException or IOException)
        {
            await web.DisposeAsync();
            throw new IOException(FormattableString.Invariant($"--port {port}: expected a free port that this user may serve on, found: {refused.Message}"), refused);
        }
    }

    /// <summary>Ends it.</summary>
    public ValueTask DisposeAsync() => _web.DisposeAsync();

    /// <summary>A page of elsewhere may not reach this one by a name that it points here.</summary>
    private static Task GuardAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.Headers.XContentTypeOptions = "nosniff";
        if (context.Request.Host.Host is "127.0.0.1" or "localhost")
            return next(context);
        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        return Task.CompletedTask;
    }

    private static IResult File(string name) =>
        PageFiles.Find(name) is { } file ? Results.Bytes(file.Content, file.Type) : Results.NotFound();

    private IResult Health()
    {
        var status = _board.Status;
        var complaint = _board.Services?.Complaint ?? "";
        var isWell = status?.Posture == Posture.Ready && complaint.Length == 0;
        var text = status == null ? "no data" : $"{status.Posture}{(status.Reason.Length > 0 ? ": " + status.Reason : "")}";
        return Results.Text(
            $"{text}{(complaint.Length > 0 ? $"; {complaint}" : "")}\n", statusCode: isWell ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
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
}
