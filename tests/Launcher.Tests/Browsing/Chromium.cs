using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using DolphinLean.Tests.Running;

namespace DolphinLean.Launcher.Tests.Browsing;

/// <summary>Headless Chromium with a profile of its own, as the system's package installs it.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private const string Announcement = "DevTools listening on ws://";

    private readonly Process _process;
    private readonly TemporaryFolder _profile;
    private readonly string _authority;

    private Chromium(Process process, TemporaryFolder profile, string authority) => (_process, _profile, _authority) = (process, profile, authority);

    /// <summary>The program; null when none is installed.</summary>
    public static string? Find() => Environment.GetEnvironmentVariable("PATH")?.Split(':')
        .SelectMany(folder => new[] { "chromium", "chromium-browser", "google-chrome" }.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    public static async Task<Chromium> StartAsync(string program, CancellationToken cancellation)
    {
        var profile = new TemporaryFolder();
        // Root may not use the sandbox; what is opened here is ours.
        string[] arguments =
        [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-extensions", "--hide-scrollbars",
            "--window-size=1280,1500", "--remote-debugging-port=0", $"--user-data-dir={profile.Path}", "about:blank",
        ];
        var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        while (await process.StandardError.ReadLineAsync(cancellation) is { } line)
        {
            if (!line.StartsWith(Announcement, StringComparison.Ordinal))
                continue;
            _ = process.StandardError.ReadToEndAsync(CancellationToken.None);
            return new Chromium(process, profile, line[Announcement.Length..].Split('/')[0]);
        }
        throw new InvalidOperationException($"{program} ended with {process.ExitCode} and did not say where it listens");
    }

    /// <summary>Opens an address in a tab.</summary>
    public async Task<BrowserPage> OpenAsync(string address, CancellationToken cancellation)
    {
        using var http = new HttpClient();
        using var answer = await http.PutAsync(new Uri($"http://{_authority}/json/new?about:blank"), null, cancellation);
        var tab = await answer.Content.ReadFromJsonAsync<JsonElement>(cancellation);
        return await BrowserPage.ConnectAsync(new Uri(tab.GetProperty("webSocketDebuggerUrl").GetString()!), address, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _profile.Dispose();
    }
}
