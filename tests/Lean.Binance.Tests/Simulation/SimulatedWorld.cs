using DolphinLean.Binance;
using DolphinLean.Binance.Venues;
using DolphinLean.Data.Grid.Services;
using DolphinLean.Engine.Live;
using DolphinLean.Engine.Live.Journal;
using DolphinLean.Engine.Live.Playback;
using DolphinLean.Engine.Live.Venues;
using DolphinLean.Engine.Live.Wire;
using DolphinLean.Exchange.Faults;
using DolphinLean.Exchange.Hosting;
using QuantConnect.Algorithm;

namespace DolphinLean.Lean.Binance.Tests.Simulation;

/// <summary>A session and an exchange in one process on one virtual clock. The same seed gives the same, to the last byte.</summary>
internal sealed class SimulatedWorld : IDisposable
{
    private const string Session = "sim1";

    /// <summary>A disk in memory, where there is one: a simulation makes the disk wait for thousands of orders an hour.</summary>
    private const string Memory = "/dev/shm";

    /// <summary>2025-06-01T00:00:30Z.</summary>
    private const long StartMs = 1_748_736_030_000;

    private readonly PriorityQueue<Action, (long TimeMs, long Number)> _due = new();
    private readonly Func<QCAlgorithm> _createAlgorithm;
    private readonly BinanceVenueOptions _venueOptions;
    private readonly SessionPlan _plan;
    private readonly SimulationSetting _setting;
    private readonly long _tickMs;
    private readonly IReadOnlyList<string> _rows;
    private JournalWriter _journal;
    private LiveSession _session;
    private long _number;
    private long _nextTickMs;
    private bool _hasBegun;
    private bool _isDead;

    public SimulatedWorld(
        Func<QCAlgorithm> createAlgorithm, int seed, FaultPlan? faults = null, bool hasBook = false, string? replay = null, int warmUpBars = 5,
        bool isRecorded = false, string bar = "1m", Func<LoopbackExchange, IReadOnlyList<string>>? history = null, DateTimeOffset? startsAt = null,
        SimulationSetting? setting = null, IReadOnlyList<string>? books = null, IReadOnlyDictionary<string, string>? parameters = null,
        params string[] symbols)
    {
        _createAlgorithm = createAlgorithm;
        _setting = setting ?? new SimulationSetting();
        _tickMs = (long)_setting.TickEvery.TotalMilliseconds;
        Exchange = LoopbackExchange.Open(new ExchangeOptions
        {
            Accounts = [new ExchangeAccount("sim-key", "sim-secret")],
            Symbols = symbols, Seed = seed, Faults = faults ?? FaultPlan.None, ReplayPath = replay, PriceEvery = _setting.PriceEvery, QuotesEvery = _setting.QuotesEvery,
            Start = replay == null || startsAt == DateTimeOffset.MinValue ? null : startsAt ?? new DateTimeOffset(2025, 5, 8, 0, 0, 0, TimeSpan.Zero),
        }, StartMs);
        Wire = NewWire(new Random(seed), Take);
        var rows = history?.Invoke(Exchange) ?? [];
        _venueOptions = new BinanceVenueOptions
        {
            Session = Session, Symbols = [.. Exchange.Symbols], WarmUpBars = warmUpBars, Bar = BarLength.Parse(bar), HistoryRows = rows.Count, BookSymbols = books ?? (hasBook ? [Exchange.Symbols.First()] : []),
            ProtectPercent = _setting.ProtectPercent, SwitchedOff = _setting.SwitchedOff,
        };
        _plan = new SessionPlan
        {
            Session = Session, Algorithm = "test", Parameters = parameters ?? new Dictionary<string, string>(), Books = books ?? [], Symbols = [.. Exchange.Symbols],
            WarmUpBars = warmUpBars, Bar = bar, HistoryRows = rows.Count, IsPaper = false, ProtectPercent = _setting.ProtectPercent,
        };
        JournalPath = Path.Combine(Directory.Exists(Memory) ? Memory : Path.GetTempPath(), Path.GetRandomFileName() + ".journal");
        _journal = JournalWriter.Create(JournalPath, TimeProvider.System);
        Venue = new BinanceVenue(_venueOptions, Log.Add);
        Recorded = new RecordingVenue(Venue);
        _session = new LiveSession(_plan, createAlgorithm, isRecorded ? Recorded : Venue, Kept(_journal), Log.Add)
        {
            Outbox = _setting.Outbox, Ledger = _setting.Outbox, Watcher = _setting.Watcher,
        };
        _nextTickMs = Exchange.NowMs;
        _rows = rows;
    }

    public LoopbackExchange Exchange { get; }

    public SimulatedWire Wire { get; }

    public BinanceVenue Venue { get; private set; }

    /// <summary>What the algorithm was told, up to the first kill, if that is recorded.</summary>
    public RecordingVenue Recorded { get; }

    public SessionPlan Plan => _plan;

    public LiveSession Live => _session;

    public List<string> Log { get; } = [];

    public string JournalPath { get; }

    /// <summary>Whether the process is dead.</summary>
    public bool IsDead => _isDead;

    public SimulationSetting Setting => _setting;

    /// <summary>Symbols whose order books are kept.</summary>
    public IReadOnlyList<string> Books => _venueOptions.BookSymbols;

    /// <summary>Called before the session takes an input.</summary>
    public Action<Inbound>? BeforeInput { get; set; }

    /// <summary>Called after each input that the session took.</summary>
    public Action<Inbound>? AfterInput { get; set; }

    /// <summary>Lets time pass.</summary>
    public void RunFor(TimeSpan span)
    {
        Begin();
        var end = Exchange.NowMs + (long)span.TotalMilliseconds;
        while (true)
        {
            var hasDue = _due.TryPeek(out _, out var first);
            var next = hasDue ? Math.Min(first.TimeMs, _nextTickMs) : _nextTickMs;
            if (next > end)
                break;
            Exchange.AdvanceTo(next);
            if (hasDue && first.TimeMs <= next)
            {
                _due.Dequeue()();
                continue;
            }
            _nextTickMs = next + _tickMs;
            Take(new Inbound(next, InboundKind.Tick));
        }
        Exchange.AdvanceTo(end);
    }

    /// <summary>Has something done at a time of the exchange's, before the session's next tick.</summary>
    public void At(long timeMs, Action act) => _due.Enqueue(act, (timeMs, ++_number));

    /// <summary>A way to the exchange on this clock.</summary>
    /// <param name="random">Draws how long things take.</param>
    /// <param name="deliver">Takes what comes back.</param>
    public SimulatedWire NewWire(Random random, Action<Inbound> deliver) =>
        new(Exchange, new BinanceCredentials("sim-key", "sim-secret"), random, At) { Deliver = deliver };

    /// <summary>The session hears of a value of the grid.</summary>
    public void Hear(GridNews news) => Take(new Inbound(Exchange.NowMs, InboundKind.Grid, Text: news.ToInput()));

    public void Stop(string mode) => Take(new Inbound(Exchange.NowMs, InboundKind.Stop, Text: mode));

    /// <summary>The process dies on the spot.</summary>
    /// <param name="random">Draws how much of what was not on disk for sure is lost.</param>
    public void Kill(Random random)
    {
        Wire.Die();
        _isDead = true;
        var committed = _journal.CommittedLength;
        _journal.Dispose();
        _session.Dispose();
        using var file = File.OpenWrite(JournalPath);
        file.SetLength(committed + random.NextInt64(file.Length - committed + 1));
    }

    /// <summary>The process starts again and finds its journal.</summary>
    public void Restart()
    {
        if (_setting.IsTailCut)
            JournalReader.CutTornTail(JournalPath);
        using var reader = JournalReader.Open(JournalPath);
        _journal = JournalWriter.Append(JournalPath, TimeProvider.System);
        var replay = new JournalReplay(reader, Kept(_journal));
        Venue = new BinanceVenue(_venueOptions, Log.Add);
        _session = new LiveSession(_plan, _createAlgorithm, Venue, replay, Log.Add) { Outbox = _setting.Outbox, Ledger = _setting.Outbox, Watcher = _setting.Watcher };
        while (replay.NextInput() is { } input)
            _session.Take(input);
        if (replay.Difference != null)
            throw new InvalidOperationException(replay.Difference.ToString());
        _isDead = false;
        Take(new Inbound(Exchange.NowMs, InboundKind.Resume));
    }

    /// <summary>The journal as it is now.</summary>
    public byte[] Snapshot()
    {
        _journal.Commit();
        return File.ReadAllBytes(JournalPath);
    }

    /// <summary>A venue like the session's, before its first input.</summary>
    public BinanceVenue FreshVenue() => new(_venueOptions, _ => { });

    /// <summary>Runs the journal again and gives the comparison.</summary>
    public (JournalReplay Replay, string Hash) Replay()
    {
        _journal.Commit();
        using var reader = JournalReader.Open(JournalPath);
        var replay = new JournalReplay(reader, next: null);
        using var session = new LiveSession(_plan, _createAlgorithm, new BinanceVenue(_venueOptions, _ => { }), replay, _ => { });
        while (replay.NextInput() is { } input)
            session.Take(input);
        return (replay, session.DecisionHash);
    }

    /// <summary>Runs the session's algorithm as a backtest over the session's scans and fills, and compares every decision.</summary>
    public SessionBacktestResult Backtest()
    {
        _journal.Commit();
        var folder = Directory.CreateTempSubdirectory("dolphin-session-").FullName;
        try
        {
            return SessionBacktest.Run(JournalPath, _plan, _createAlgorithm, FreshVenue, folder, TimeProvider.System, CancellationToken.None);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public void Dispose()
    {
        if (!_isDead)
            _journal.Dispose();
        _session.Dispose();
        Exchange.Dispose();
        File.Delete(JournalPath);
    }

    private void Begin()
    {
        if (_hasBegun)
            return;
        _hasBegun = true;
        Take(new Inbound(Exchange.NowMs, InboundKind.Start, Text: _plan.ToJson()));
        foreach (var row in _rows)
            Take(new Inbound(Exchange.NowMs, InboundKind.History, Text: row));
    }

    private ISessionJournal Kept(JournalWriter journal) => _setting.IsCommitted ? journal : new HastyJournal(journal);

    private void Take(Inbound inbound)
    {
        if (_isDead || _session.HasEnded)
            return;
        BeforeInput?.Invoke(inbound);
        foreach (var output in _session.Take(inbound))
            Wire.Send(output);
        AfterInput?.Invoke(inbound);
    }
}
