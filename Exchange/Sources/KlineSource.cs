using DolphinLean.Data.Symbols;
using DolphinLean.Exchange.Markets;

namespace DolphinLean.Exchange.Sources;

/// <summary>
/// Replays minute candles: each becomes twelve prices, five seconds apart, that go through open, high, low and close (low first in a
/// rising minute), with a twelfth of the volume each.
/// </summary>
internal sealed class KlineSource : IMarketSource
{
    private const int StepsPerMinute = 12;
    private const long StepMs = 5_000;

    private readonly SortedDictionary<string, (KlineFile File, PricePath Path)> _files = new(StringComparer.Ordinal);
    private readonly IEnumerator<MarketEvent> _events;

    private KlineSource(IReadOnlyList<(SymbolRules Rules, KlineFile File)> files, long? startMs, FundingFile? fundings)
    {
        foreach (var (rules, file) in files)
            _files.Add(rules.Symbol, (file, new PricePath(rules)));
        Symbols = [.. files.Select(file => file.Rules)];
        var first = files.Min(file => file.File.TimeMs(0));
        StartMs = Math.Max(first, startMs ?? first);
        _events = Play(fundings).GetEnumerator();
    }

    public IReadOnlyList<SymbolRules> Symbols { get; }
    public long StartMs { get; }
    public MarketEvent Current => _events.Current;

    /// <summary>Opens a folder of files such as <c>BTCUSDT-1m.parquet</c>; <c>funding_rates.parquet</c> beside them is used.</summary>
    /// <exception cref="InvalidDataException">A file is damaged, or a symbol is asked for that has none.</exception>
    public static KlineSource Open(string folder, IReadOnlyList<string> symbols, long? startMs)
    {
        var rows = SymbolRows.Snapshot();
        var files = new List<(SymbolRules, KlineFile)>();
        foreach (var path in Directory.EnumerateFiles(folder, "*-1m.parquet").Order(StringComparer.Ordinal))
        {
            var symbol = Path.GetFileName(path).Split('-')[0];
            if (symbols.Count > 0 && !symbols.Contains(symbol))
                continue;
            var file = KlineFile.Read(path);
            if (file.Count > 0)
                files.Add((SymbolRules.Of(symbol, rows), file));
        }
        var missing = symbols.Except(files.Select(file => file.Item1.Symbol)).FirstOrDefault();
        if (files.Count == 0 || missing != null)
            throw new InvalidDataException($"{folder}: expected a file {missing ?? "SYMBOL"}-1m.parquet with candles, found none");
        var fundings = Path.Combine(folder, "funding_rates.parquet");
        return new KlineSource(files, startMs, File.Exists(fundings) ? FundingFile.Read(fundings) : null);
    }

    public bool MoveNext() => _events.MoveNext();

    public void Dispose() => _events.Dispose();

    private IEnumerable<MarketEvent> Play(FundingFile? fundings)
    {
        foreach (var (symbol, (file, _)) in _files)
        {
            for (var row = 0; row < file.Count && file.TimeMs(row) < StartMs; row++)
                yield return new MarketEvent(StartMs, symbol, MarketEventKind.History) { Candle = file[row] };
        }
        var end = _files.Values.Max(entry => entry.File.TimeMs(entry.File.Count - 1));
        for (var minute = StartMs - StartMs % 60_000; minute <= end; minute += 60_000)
        {
            foreach (var e in fundings?.Between(minute, minute + 60_000) ?? [])
            {
                if (_files.ContainsKey(e.Symbol))
                    yield return e;
            }
            foreach (var e in Minute(minute))
                yield return e;
        }
    }

    private IEnumerable<MarketEvent> Minute(long minute)
    {
        var candles = new List<(string Symbol, Candle Candle)>();
        foreach (var (symbol, (file, _)) in _files)
        {
            var row = file.RowAt(minute);
            if (row < file.Count && file.TimeMs(row) == minute)
                candles.Add((symbol, file[row]));
        }
        for (var step = 0; step < StepsPerMinute; step++)
        {
            var time = minute + step * StepMs;
            if (time < StartMs)
                continue;
            foreach (var (symbol, candle) in candles)
            {
                foreach (var e in _files[symbol].Path.At(time, PriceAt(candle, step), candle.Volume / StepsPerMinute))
                    yield return e;
            }
        }
    }

    // Open at the first step, the nearer extreme at the fourth, the other at the eighth, close at the last.
    private static decimal PriceAt(Candle candle, int step)
    {
        var (near, far) = candle.Close >= candle.Open ? (candle.Low, candle.High) : (candle.High, candle.Low);
        var (from, to, part) = step switch
        {
            <= 4 => (candle.Open, near, step / 4m),
            <= 8 => (near, far, (step - 4) / 4m),
            _ => (far, candle.Close, (step - 8) / 3m),
        };
        return from + (to - from) * part;
    }
}
