using System.Diagnostics;
using System.Runtime.InteropServices;
using DolphinLean.Data.Scans;
using DolphinLean.Engine.Results;
using DolphinLean.Engine.Results.Folder;
using DolphinLean.Engine.Results.Journal;

namespace DolphinLean.Engine.Backtest;

/// <summary>Runs an algorithm over a folder of scans and writes its results, whole or not at all.</summary>
public sealed class BacktestEngine
{
    private readonly TimeProvider _clock;

    /// <summary>Makes an engine.</summary>
    /// <param name="clock">Measures how long the run takes; the run itself lives in the data's time.</param>
    public BacktestEngine(TimeProvider clock) => _clock = clock;

    /// <summary>Runs a backtest.</summary>
    /// <param name="options">What to run.</param>
    /// <param name="progress">Told once per finished day, or null.</param>
    /// <param name="cancellation">Stops the run; nothing is written then.</param>
    /// <exception cref="InvalidDataException">The data has a defect; the message names file and row.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public BacktestOutcome Run(BacktestOptions options, IProgress<BacktestProgress>? progress, CancellationToken cancellation)
    {
        var started = _clock.GetUtcNow();
        var beganTicks = _clock.GetTimestamp();
        var source = ScanSource.Open(options.ScanFolder, new ScanSourceOptions
        {
            Start = options.Start,
            End = options.End,
            AllowGaps = options.AllowGaps,
            Clock = _clock,
        });
        var openingTime = _clock.GetElapsedTime(beganTicks);
        // Reads every byte; no step needs it, so it takes the other core.
        var fingerprinting = Task.Run(() => ScanFingerprint.Of(source.Survey.Days), cancellation);

        using var folder = ResultFolder.Open(options.ResultFolder);
        var run = new BacktestRun(options, source, _clock);
        RunResult result;
        using (var journal = new DecisionJournalWriter(folder.Create(ResultWriter.JournalName)))
        {
            run.Step(journal, progress, cancellation);
            result = run.Result(fingerprinting.GetAwaiter().GetResult(), journal.Count, journal.Hash);
        }
        var facts = Facts(started, openingTime + source.ReadingTime, _clock.GetElapsedTime(beganTicks));
        ResultWriter.Write(folder, result, facts);
        folder.Commit(ResultWriter.EarlierFiles(folder.Target));
        return run.Outcome(result, facts, folder.Target);
    }

    private static RunFacts Facts(DateTimeOffset started, TimeSpan reading, TimeSpan elapsed) => new()
    {
        Started = started,
        SecondsReading = reading.TotalSeconds,
        SecondsStepping = (elapsed - reading).TotalSeconds,
        PeakMemoryBytes = PeakMemory(),
        Machine = Environment.MachineName,
        OperatingSystem = RuntimeInformation.OSDescription,
        Runtime = RuntimeInformation.FrameworkDescription,
        Processors = Environment.ProcessorCount,
    };

    private static long PeakMemory()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }
}
