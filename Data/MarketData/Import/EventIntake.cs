using System.Text;
using DolphinLean.Data.MarketData.Book;
using DolphinLean.Data.MarketData.Events;
using DolphinLean.Data.MarketData.Raw;
using DolphinLean.Data.MarketData.Store;
using DolphinLean.Data.Symbols;

namespace DolphinLean.Data.MarketData.Import;

/// <summary>Decides which events go into the store, and counts the others.</summary>
internal sealed class EventIntake(EventStoreWriter writer, string market, SymbolRows symbols)
{
    private const int LongestShown = 60;

    private readonly Dictionary<(string Symbol, bool IsSpot), Channel> _channels = [];
    private readonly HashSet<string> _fileSymbols = [];
    private string _file = "";
    private Channel? _last;
    private string? _onlySymbol;

    /// <summary>What was left out.</summary>
    public DefectTally Tally { get; } = new();

    /// <summary>Events written.</summary>
    public long Events { get; private set; }

    /// <summary>Series with events.</summary>
    public IEnumerable<EventSeries> Series => _channels.Values.Where(channel => channel.LastLocalTimeNs > 0).Select(channel => channel.Series);

    /// <summary>Turns to a recording.</summary>
    public void Start(Recording recording)
    {
        _file = recording.Path;
        _fileSymbols.Clear();
        foreach (var symbol in recording.Symbols)
            _fileSymbols.Add(symbol);
        _onlySymbol = recording.Symbols.Count == 1 ? recording.Symbols[0] : null;
    }

    /// <summary>Counts a line that is no event.</summary>
    public void Refuse(RawLineOutcome outcome, ReadOnlySpan<byte> line, long number)
    {
        var (kind, expected) = outcome switch
        {
            RawLineOutcome.NoLocalTime => (RawDefectKind.NoLocalTime, "expected a local time in nanoseconds and a space"),
            RawLineOutcome.NotJson => (RawDefectKind.NotJson, "expected JSON behind the local time"),
            RawLineOutcome.BadField => (RawDefectKind.BadField, "expected every field of the message once, with numbers in digits"),
            RawLineOutcome.OffBookTrade => (RawDefectKind.OffBookTrade, "a trade that took nothing from the book"),
            _ => (RawDefectKind.OtherMessage, "a message that is no depth update, trade or quote"),
        };
        if (!Tally.TryCount(kind, _file))
            Tally.Add(kind, _file, number, $"{expected}, found '{Shown(line)}'");
    }

    /// <summary>Writes an event, or counts why not.</summary>
    public void Take(RawEvent raw, long line)
    {
        if (raw.Symbol.Length == 0)
            raw.Symbol = _onlySymbol ?? "";
        else if (!ReferenceEquals(raw.Symbol, _onlySymbol) && (_fileSymbols.Add(raw.Symbol) || _fileSymbols.Count > 1))
            _onlySymbol = null;
        var channel = ChannelOf(raw);
        var defect = FindDefect(channel, raw);
        if (defect is { } found)
            Count(found, channel, raw, line);
        if (defect is not (null or RawDefectKind.SequenceGap))
            return;
        if (!writer.TryWrite(channel.Series, raw))
        {
            Count(RawDefectKind.PriceTooFine, channel, raw, line);
            return;
        }
        channel.LastLocalTimeNs = raw.LocalTimeNs;
        if (raw.Kind == MarketEventKind.DepthUpdate)
            channel.LastUpdateId = raw.LastUpdateId;
        Events++;
    }

    private static RawDefectKind? FindDefect(Channel channel, RawEvent raw)
    {
        if (raw.Symbol.Length == 0)
            return RawDefectKind.UnassignedSnapshot;
        if (!channel.IsKnown)
            return RawDefectKind.UnknownSymbol;
        if (raw.LocalTimeNs < channel.LastLocalTimeNs)
            return RawDefectKind.ClockBackward;
        if (raw.Kind == MarketEventKind.BestQuote && !(raw.BidPrice < raw.AskPrice))
            return RawDefectKind.CrossedQuote;
        return raw.Kind == MarketEventKind.DepthUpdate && channel.LastUpdateId >= 0
            && !UpdateRules.Follows(raw.IsSpot, channel.LastUpdateId, raw.FirstUpdateId, raw.PreviousUpdateId)
            ? RawDefectKind.SequenceGap
            : null;
    }

    private void Count(RawDefectKind kind, Channel channel, RawEvent raw, long line)
    {
        if (Tally.TryCount(kind, _file))
            return;
        Tally.Add(kind, _file, line, kind switch
        {
            RawDefectKind.UnassignedSnapshot =>
                $"expected a recording of one symbol, because a snapshot names none, found {string.Join(", ", _fileSymbols.Order(StringComparer.Ordinal))}",
            RawDefectKind.UnknownSymbol => $"expected a symbol with a row in the symbol properties, found {raw.Symbol}; add one with --symbols",
            RawDefectKind.ClockBackward => FormattableString.Invariant($"expected a local time from {channel.LastLocalTimeNs} on, found {raw.LocalTimeNs}"),
            RawDefectKind.CrossedQuote => FormattableString.Invariant($"expected a bid below the ask, found {raw.BidPrice:R} and {raw.AskPrice:R}"),
            RawDefectKind.SequenceGap => FormattableString.Invariant(
                $"expected the depth update behind {channel.LastUpdateId}, found U {raw.FirstUpdateId}, u {raw.LastUpdateId}, pu {raw.PreviousUpdateId}"),
            _ => "expected prices of at most eight decimals that a double holds, found another",
        });
    }

    private Channel ChannelOf(RawEvent raw)
    {
        if (_last is { } last && ReferenceEquals(last.Series.Symbol, raw.Symbol) && last.Series.IsSpot == raw.IsSpot)
            return last;
        if (!_channels.TryGetValue((raw.Symbol, raw.IsSpot), out var channel))
        {
            var series = new EventSeries(market, raw.IsSpot ? EventSeries.Spot : EventSeries.Futures, raw.Symbol);
            var isKnown = symbols.Find(market, raw.Symbol, EventSeries.Spot) is not null || symbols.Find(market, raw.Symbol, EventSeries.Futures) is not null;
            _channels.Add((raw.Symbol, raw.IsSpot), channel = new Channel(series, isKnown));
        }
        return _last = channel;
    }

    private static string Shown(ReadOnlySpan<byte> line)
    {
        var text = new StringBuilder();
        foreach (var c in line[..Math.Min(line.Length, LongestShown)])
            text.Append(c is >= 32 and < 127 ? (char)c : '?');
        return text.Append(line.Length > LongestShown ? "…" : "").ToString();
    }

    /// <summary>What is known of one series while lines come.</summary>
    private sealed class Channel(EventSeries series, bool isKnown)
    {
        public EventSeries Series { get; } = series;

        public bool IsKnown { get; } = isKnown;

        public long LastLocalTimeNs { get; set; }

        public long LastUpdateId { get; set; } = -1;
    }
}
