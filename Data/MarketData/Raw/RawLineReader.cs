using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using DolphinLean.Data.MarketData.Events;

namespace DolphinLean.Data.MarketData.Raw;

/// <summary>Reads any recorded line, whatever the order of its fields: <c>&lt;local ns&gt; &lt;JSON as received&gt;</c>.</summary>
/// <remarks>
/// A message may come alone or inside a combined stream's <c>{"stream": …, "data": …}</c>. Numbers in text are digits with an optional
/// fraction; other fields are passed over; a known field may come once.
/// </remarks>
internal sealed class RawLineReader(SymbolNames symbols)
{
    private readonly RawFields _fields = new();

    /// <summary>Reads a line without its end.</summary>
    public RawLineOutcome Read(ReadOnlySpan<byte> line, RawEvent to)
    {
        if (!Utf8Parser.TryParse(line, out long localTime, out var digits) || localTime <= 0 || line[0] is (byte)'0' or (byte)'+'
            || digits >= line.Length || line[digits] != ' ')
            return RawLineOutcome.NoLocalTime;
        try
        {
            _fields.Read(line[(digits + 1)..]);
        }
        catch (JsonException)
        {
            return RawLineOutcome.NotJson;
        }
        to.LocalTimeNs = localTime;
        return Interpret(to);
    }

    private RawLineOutcome Interpret(RawEvent to)
    {
        if (_fields.EventType is not ("" or "depthUpdate" or "trade" or "bookTicker"))
            return RawLineOutcome.OtherMessage;
        if (_fields.IsBad)
            return RawLineOutcome.BadField;
        if (_fields.Has(RawField.LastUpdateId))
            return TakeSnapshot(to);
        switch (_fields.EventType)
        {
            case "depthUpdate":
                return TakeSymbol(to) && TakeDepth(to) ? RawLineOutcome.Event : RawLineOutcome.BadField;
            case "trade":
                if (_fields.Has(RawField.OrderType) && _fields.OrderType != "MARKET")
                    return RawLineOutcome.OffBookTrade;
                return TakeSymbol(to) && TakeTrade(to) ? RawLineOutcome.Event : RawLineOutcome.BadField;
            case "bookTicker":
            case "" when _fields.HasAll(RawField.Symbol, RawField.LastId, RawField.Bid, RawField.BidSize, RawField.Ask, RawField.AskSize):
                return TakeSymbol(to) && TakeQuote(to) ? RawLineOutcome.Event : RawLineOutcome.BadField;
            default:
                return RawLineOutcome.OtherMessage;
        }
    }

    private bool TakeSymbol(RawEvent to)
    {
        var symbol = _fields.Symbol;
        if (!SymbolNames.IsSymbol(symbol))
            return false;
        to.Symbol = symbols.Get(symbol);
        var stream = _fields.Stream;
        return !_fields.Has(RawField.Stream)
            || (stream.Length > symbol.Length && stream[symbol.Length] == '@' && Ascii.EqualsIgnoreCase(stream[..symbol.Length], symbol)
                && !stream[..symbol.Length].ContainsAnyInRange((byte)'A', (byte)'Z'));
    }

    private RawLineOutcome TakeSnapshot(RawEvent to)
    {
        if (!_fields.HasLevels(RawField.Bid) || !_fields.HasLevels(RawField.Ask))
            return RawLineOutcome.BadField;
        to.Kind = MarketEventKind.DepthSnapshot;
        to.Symbol = "";
        to.IsSpot = !_fields.Has(RawField.SentTime);
        to.FirstUpdateId = to.LastUpdateId = _fields.Integer(RawField.LastUpdateId);
        to.PreviousUpdateId = -1;
        TakeTimes(to);
        _fields.CopyLevels(to);
        return RawLineOutcome.Event;
    }

    private bool TakeDepth(RawEvent to)
    {
        if (!_fields.HasAll(RawField.SentTime, RawField.FirstId, RawField.LastId) || !_fields.HasLevels(RawField.Bid) || !_fields.HasLevels(RawField.Ask))
            return false;
        to.Kind = MarketEventKind.DepthUpdate;
        to.IsSpot = !_fields.Has(RawField.PreviousId);
        (to.FirstUpdateId, to.LastUpdateId) = (_fields.Integer(RawField.FirstId), _fields.Integer(RawField.LastId));
        to.PreviousUpdateId = to.IsSpot ? -1 : _fields.Integer(RawField.PreviousId);
        TakeTimes(to);
        _fields.CopyLevels(to);
        return to.FirstUpdateId <= to.LastUpdateId;
    }

    private bool TakeTrade(RawEvent to)
    {
        if (!_fields.HasAll(RawField.SentTime, RawField.TransactionTime, RawField.TradeId, RawField.IsBuyerMaker)
            || !_fields.HasNumber(RawField.Price) || !_fields.HasNumber(RawField.Size))
            return false;
        to.Kind = MarketEventKind.Trade;
        to.IsSpot = !_fields.Has(RawField.OrderType);
        TakeTimes(to);
        (to.TradeId, to.IsBuyerMaker) = (_fields.Integer(RawField.TradeId), _fields.IsBuyerMaker);
        (to.Price, to.Size) = (_fields.Number(RawField.Price), _fields.Number(RawField.Size));
        return to.Price > 0 && to.Size > 0;
    }

    private bool TakeQuote(RawEvent to)
    {
        if (!_fields.HasAll(RawField.LastId, RawField.BidSize, RawField.AskSize) || !_fields.HasNumber(RawField.Bid) || !_fields.HasNumber(RawField.Ask))
            return false;
        to.Kind = MarketEventKind.BestQuote;
        to.IsSpot = _fields.EventType.Length == 0;
        TakeTimes(to);
        to.LastUpdateId = _fields.Integer(RawField.LastId);
        (to.BidPrice, to.BidSize) = (_fields.Number(RawField.Bid), _fields.Number(RawField.BidSize));
        (to.AskPrice, to.AskSize) = (_fields.Number(RawField.Ask), _fields.Number(RawField.AskSize));
        return to.BidPrice > 0 && to.AskPrice > 0;
    }

    private void TakeTimes(RawEvent to) =>
        (to.ExchangeTimeMs, to.TransactionTimeMs) = (_fields.Integer(RawField.SentTime), _fields.Integer(RawField.TransactionTime));
}
