using DolphinLean.Algorithms.Dolphin.Breaker;
using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Algorithms.Dolphin.Services;
using DolphinLean.Binance;
using DolphinLean.Data.Grid;
using DolphinLean.Data.Grid.Services;
using DolphinLean.Data.Grid.Shards;
using DolphinLean.Launcher.Live;
using DolphinLean.Launcher.Terminal;

namespace DolphinLean.Launcher.Services;

/// <summary>Makes services by their names, all but the trader.</summary>
internal sealed class ServiceSet(
    IFeatureGrid grid, DolphinParameters parameters, IReadOnlyList<string> books, BinanceFuturesEndpoints endpoints, ServiceClock clock,
    double speed, Action<string> note) : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private LiveFactors? _factors;
    private BookFeed? _feed;
    private ShardedFeatureStore? _shards;

    /// <summary>Those that run: order books only where there are some.</summary>
    public IReadOnlyList<string> Names =>
    [
        ServiceKeys.Breaker, .. books.Count > 0 && parameters.Book.IsUsed ? new[] { ServiceKeys.Books } : [], ServiceKeys.Watchdog, ServiceKeys.Forewarner,
    ];

    private FactorSources Sources
    {
        get
        {
            lock (_gate)
                return (_factors ??= new LiveFactors(parameters.Breaker, clock.Machine, () => clock.NowMs, note)).Sources;
        }
    }

    /// <summary>A fresh service. The clock is known.</summary>
    /// <exception cref="InputException">There is no such service.</exception>
    public IGridService Create(string name) => name switch
    {
        ServiceKeys.Breaker => new BreakerProcessor(grid, parameters, Sources),
        ServiceKeys.Watchdog => new Watchdog(grid, parameters, Sources.Dvol, clock.Machine),
        ServiceKeys.Forewarner => new ForewarnerService(grid, parameters),
        ServiceKeys.Books => CreateBooks(),
        _ => throw new InputException($"expected a service, one of {string.Join(", ", ServiceKeys.All)}, found {name}"),
    };

    public async ValueTask DisposeAsync()
    {
        _shards?.Dispose();
        if (_feed != null)
            await _feed.DisposeAsync();
        if (_factors != null)
            await _factors.DisposeAsync();
    }

    // The connection outlives a service that broke.
    private BookStream CreateBooks()
    {
        lock (_gate)
        {
            _feed ??= new BookFeed(endpoints, books, clock, speed, note);
            _shards ??= new ShardedFeatureStore(grid, clock);
            return new BookStream(grid, _shards, _feed, books, parameters.Signal.Direction);
        }
    }
}
