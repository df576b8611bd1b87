using DolphinLean.Exchange.Markets;
using DolphinLean.Exchange.Orders;

namespace DolphinLean.Exchange.Sources;

/// <summary>
/// Another source whose books keep moving between its prices: at each interval one level a side of every symbol changes its size by up to a fifth,
/// drawn from a seed. Prices and best quotes stay where the source says, and its next prices bring back its own sizes.
/// </summary>
internal sealed class MovingBooks : IMarketSource
{
    /// <summary>How far a size may be from the source's, in thousandths of it.</summary>
    private const int MostThousandths = 200;

    private readonly IMarketSource _inner;
    private readonly ShownBook[] _books;
    private readonly Dictionary<string, ShownBook> _bySymbol;
    private readonly Random _random;
    private readonly long _everyMs;
    private readonly IEnumerator<MarketEvent> _events;

    /// <summary>A source around another, which it owns.</summary>
    /// <param name="inner">Shows whole books, each side from its best price on.</param>
    /// <param name="every">Time between two changes, whole milliseconds above 0.</param>
    /// <param name="seed">Seed of levels and sizes.</param>
    public MovingBooks(IMarketSource inner, TimeSpan every, int seed)
    {
        (_inner, _everyMs, _random) = (inner, (long)every.TotalMilliseconds, new Random(seed));
        _books = [.. inner.Symbols.Select(rules => new ShownBook(rules))];
        _bySymbol = _books.ToDictionary(book => book.Symbol, StringComparer.Ordinal);
        _events = Play().GetEnumerator();
    }

    public IReadOnlyList<SymbolRules> Symbols => _inner.Symbols;
    public long StartMs => _inner.StartMs;
    public MarketEvent Current => _events.Current;

    public bool MoveNext() => _events.MoveNext();

    public void Dispose()
    {
        _events.Dispose();
        _inner.Dispose();
    }

    private IEnumerable<MarketEvent> Play()
    {
        var dueMs = StartMs - StartMs % _everyMs + _everyMs;
        while (_inner.MoveNext())
        {
            var e = _inner.Current;
            for (; dueMs < e.TimeMs; dueMs += _everyMs)
            {
                foreach (var book in _books)
                {
                    // A price of this very moment has moved it.
                    if (book.ShownMs == dueMs)
                        continue;
                    if (book.Move(OrderSide.Buy, dueMs, _random) is { } bid)
                        yield return bid;
                    if (book.Move(OrderSide.Sell, dueMs, _random) is { } ask)
                        yield return ask;
                }
            }
            if (e.Kind == MarketEventKind.Snapshot)
                _bySymbol[e.Symbol].Show(e);
            yield return e;
        }
    }

    /// <summary>What the source showed of a book last, and the sizes since.</summary>
    private sealed class ShownBook(SymbolRules rules)
    {
        private readonly ShownSide _bids = new();
        private readonly ShownSide _asks = new();

        public string Symbol => rules.Symbol;

        /// <summary>Time of what the source showed last, Unix milliseconds.</summary>
        public long ShownMs { get; private set; }

        public void Show(MarketEvent snapshot)
        {
            ShownMs = snapshot.TimeMs;
            _bids.Show(snapshot.Bids!);
            _asks.Show(snapshot.Asks!);
        }

        /// <summary>Another size at a level behind the best; null where there is none.</summary>
        public MarketEvent? Move(OrderSide side, long timeMs, Random random)
        {
            var shown = side == OrderSide.Buy ? _bids : _asks;
            if (shown.Levels.Count < 2)
                return null;
            var rank = random.Next(1, shown.Levels.Count);
            var level = shown.Levels[rank];
            var before = shown.Sizes[rank];
            var size = Math.Max(rules.StepSize, rules.RoundToStep(level.Quantity * random.Next(1_000 - MostThousandths, 1_001 + MostThousandths) / 1_000));
            // A size of few steps has nothing near it but the next step.
            if (size == before)
                size += rules.StepSize;
            shown.Sizes[rank] = size;
            return new MarketEvent(timeMs, rules.Symbol, MarketEventKind.Change) { Side = side, Price = level.Price, Quantity = size - before };
        }
    }

    private sealed class ShownSide
    {
        public IReadOnlyList<PriceLevel> Levels { get; private set; } = [];

        public List<decimal> Sizes { get; } = [];

        public void Show(IReadOnlyList<PriceLevel> levels)
        {
            Levels = levels;
            Sizes.Clear();
            foreach (var level in levels)
                Sizes.Add(level.Quantity);
        }
    }
}
