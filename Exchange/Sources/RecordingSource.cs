using DolphinLean.Data.MarketData.Import;
using DolphinLean.Data.MarketData.Raw;
using DolphinLean.Data.Symbols;
using DolphinLean.Exchange.Markets;
using DolphinLean.Exchange.Orders;
using RawKind = DolphinLean.Data.MarketData.Events.MarketEventKind;

namespace DolphinLean.Exchange.Sources;

/// <summary>
/// Replays raw recordings, lines of <c>&lt;local ns&gt; &lt;JSON as received&gt;</c>, by the exchange's times: depth makes the book, trades
/// take from it, the last trade of each second is the mark price. Files of one symbol follow each other; symbols are merged by time.
/// </summary>
internal sealed class RecordingSource : IMarketSource
{
    private const long MarkEveryMs = 1_000;

    private readonly IEnumerator<MarketEvent>[] _tracks;
    private readonly PriorityQueue<int, (long TimeMs, int Track)> _next = new();

    private RecordingSource(IReadOnlyList<SymbolRules> symbols, IEnumerator<MarketEvent>[] tracks)
    {
        Symbols = symbols;
        _tracks = tracks;
        for (var i = 0; i < tracks.Length; i++)
            Enqueue(i);
        StartMs = _next.TryPeek(out _, out var first) ? first.TimeMs : throw new InvalidDataException("The recordings hold no event of the symbols asked for");
    }

    public IReadOnlyList<SymbolRules> Symbols { get; }
    public long StartMs { get; }
    public MarketEvent Current { get; private set; } = null!;

    /// <summary>Opens a recording, or every file of a folder whose first lines are one.</summary>
    /// <exception cref="InvalidDataException">A file is no recording, holds more than one symbol, or holds one without rules.</exception>
    public static RecordingSource Open(string path, IReadOnlyList<string> symbols)
    {
        var names = new SymbolNames();
        var paths = Directory.Exists(path) ? Directory.EnumerateFiles(path, "usdm_*").Order(StringComparer.Ordinal) : Enumerable.Repeat(path, 1);
        var recordings = paths.Select(file => Recording.Open(file, names)).ToList();
        if (recordings.FirstOrDefault(recording => recording.Symbols.Count > 1) is { } mixed)
            throw new InvalidDataException($"{mixed.Path}: expected a recording of one symbol, found {string.Join(", ", mixed.Symbols)}; a depth snapshot would belong to any of them");
        var tracks = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var recording in recordings.OrderBy(recording => recording.FirstLocalTimeNs))
        {
            if (symbols.Count > 0 && !symbols.Contains(recording.Symbols[0]))
                continue;
            if (!tracks.TryGetValue(recording.Symbols[0], out var files))
                tracks.Add(recording.Symbols[0], files = []);
            files.Add(recording.Path);
        }
        if (tracks.Count == 0)
            throw new InvalidDataException($"{path}: expected recordings usdm_* of {(symbols.Count > 0 ? string.Join(", ", symbols) : "some symbol")}, found none");
        var rows = SymbolRows.Snapshot();
        return new RecordingSource([.. tracks.Keys.Select(symbol => SymbolRules.Of(symbol, rows))], [.. tracks.Select(track => Play(track.Key, track.Value).GetEnumerator())]);
    }

    public bool MoveNext()
    {
        if (!_next.TryDequeue(out var track, out _))
            return false;
        Current = _tracks[track].Current;
        Enqueue(track);
        return true;
    }

    public void Dispose() => Array.ForEach(_tracks, track => track.Dispose());

    private void Enqueue(int track)
    {
        if (_tracks[track].MoveNext())
            _next.Enqueue(track, (_tracks[track].Current.TimeMs, track));
    }

    private static IEnumerable<MarketEvent> Play(string symbol, List<string> paths)
    {
        var reader = new RawLineReader(new SymbolNames());
        var raw = new RawEvent();
        long now = 0, marked = 0, known = 0;
        foreach (var path in paths)
        {
            using var lines = RawLines.Open(path);
            while (lines.MoveNext())
            {
                if (Refused(reader.Read(lines.Line, raw)) is { } outcome)
                    throw new InvalidDataException($"{path} line {lines.Number}: expected '<local ns> <message>' of a recorded stream, found {outcome}");
                if (raw.ExchangeTimeMs == 0)
                    continue;
                // Streams are late by different amounts; time never goes back.
                now = Math.Max(now, raw.ExchangeTimeMs);
                if (raw.Kind == RawKind.DepthSnapshot)
                    known = raw.LastUpdateId;
                foreach (var e in Events(symbol, raw, now, known))
                    yield return e;
                if (raw.Kind != RawKind.Trade || now < marked + MarkEveryMs)
                    continue;
                marked = now;
                yield return new MarketEvent(now, symbol, MarketEventKind.Mark) { Price = (decimal)raw.Price };
            }
        }
    }

    private static RawLineOutcome? Refused(RawLineOutcome outcome) =>
        outcome is RawLineOutcome.NoLocalTime or RawLineOutcome.NotJson or RawLineOutcome.BadField ? outcome : null;

    private static List<MarketEvent> Events(string symbol, RawEvent raw, long now, long known)
    {
        switch (raw.Kind)
        {
            case RawKind.DepthSnapshot:
                return [new MarketEvent(now, symbol, MarketEventKind.Snapshot) { Bids = Levels(raw, 0, raw.BidCount), Asks = Levels(raw, raw.BidCount, raw.AskCount) }];
            case RawKind.DepthUpdate when raw.LastUpdateId >= known:
                return [.. Changes(symbol, raw, now, OrderSide.Buy, 0, raw.BidCount), .. Changes(symbol, raw, now, OrderSide.Sell, raw.BidCount, raw.AskCount)];
            case RawKind.Trade:
                return [new MarketEvent(now, symbol, MarketEventKind.Trade) { Side = raw.IsBuyerMaker ? OrderSide.Sell : OrderSide.Buy, Price = (decimal)raw.Price, Quantity = (decimal)raw.Size }];
            default:
                return [];
        }
    }

    private static List<PriceLevel> Levels(RawEvent raw, int first, int count)
    {
        var levels = new List<PriceLevel>(count);
        for (var i = first; i < first + count; i++)
            levels.Add(new PriceLevel((decimal)raw.Prices[i], (decimal)raw.Sizes[i]));
        return levels;
    }

    private static IEnumerable<MarketEvent> Changes(string symbol, RawEvent raw, long now, OrderSide side, int first, int count) =>
        Levels(raw, first, count).Select(level =>
            new MarketEvent(now, symbol, MarketEventKind.Level) { Side = side, Price = level.Price, Quantity = level.Quantity });
}
