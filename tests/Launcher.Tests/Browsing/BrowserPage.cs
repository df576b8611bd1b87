using System.Diagnostics;
using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NUnit.Framework;

namespace DolphinLean.Launcher.Tests.Browsing;

/// <summary>A tab of Chromium, driven over its debugging protocol.</summary>
internal sealed class BrowserPage : IAsyncDisposable
{
    private readonly ClientWebSocket _socket = new();
    private int _lastId;

    public static async Task<BrowserPage> ConnectAsync(Uri socket, string address, CancellationToken cancellation)
    {
        var page = new BrowserPage();
        await page._socket.ConnectAsync(socket, cancellation);
        await page.CallAsync("Runtime.enable", [], cancellation);
        await page.CallAsync("Page.navigate", new JsonObject { ["url"] = address }, cancellation);
        await page.WaitForAsync("location.href !== 'about:blank' && document.readyState === 'complete'", TimeSpan.FromSeconds(20), cancellation);
        return page;
    }

    /// <summary>Errors of the page's scripts so far.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>The value of an expression, or of the promise that it is.</summary>
    public async Task<JsonNode?> ReadAsync(string expression, CancellationToken cancellation)
    {
        var answer = await CallAsync(
            "Runtime.evaluate", new JsonObject { ["expression"] = expression, ["returnByValue"] = true, ["awaitPromise"] = true }, cancellation);
        return answer["exceptionDetails"] is { } fault ? throw new InvalidOperationException($"{expression}: {fault}") : answer["result"]?["value"];
    }

    public async Task<string> TextAsync(string selector, CancellationToken cancellation) =>
        (await ReadAsync($"document.querySelector({JsonSerializer.Serialize(selector)})?.textContent ?? ''", cancellation))!.GetValue<string>();

    /// <summary>Waits until an expression is true, and gives how long that took.</summary>
    public async Task<TimeSpan> WaitForAsync(string expression, TimeSpan within, CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        while (!((await ReadAsync($"Boolean({expression})", cancellation))?.GetValue<bool>() ?? false))
        {
            if (Stopwatch.GetElapsedTime(start) > within)
                Assert.Fail($"not within {within.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s: {expression}\n{await TextAsync("body", cancellation)}");
            await Task.Delay(50, cancellation);
        }
        return Stopwatch.GetElapsedTime(start);
    }

    /// <summary>The whole page as a PNG.</summary>
    public async Task<byte[]> ScreenshotAsync(CancellationToken cancellation)
    {
        var answer = await CallAsync("Page.captureScreenshot", new JsonObject { ["format"] = "png", ["captureBeyondViewport"] = true }, cancellation);
        return Convert.FromBase64String(answer["data"]!.GetValue<string>());
    }

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<JsonObject> CallAsync(string method, JsonObject parameters, CancellationToken cancellation)
    {
        var id = ++_lastId;
        var call = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
        await _socket.SendAsync(Encoding.UTF8.GetBytes(call.ToJsonString()), WebSocketMessageType.Text, true, cancellation);
        while (true)
        {
            var message = await ReceiveAsync(cancellation);
            if (message["method"]?.GetValue<string>() == "Runtime.exceptionThrown")
                Errors.Add(message["params"]!.ToJsonString());
            if (message["id"]?.GetValue<int>() == id)
                return message["error"] is { } fault ? throw new InvalidOperationException($"{method}: {fault}") : message["result"]!.AsObject();
        }
    }

    private async Task<JsonObject> ReceiveAsync(CancellationToken cancellation)
    {
        using var text = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer.AsMemory(), cancellation);
            text.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
                return JsonNode.Parse(text.ToArray())!.AsObject();
        }
    }
}
