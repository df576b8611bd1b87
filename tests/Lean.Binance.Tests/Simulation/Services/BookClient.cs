using DolphinLean.Algorithms.Dolphin.Book;
using DolphinLean.Binance.Books;
using DolphinLean.Binance.Venues;
using DolphinLean.Engine.Live.Depth;
using DolphinLean.Engine.Live.Wire;

namespace DolphinLean.Lean.Binance.Tests.Simulation.Services;

/// <summary>A connection of the book service's own to the simulated exchange: what the launcher's feed is on a real clock, ticks included.</summary>
internal sealed class BookClient : IDisposable
{
    private const long TickMs = 100;

    private readonly SimulatedWorld _world;
    private readonly SimulatedWire _wire;
    private readonly BinanceVenue _venue;
    private readonly BookWatch _watch;
    private bool _isGone;

    /// <summary>Begins to listen.</summary>
    /// <param name="world">The exchange and its clock.</param>
    /// <param name="symbols">Tickers.</param>
    /// <param name="seed">Of the time that things take.</param>
    public BookClient(SimulatedWorld world, IReadOnlyList<string> symbols, int seed)
    {
        _world = world;
        _wire = world.NewWire(new Random(seed), Take);
        _venue = new BinanceVenue(
            new BinanceVenueOptions { Session = "books", Symbols = symbols, WarmUpBars = 0, BookSymbols = symbols, IsMarketOnly = true }, Log.Add);
        _watch = new BookWatch(_venue, symbols.Count);
        Features = new AwaitedBooks(() => _watch.Depth);
        Take(new Inbound(world.Exchange.NowMs, InboundKind.Start));
        Tick();
    }

    public AwaitedBooks Features { get; }

    public List<string> Log { get; } = [];

    /// <summary>Snapshots taken: one at the start, and one after each interruption, gap or crossing.</summary>
    public int Snapshots => _venue.Books.Sum(book => ((LiveBook)book).Snapshots);

    /// <summary>Its sockets stay open and say nothing more.</summary>
    public void FallSilent() => _wire.Silence("/");

    /// <summary>What its sockets bring comes so much later than usual, without a gap.</summary>
    public void Lag(long ms) => _wire.Lag = ("/", ms);

    public void Dispose()
    {
        _isGone = true;
        _wire.Die();
    }

    private void Tick()
    {
        if (_isGone)
            return;
        Take(new Inbound(_world.Exchange.NowMs, InboundKind.Tick));
        _world.At(_world.Exchange.NowMs + TickMs, Tick);
    }

    private void Take(Inbound inbound)
    {
        _venue.Take(inbound);
        _watch.Pump();
        while (_venue.NextOutput() is { } output)
            _wire.Send(output);
    }
}
