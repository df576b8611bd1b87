using DolphinLean.Data.Symbols;
using DolphinLean.Exchange.Markets;

namespace DolphinLean.Exchange.Sources;

/// <summary>An order flow of the exchange's own: seeded random walks with a common part, and a day of candles before.</summary>
internal sealed class MadeSource : IMarketSource
{
    private const int HistoryMinutes = 1_440;

    /// <summary>Standard deviation of a second's move, as a fraction: about 60 % a year.</summary>
    private const double StepDeviation = 0.0001;

    private static readonly (string Symbol, decimal Price)[] Majors =
        [("BNBUSDT", 600m), ("BTCUSDT", 95_000m), ("ETHUSDT", 1_800m), ("SOLUSDT", 150m), ("XRPUSDT", 2.2m)];

    private readonly IEnumerator<MarketEvent> _events;
    private readonly TimeSpan _step;

    public MadeSource(IReadOnlyList<string> symbols, long startMs, int seed, TimeSpan step)
    {
        _step = step;
        var rows = SymbolRows.Snapshot();
        Symbols = [.. (symbols.Count > 0 ? symbols : [.. Majors.Select(major => major.Symbol)]).Order(StringComparer.Ordinal).Select(symbol => RulesOf(symbol, rows))];
        StartMs = startMs;
        _events = Play(new Random(seed), new MarketFactor(new Random(~seed))).GetEnumerator();
    }

    public IReadOnlyList<SymbolRules> Symbols { get; }
    public long StartMs { get; }
    public MarketEvent Current => _events.Current;

    public bool MoveNext() => _events.MoveNext();

    public void Dispose() => _events.Dispose();

    private IEnumerable<MarketEvent> Play(Random random, MarketFactor market)
    {
        var prices = Array.ConvertAll([.. Symbols], rules => (double)FirstPrice(rules));
        var paths = Array.ConvertAll([.. Symbols], rules => new PricePath(rules));
        for (var minute = HistoryMinutes; minute > 0; minute--)
        {
            market.Step(60);
            for (var i = 0; i < prices.Length; i++)
                yield return new MarketEvent(StartMs, Symbols[i].Symbol, MarketEventKind.History) { Candle = Candle(i, StartMs - StartMs % 60_000 - minute * 60_000L) };
        }
        for (var time = StartMs; ; time += (long)_step.TotalMilliseconds)
        {
            market.Step(_step.TotalSeconds);
            for (var i = 0; i < prices.Length; i++)
            {
                Move(i, _step.TotalSeconds);
                foreach (var e in paths[i].At(time, (decimal)prices[i], Quantity(Symbols[i], prices[i], random)))
                    yield return e;
            }
        }

        void Move(int i, double seconds) =>
            prices[i] *= Math.Exp((market.Move + market.OwnWeight * MarketFactor.Normal(random)) * StepDeviation * Math.Sqrt(seconds));

        Candle Candle(int i, long openMs)
        {
            var (rules, open) = (Symbols[i], (decimal)prices[i]);
            Move(i, 60);
            var (first, last) = (rules.RoundToTick(open), rules.RoundToTick((decimal)prices[i]));
            var volume = rules.RoundToStep(Quantity(rules, prices[i], random) * 60);
            return new Candle(openMs, openMs + 59_999, first, Math.Max(first, last), Math.Min(first, last), last, volume, volume * last, 60, volume / 2, volume * last / 2, -1, -1);
        }
    }

    // Numbered coins, as the synthetic market has them, for markets larger than the list.
    private static SymbolRules RulesOf(string symbol, SymbolRows rows) =>
        symbol.StartsWith("COIN", StringComparison.Ordinal) ? SymbolRules.Fitted(symbol, 10) : SymbolRules.Of(symbol, rows);

    private static decimal FirstPrice(SymbolRules rules) =>
        Majors.FirstOrDefault(major => major.Symbol == rules.Symbol) is { Price: > 0 } major ? major.Price : rules.TickSize * 10_000;

    // About 50,000 USDT a second.
    private static decimal Quantity(SymbolRules rules, double price, Random random) =>
        Math.Max(rules.StepSize, (decimal)(50_000 / price * (0.5 + random.NextDouble())));
}
