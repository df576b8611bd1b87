using System.Diagnostics;
using System.Text;
using DolphinLean.Launcher;

namespace DolphinLean.Tests.Running;

/// <summary>The built program as a process that goes on, and what it has printed so far.</summary>
internal sealed class LiveProcess : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly Lock _lock = new();

    private LiveProcess(Process process) => _process = process;

    public bool HasExited => _process.HasExited;

    public string Output
    {
        get
        {
            lock (_lock)
                return _output.ToString();
        }
    }

    /// <summary>Starts it with credentials in its environment.</summary>
    public static LiveProcess Start(string folder, string key, string secret, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(typeof(DolphinCommand).Assembly.Location);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["BINANCE_API_KEY"] = key;
        start.Environment["BINANCE_API_SECRET"] = secret;
        start.Environment["DOTNET_TieredPGO"] = "0";
        var process = new LiveProcess(new Process { StartInfo = start });
        process._process.OutputDataReceived += (_, line) => process.Take(line.Data);
        process._process.ErrorDataReceived += (_, line) => process.Take(line.Data);
        process._process.Start();
        process._process.BeginOutputReadLine();
        process._process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Waits for a line that holds a text.</summary>
    public async Task<string> WaitForAsync(string text, TimeSpan patience)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < patience)
        {
            var found = Output.Split('\n').FirstOrDefault(line => line.Contains(text, StringComparison.Ordinal));
            if (found != null)
                return found;
            await Task.Delay(50);
        }
        throw new TimeoutException($"no line with '{text}' within {patience}:\n{Output}");
    }

    /// <summary>Waits for its end.</summary>
    /// <returns>The exit code.</returns>
    public int WaitForExit(TimeSpan patience) =>
        _process.WaitForExit(patience) ? _process.ExitCode : throw new TimeoutException($"it goes on after {patience}:\n{Output}");

    /// <summary>SIGKILL: it can do nothing about it.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>SIGTERM: it is asked to stop.</summary>
    public void Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            Kill();
        _process.Dispose();
    }

    private void Take(string? line)
    {
        if (line == null)
            return;
        lock (_lock)
            _output.Append(line).Append('\n');
    }
}
