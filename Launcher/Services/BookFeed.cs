using DolphinLean.Algorithms.Dolphin.Book;
using DolphinLean.Binance;
using DolphinLean.Binance.Brokerages;
using DolphinLean.Binance.Venues;
using DolphinLean.Engine.Live.Depth;
using DolphinLean.Indicators.Microstructure;

namespace DolphinLean.Launcher.Services;

/// <summary>Order books by a connection of their own, and their features as of the last half second. Thread-safe.</summary>
internal sealed class BookFeed : IBookIntelligence, IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly BrokeragePump _pump;
    private readonly BookWatch _watch;
    private readonly AwaitedBooks _books;

    /// <summary>Begins to listen.</summary>
    /// <param name="endpoints">The exchange.</param>
    /// <param name="symbols">Tickers.</param>
    /// <param name="clock">Runs as the exchange's.</param>
    /// <param name="speed">Seconds of it a second.</param>
    /// <param name="note">Takes lines for a person.</param>
    public BookFeed(BinanceFuturesEndpoints endpoints, IReadOnlyList<string> symbols, ServiceClock clock, double speed, Action<string> note)
    {
        var venue = new BinanceVenue(
            new BinanceVenueOptions { Session = "books", Symbols = symbols, WarmUpBars = 0, BookSymbols = symbols, Speed = speed, IsMarketOnly = true }, note);
        _watch = new BookWatch(venue, symbols.Count);
        _books = new AwaitedBooks(() => _watch.Depth);
        _pump = new BrokeragePump(venue, endpoints, credentials: null, clock) { Taking = _ => Take() };
    }

    public BookRegime Market
    {
        get
        {
            lock (_gate)
                return _books.Market;
        }
    }

    public bool TryGet(string ticker, out AssetBook book)
    {
        lock (_gate)
            return _books.TryGet(ticker, out book);
    }

    public double FillProbability(string ticker, int direction)
    {
        lock (_gate)
            return _books.FillProbability(ticker, direction);
    }

    public ValueTask DisposeAsync() => _pump.DisposeAsync();

    private void Take()
    {
        lock (_gate)
            _watch.Pump();
    }
}
