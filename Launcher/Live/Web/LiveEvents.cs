using System.Text.Json;
using DolphinLean.Launcher.Live.Boards;
using Microsoft.AspNetCore.Http;

namespace DolphinLean.Launcher.Live.Web;

/// <summary>Tells a page what is new, as server-sent events: all that there is at first, then four times a second what came.</summary>
internal static class LiveEvents
{
    private static readonly TimeSpan SendEvery = TimeSpan.FromMilliseconds(250);

    public static async Task SendAsync(HttpContext context, LiveBoard board, TimeProvider clock, CancellationToken ending)
    {
        using var left = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, ending);
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        var asset = context.Request.Query["asset"].ToString();
        var cursor = new BoardCursor();
        try
        {
            while (true)
            {
                var news = JsonSerializer.Serialize(board.News(cursor, asset), BoardJson.Default.BoardNews);
                await context.Response.WriteAsync($"data: {news}\n\n", left.Token);
                await context.Response.Body.FlushAsync(left.Token);
                await Task.Delay(SendEvery, clock, left.Token);
            }
        }
        catch (OperationCanceledException) when (left.IsCancellationRequested)
        {
            // The reader has left, or the session is over.
        }
    }
}
