using System.Diagnostics;
using System.Runtime.InteropServices;
using DolphinLean.Engine.Results;
using DolphinLean.Engine.Results.Folder;
using DolphinLean.Engine.Results.Journal;
using QuantConnect.Algorithm;

namespace DolphinLean.Engine.Backtest;

/// <summary>Runs an algorithm over scans or bars and writes its results, whole or not at all.</summary>
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
    /// <exception cref="AlgorithmException">The algorithm's own code failed.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public BacktestOutcome Run(BacktestOptions options, IProgress<BacktestProgress>? progress, CancellationToken cancellation)
    {
        var started = _clock.GetUtcNow();
        var began = _clock.GetTimestamp();
        // Neither needs the other, and a short run is over when both are there.
        var opening = SideWork.Begin(options.Threads, () => DataOf(options), cancellation);
        var algorithm = options.CreateAlgorithm();
        var data = opening.GetAwaiter().GetResult();
        return options.ResultFolder is { } target
            ? RunIntoFolder(target, options, algorithm, data, started, began, progress, cancellation)
            : RunInMemory(options, algorithm, data, started, began, progress, cancellation);
    }

    private BacktestOutcome RunIntoFolder(
        string target, BacktestOptions options, QCAlgorithm algorithm, IRunData data, DateTimeOffset started, long began,
        IProgress<BacktestProgress>? progress, CancellationToken cancellation)
    {
        using var folder = ResultFolder.Open(target);
        var run = new BacktestRun(options, algorithm, data, _clock);
        RunResult result;
        using (var journal = new DecisionJournalWriter(folder.Create(ResultWriter.JournalName)))
        {
            Step(run, options, journal, progress, cancellation);
            result = run.Result(data.Fingerprint(), journal.Count, journal.Hash);
        }
        var facts = Facts(started, data.ReadingTime, _clock.GetElapsedTime(began));
        ResultWriter.Write(folder, result, facts);
        folder.Commit(ResultWriter.EarlierFiles(folder.Target));
        return run.Outcome(result, facts, folder.Target);
    }

    private BacktestOutcome RunInMemory(
        BacktestOptions options, QCAlgorithm algorithm, IRunData data, DateTimeOffset started, long began,
        IProgress<BacktestProgress>? progress, CancellationToken cancellation)
    {
        var run = new BacktestRun(options, algorithm, data, _clock);
        RunResult result;
        using (var journal = new DecisionJournalWriter(Stream.Null))
        {
            Step(run, options, journal, progress, cancellation);
            result = run.Result(data.Fingerprint(), journal.Count, journal.Hash);
        }
        return run.Outcome(result, Facts(started, data.ReadingTime, _clock.GetElapsedTime(began)), "");
    }

    private static void Step(
        BacktestRun run, BacktestOptions options, DecisionJournalWriter journal, IProgress<BacktestProgress>? progress, CancellationToken cancellation)
    {
        if (options.Threads == 1)
        {
            run.Step(journal, progress, cancellation);
            return;
        }
        using var queue = new DecisionJournalQueue(journal);
        run.Step(queue, progress, cancellation);
        queue.Complete();
    }

    private IRunData DataOf(BacktestOptions options)
    {
        if (options.ScanFolder is { } scans)
            return new ScanRunData(scans, options, _clock);
        if (options.DataFolder is null)
            throw new ArgumentException("A backtest needs data: name a folder of scans or a data folder of bars.", nameof(options));
        return new BarRunData(options, _clock);
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
