using DolphinLean.Data.Scans;
using DolphinLean.Engine.Backtest;
using DolphinLean.Engine.Live.Journal;
using DolphinLean.Engine.Live.Venues;
using DolphinLean.Engine.Results;
using QuantConnect.Algorithm;

namespace DolphinLean.Engine.Live.Playback;

/// <summary>Runs a live session's algorithm as a backtest over the scans and fills that its journal holds, and compares every decision.</summary>
public static class SessionBacktest
{
    /// <summary>Runs and compares.</summary>
    /// <param name="journal">The session's journal.</param>
    /// <param name="plan">Its plan, the journal's first record.</param>
    /// <param name="createAlgorithm">Makes a fresh algorithm.</param>
    /// <param name="createVenue">Makes a venue before its first input.</param>
    /// <param name="workFolder">A folder for the scans and the results; nothing else may be in it.</param>
    /// <param name="clock">Measures how long the backtest takes.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <exception cref="InvalidDataException">The journal's session did not get as far as to trade, or does not replay.</exception>
    public static SessionBacktestResult Run(
        string journal, SessionPlan plan, Func<QCAlgorithm> createAlgorithm, Func<ILiveVenue> createVenue, string workFolder, TimeProvider clock,
        CancellationToken cancellation)
    {
        var scans = Path.Combine(workFolder, "scans");
        var bars = BarsOf(journal, plan, createAlgorithm, createVenue(), cancellation);
        if (bars.RowCount == 0)
            throw new InvalidDataException($"{journal}: expected a session that has seen bars, found none; there is nothing to compare");
        ScanBuild.Run(bars, scans);
        using var playback = new SessionPlayback(journal, plan, createVenue());
        var outcome = new BacktestEngine(clock).Run(
            new BacktestOptions
            {
                CreateAlgorithm = createAlgorithm, AlgorithmName = plan.Algorithm, Parameters = plan.Parameters, ScanFolder = scans, AllowGaps = true,
                ResultFolder = Path.Combine(workFolder, "results"), Session = playback,
            },
            progress: null, cancellation);
        var decided = File.ReadAllLines(Path.Combine(outcome.ResultFolder, ResultWriter.JournalName));
        return SessionBacktestResult.Compare(playback, bars.RowCount, decided);
    }

    private static SessionBars BarsOf(string journal, SessionPlan plan, Func<QCAlgorithm> createAlgorithm, ILiveVenue venue, CancellationToken cancellation)
    {
        var bars = new SessionBars(plan.Symbols, (long)BarLength.Parse(plan.Bar).Span.TotalMilliseconds);
        using var reader = JournalReader.Open(journal);
        var replay = new JournalReplay(reader, next: null);
        using var session = new LiveSession(plan, createAlgorithm, venue, replay, _ => { }) { Watcher = bars };
        while (replay.NextInput() is { } input && input.Kind != Wire.InboundKind.Stop)
        {
            cancellation.ThrowIfCancellationRequested();
            session.Take(input);
        }
        return replay.Difference is { } difference ? throw new InvalidDataException($"{journal}: the session does not replay: {difference}") : bars;
    }
}
