using DolphinLean.Data.Grid.Services;
using DolphinLean.Data.Journal;
using DolphinLean.Engine.Live.Journal;
using DolphinLean.Engine.Live.Venues;
using DolphinLean.Engine.Live.Watching;
using DolphinLean.Engine.Live.Wire;
using DolphinLean.Engine.Results.Journal;
using QuantConnect.Algorithm;

namespace DolphinLean.Engine.Live;

/// <summary>
/// A live session without clock, thread or I/O: it takes inputs and gives outputs, and the same inputs give the same. Every input is in the
/// journal before it is handled, every output before it leaves. Not thread-safe.
/// </summary>
public sealed class LiveSession : IDisposable
{
    private const int MostFlattenings = 5;

    private readonly SessionPlan _plan;
    private readonly ILiveVenue _venue;
    private readonly ISessionJournal _journal;
    private readonly Func<QCAlgorithm> _createAlgorithm;
    private readonly Action<string> _log;
    private readonly LiveClock _clock = new();
    private readonly DecisionLines _lines;
    private readonly DecisionJournalWriter _decisions;
    private readonly List<GridNews> _early = [];
    private LiveRun? _run;
    private StopMode? _stopping;
    private int _flattenings;

    /// <summary>A session before its first input.</summary>
    /// <param name="plan">What it is made of.</param>
    /// <param name="createAlgorithm">Makes a fresh algorithm.</param>
    /// <param name="venue">Where it trades.</param>
    /// <param name="journal">Where everything is noted.</param>
    /// <param name="log">Takes lines for a person.</param>
    public LiveSession(SessionPlan plan, Func<QCAlgorithm> createAlgorithm, ILiveVenue venue, ISessionJournal journal, Action<string> log)
    {
        (_plan, _createAlgorithm, _venue, _journal, _log) = (plan, createAlgorithm, venue, journal, log);
        _lines = new DecisionLines(journal, _clock);
        _decisions = new DecisionJournalWriter(_lines);
    }

    /// <summary>Who watches it; set before the first input. None by default.</summary>
    public ILiveWatcher? Watcher
    {
        get => _lines.Watcher;
        init => _lines.Watcher = value;
    }

    /// <summary>Takes what the algorithm tells the services; set before the first input. Nobody does by default.</summary>
    public ITraderOutbox? Outbox { get; init; }

    /// <summary>Takes closed trades and days; set before the first input. Nobody does by default.</summary>
    public ITradeLedger? Ledger { get; init; }

    /// <summary>Whether the session has ended, because it was asked to.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>Hash of the last decision.</summary>
    public string DecisionHash => _decisions.Hash;

    /// <summary>Decisions so far.</summary>
    public long Decisions => _decisions.Count;

    /// <summary>Handles one input.</summary>
    /// <returns>What is to be sent, in order; it is in the journal, and on disk if an order is among it.</returns>
    /// <exception cref="Backtest.AlgorithmException">The algorithm's own code failed.</exception>
    /// <exception cref="IOException">The journal can't be written: nothing may leave.</exception>
    public IReadOnlyList<Outbound> Take(Inbound inbound)
    {
        _journal.Write(inbound);
        _venue.Take(inbound);
        _clock.NowMs = _venue.ExchangeTimeMs;
        if (_run == null && _venue.CanBegin)
            Begin();
        if (inbound.Kind == InboundKind.Grid)
            Hear(GridNews.Parse(inbound.Text, _clock.NowMs));
        _run?.Pump();
        if (inbound.Kind == InboundKind.Stop)
            BeginToStop(inbound.Text == "flatten" ? StopMode.Flatten : StopMode.Keep);
        GoOnStopping();
        return Outputs(inbound.TimeMs);
    }

    /// <summary>The session at this moment.</summary>
    public LiveStatus Status() => LiveStatusReader.Read(_venue, _run, _decisions);

    /// <summary>Ends the chain of decisions.</summary>
    public void Dispose() => _decisions.Dispose();

    private void Begin()
    {
        _run = new LiveRun(_plan, _createAlgorithm(), _venue, _clock, _decisions, new LiveRunEnds(Watcher, Outbox, Ledger), _log);
        _early.ForEach(_run.Hear);
        _early.Clear();
    }

    private void Hear(GridNews news)
    {
        if (_run == null)
            _early.Add(news);
        else
            _run.Hear(news);
    }

    private void BeginToStop(StopMode mode)
    {
        if (_stopping != null)
            return;
        _stopping = mode;
        _run?.CancelOrders();
        if (mode == StopMode.Flatten)
            _run?.Liquidate();
        _run?.Pump();
    }

    private void GoOnStopping()
    {
        if (_stopping == null || HasEnded || (_run != null && _venue.HasOpenOrders))
            return;
        // A resting order may have filled before its cancel came.
        if (_stopping == StopMode.Flatten && _run is { HasPositions: true } run && _flattenings++ < MostFlattenings)
        {
            run.Liquidate();
            run.Pump();
            return;
        }
        _run?.End();
        _venue.Leave();
        HasEnded = true;
    }

    private List<Outbound> Outputs(long timeMs)
    {
        var outputs = new List<Outbound>();
        var hasOrder = false;
        while (_venue.NextOutput() is { } output)
        {
            _journal.Write(timeMs, output);
            outputs.Add(output);
            hasOrder |= output.IsOrder;
        }
        if (hasOrder)
            _journal.Commit();
        return outputs;
    }
}
