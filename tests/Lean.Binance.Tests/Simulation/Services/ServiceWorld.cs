using DolphinLean.Algorithms;
using DolphinLean.Algorithms.Dolphin.Breaker;
using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Algorithms.Dolphin.Services;
using DolphinLean.Data.Grid;
using DolphinLean.Data.Grid.Services;
using DolphinLean.Data.Grid.Shards;
using DolphinLean.Exchange.Faults;
using DolphinLean.Tests;

namespace DolphinLean.Lean.Binance.Tests.Simulation.Services;

/// <summary>A trader on the loopback exchange and all its services, each with its own way to one grid, on one virtual clock.</summary>
internal sealed class ServiceWorld : IDisposable
{
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(500);

    // What goes wrong with orders, and sockets that are cut now and then: a trader gets over each before the next bar.
    private static readonly FaultRule[] ExchangeFaults =
    [
        .. new[]
        {
            FaultKind.AcceptedNoReply, FaultKind.TimeoutThenLateAck, FaultKind.UnknownFailure, FaultKind.Unavailable,
            FaultKind.DuplicateUpdate, FaultKind.ReorderedUpdate, FaultKind.MissingUpdate,
        }.Select(kind => new FaultRule(kind) { Probability = 0.1, DelayMs = 1_500 }),
        new(FaultKind.SocketDrop) { AtSeconds = [.. Enumerable.Range(1, 12).Select(number => 13_700.0 * number)] },
        new(FaultKind.SequenceGap) { AtSeconds = [.. Enumerable.Range(1, 20).Select(number => 8_405.0 * number)] },
        new(FaultKind.CrossedBook) { AtSeconds = [.. Enumerable.Range(1, 20).Select(number => 8_410.0 * number)] },
        new(FaultKind.ListenKeyExpiry) { AtSeconds = [.. Enumerable.Range(1, 12).Select(number => 13_100.0 * number)] },
    ];

    private readonly Dictionary<string, ServiceLoop> _loops = [];
    private readonly Dictionary<string, IDisposable[]> _owned = [];
    private readonly Queue<GridNews> _news = [];
    private readonly DolphinParameters _parameters;
    private readonly ShardedFeatureStore _reader;
    private readonly Dictionary<string, string?> _seen = [];
    private readonly string[] _books;
    private readonly long _beganMs;

    /// <summary>A world.</summary>
    /// <param name="candles">The market.</param>
    /// <param name="symbols">Tickers.</param>
    /// <param name="books">Those whose books are read.</param>
    /// <param name="isCalm">Whether the exchange makes no faults.</param>
    /// <param name="others">Parameters that differ from the champion's.</param>
    public ServiceWorld(string candles, string[] symbols, string[] books, bool isCalm = false, params (string Name, string Value)[] others)
    {
        _books = books;
        var parameters = others.Append((Name: "services", Value: "true")).ToDictionary(one => one.Name, one => one.Value);
        _parameters = DolphinParameters.From(parameters);
        World = new SimulatedWorld(
            () => new DolphinAlgorithm(), seed: 7, faults: isCalm ? FaultPlan.None : new FaultPlan(7, ExchangeFaults), replay: candles, warmUpBars: 900, books: books, parameters: parameters, symbols: symbols,
            setting: new SimulationSetting { TickEvery = TimeSpan.FromSeconds(1), QuotesEvery = Slice, Outbox = Outbox, Watcher = Day });
        _beganMs = World.Exchange.NowMs;
        Shared = new FaultyGrid.Shared(new ExchangeClock(World));
        Shared.Grid.Subscribe(GridNames.Safety, _ => Postures.Add(GridText.Read(Shared.Grid, GridNames.Safety, GridNames.Latest, ServiceJson.Default.PostureRecord)!));
        foreach (var name in ServiceKeys.All)
        {
            Ways.Add(name, new FaultyGrid(Shared));
            Start(name);
        }
        _reader = new ShardedFeatureStore(Shared.Grid, new ExchangeClock(World));
    }

    public SimulatedWorld World { get; }

    public FaultyGrid.Shared Shared { get; }

    public TradingDay Day { get; } = new();

    public TraderOutbox Outbox { get; } = new("sim1", GridNames.PnlBlue);

    /// <summary>Each service's way to the grid.</summary>
    public Dictionary<string, FaultyGrid> Ways { get; } = [];

    /// <summary>The book service's connections, the dead ones before the living.</summary>
    public List<BookClient> BookClients { get; } = [];

    /// <summary>Every posture that the watchdog wrote.</summary>
    public List<PostureRecord> Postures { get; } = [];

    /// <summary>Services that hang: they hold their locks and do nothing.</summary>
    public HashSet<string> Wedged { get; } = [];

    /// <summary>Reads of the near cache that were compared with the grid.</summary>
    public long Reads { get; private set; }

    public long StaleReads { get; private set; }

    /// <summary>How often what was read had changed.</summary>
    public long Changes { get; private set; }

    public double Hours => (World.Exchange.NowMs - _beganMs) / 3.6e6;

    public void Kill(string name)
    {
        if (name == ServiceKeys.Trader)
            World.Kill(new Random(5));
        if (_loops.Remove(name, out var loop))
            loop.Dispose();
        if (_owned.Remove(name, out var owned))
            Array.ForEach(owned, one => one.Dispose());
    }

    public void Start(string name)
    {
        if (name == ServiceKeys.Trader && World.IsDead)
            World.Restart();
        var grid = Ways[name];
        IGridService service = name switch
        {
            ServiceKeys.Breaker => new BreakerProcessor(grid, _parameters, FactorSources.None),
            ServiceKeys.Watchdog => new Watchdog(grid, _parameters, Data.External.FactorSeries.Unknown, new ExchangeClock(World)),
            ServiceKeys.Forewarner => new ForewarnerService(grid, _parameters),
            ServiceKeys.Books => Books(grid),
            _ => new TraderService(grid, Outbox, _news.Enqueue),
        };
        if (service is IDisposable owned)
            _owned[name] = [owned];
        _loops[name] = new ServiceLoop(service, grid);
    }

    /// <summary>Lets time pass for all of them.</summary>
    public void RunFor(TimeSpan span)
    {
        for (var end = World.Exchange.NowMs + (long)span.TotalMilliseconds; World.Exchange.NowMs < end;)
        {
            World.RunFor(Slice);
            foreach (var name in ServiceKeys.All)
            {
                if (!Wedged.Contains(name))
                    _loops.GetValueOrDefault(name)?.Turn(World.Exchange.NowMs);
            }
            while (_news.TryDequeue(out var news))
                World.Hear(news);
            Compare();
        }
    }

    public void Dispose()
    {
        foreach (var name in ServiceKeys.All.Where(name => name != ServiceKeys.Trader))
            Kill(name);
        _reader.Dispose();
        World.Dispose();
        Shared.Grid.Dispose();
    }

    private BookStream Books(IFeatureGrid grid)
    {
        var shards = new ShardedFeatureStore(grid, new ExchangeClock(World));
        var client = new BookClient(World, _books, seed: BookClients.Count);
        BookClients.Add(client);
        _owned[ServiceKeys.Books] = [client, shards];
        return new BookStream(grid, shards, client.Features, _books, _parameters.Signal.Direction);
    }

    /// <summary>Whoever reads a feature through a near cache reads what the grid holds.</summary>
    private void Compare()
    {
        foreach (var asset in _books)
        {
            var held = Shared.Grid.Get(ShardedFeatureStore.MapOf(ShardedFeatureStore.ShardOf(asset)), ShardedFeatureStore.KeyOf(asset, ServiceKeys.AssetBook))?.Text;
            StaleReads += _reader.Get(asset, ServiceKeys.AssetBook) == held ? 0 : 1;
            Reads++;
            Changes += _seen.GetValueOrDefault(asset) == held ? 0 : 1;
            _seen[asset] = held;
        }
    }

    private sealed class ExchangeClock(SimulatedWorld world) : TimeProvider
    {
        public override long TimestampFrequency => 1_000;

        public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeMilliseconds(world.Exchange.NowMs);

        public override long GetTimestamp() => world.Exchange.NowMs;
    }
}
