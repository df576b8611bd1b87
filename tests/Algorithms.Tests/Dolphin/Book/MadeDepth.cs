using DolphinLean.Data.MarketData.Book;
using DolphinLean.Data.MarketData.Depth;

namespace DolphinLean.Algorithms.Tests.Dolphin.Book;

/// <summary>Books of some perpetuals that hold what they are told, and a clock that runs as it is told.</summary>
internal sealed class MadeDepth : IMarketDepth
{
    private const long StepNs = 100_000_000;

    private readonly List<IDepthListener> _listeners = [];

    public MadeDepth(params string[] tickers) => Books = [.. tickers.Select(ticker => new MadeBook(ticker))];

    public List<MadeBook> Books { get; }

    public IReadOnlyList<IInstrumentDepth> Instruments => Books;

    public long NowNs { get; private set; }

    public bool FillsOrders => false;

    public IInstrumentDepth? Find(string ticker, bool isSpot = false) => isSpot ? null : Books.Find(book => book.Symbol == ticker);

    public void Listen(IDepthListener listener) => _listeners.Add(listener);

    /// <summary>Goes on to a time; over a long span only the last seconds are ticked.</summary>
    public void AdvanceTo(long untilNs, double seconds = 8)
    {
        for (var ns = Math.Max(NowNs / StepNs * StepNs + StepNs, untilNs - (long)(seconds * 1e9)); ns <= untilNs; ns += StepNs)
        {
            NowNs = ns;
            foreach (var book in Books.Where(book => !book.IsSilent))
                book.LocalTimeNs = ns;
            foreach (var listener in _listeners)
                listener.OnTimer(ns);
        }
        NowNs = untilNs;
    }

    /// <summary>One level a side: notional as told, at a middle of 100.</summary>
    internal sealed class MadeBook(string symbol) : IInstrumentDepth, IOrderBookView
    {
        public double BidNotional { get; set; } = 1000;

        public double AskNotional { get; set; } = 1000;

        public bool IsSilent { get; set; }

        public IOrderBookView Book => this;

        public double BoughtNotional { get; set; }

        public double SoldNotional { get; set; }

        public TimeSpan OrderLatency => TimeSpan.Zero;

        public bool IsWatched { get; set; }

        public string Symbol { get; } = symbol;

        public bool IsInSync { get; set; } = true;

        public BookStatus Status => IsInSync ? BookStatus.InSync : BookStatus.Gap;

        public long LastUpdateId => 1;

        public long LocalTimeNs { get; set; }

        public long ExchangeTimeMs => LocalTimeNs / 1_000_000;

        public bool HasBothSides => true;

        public BookLevel BestBid => new(99.99, BidNotional / 99.99);

        public BookLevel BestAsk => new(100.01, AskNotional / 100.01);

        public int BidCount => 1;

        public int AskCount => 1;

        public int CopyBids(Span<BookLevel> levels) => Copy(BestBid, levels);

        public int CopyAsks(Span<BookLevel> levels) => Copy(BestAsk, levels);

        public double BidSizeAt(double price) => price == 99.99 ? BestBid.Size : 0;

        public double AskSizeAt(double price) => price == 100.01 ? BestAsk.Size : 0;

        private static int Copy(BookLevel level, Span<BookLevel> levels)
        {
            levels[0] = level;
            return 1;
        }
    }
}
