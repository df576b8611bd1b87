using DolphinLean.Data.Scans;
using DolphinLean.Data.Symbols;
using DolphinLean.Exchange.Markets;

namespace DolphinLean.Exchange.Sources;

/// <summary>
/// Replays scan files: each row gives every asset its price at the row's time. Rows before the session's start become minute candles.
/// Scans hold no volume, so each price trades 50,000 USDT.
/// </summary>
internal sealed class ScanPrices : IMarketSource
{
    private const decimal NotionalPerRow = 50_000m;

    private readonly IEnumerator<MarketEvent> _events;

    private ScanPrices(string folder, IReadOnlyList<SymbolRules> symbols, long startMs)
    {
        Symbols = symbols;
        StartMs = startMs;
        _events = Play(folder).GetEnumerator();
    }

    public IReadOnlyList<SymbolRules> Symbols { get; }
    public long StartMs { get; }
    public MarketEvent Current => _events.Current;

    /// <summary>Opens a folder of scan files.</summary>
    /// <exception cref="InvalidDataException">A file is damaged, or an asset is no perpetual of the list of symbols.</exception>
    public static ScanPrices Open(string folder, IReadOnlyList<string> symbols, long? startMs)
    {
        var first = ScanSource.Open(folder);
        if (!first.MoveNext())
            throw new InvalidDataException($"{folder}: expected scan files with rows, found none");
        var assets = first.Row.Assets;
        var missing = symbols.FirstOrDefault(symbol => !assets.Contains(symbol));
        if (missing != null)
            throw new InvalidDataException($"{folder}: expected prices of {missing}, found {string.Join(", ", assets)}");
        var firstMs = first.Row.TimestampMs;
        var wanted = (symbols.Count > 0 ? symbols : assets).Order(StringComparer.Ordinal).ToList();
        return new ScanPrices(folder, RulesOf(folder, wanted, first), Math.Max(firstMs, startMs ?? 0));
    }

    // Rules of the list of symbols; an asset that it lacks gets rules that fit its first price.
    private static List<SymbolRules> RulesOf(string folder, List<string> symbols, ScanSource source)
    {
        var rows = SymbolRows.Snapshot();
        var rules = new SymbolRules?[symbols.Count];
        do
        {
            for (var i = 0; i < rules.Length; i++)
            {
                if (rules[i] == null && PriceOf(source.Row, symbols[i]) is { } price)
                    rules[i] = SymbolRules.IsListed(symbols[i], rows) ? SymbolRules.Of(symbols[i], rows) : SymbolRules.Fitted(symbols[i], (double)price);
            }
        }
        while (rules.Contains(null) && source.MoveNext());
        var without = Array.IndexOf(rules, null);
        return without < 0 ? [.. rules.OfType<SymbolRules>()]
            : throw new InvalidDataException($"{folder}: expected prices of {symbols[without]}, found only missing ones; leave it out");
    }

    public bool MoveNext() => _events.MoveNext();

    public void Dispose() => _events.Dispose();

    private IEnumerable<MarketEvent> Play(string folder)
    {
        var source = ScanSource.Open(folder);
        var paths = Symbols.Select(rules => new PricePath(rules)).ToArray();
        var candles = new Candle?[Symbols.Count];
        while (source.MoveNext())
        {
            for (var i = 0; i < paths.Length; i++)
            {
                if (PriceOf(source.Row, Symbols[i].Symbol) is not { } price)
                    continue;
                if (source.Row.TimestampMs >= StartMs)
                {
                    if (Take(candles, i) is { } last)
                        yield return last;
                    foreach (var e in paths[i].At(source.Row.TimestampMs, price, NotionalPerRow / price))
                        yield return e;
                }
                else if (Add(candles, i, source.Row.TimestampMs, price) is { } finished)
                {
                    yield return finished;
                }
            }
        }
    }

    private static decimal? PriceOf(IScanRow row, string symbol)
    {
        for (var i = 0; i < row.Assets.Count; i++)
        {
            if (row.Assets[i] == symbol)
                return row.Prices[i] > 0 ? (decimal)row.Prices[i] : null;
        }
        return null;
    }

    private MarketEvent? Add(Candle?[] candles, int i, long timeMs, decimal price)
    {
        var open = timeMs - timeMs % 60_000;
        var quantity = NotionalPerRow / price;
        var single = new Candle(open, open + 59_999, price, price, price, price, quantity, NotionalPerRow, 1, quantity / 2, NotionalPerRow / 2, -1, -1);
        var finished = candles[i]?.OpenMs < open ? Take(candles, i) : null;
        candles[i] = candles[i] is { } forming ? forming.With(single) : single;
        return finished;
    }

    private MarketEvent? Take(Candle?[] candles, int i)
    {
        if (candles[i] is not { } candle)
            return null;
        candles[i] = null;
        return new MarketEvent(StartMs, Symbols[i].Symbol, MarketEventKind.History) { Candle = candle };
    }
}
