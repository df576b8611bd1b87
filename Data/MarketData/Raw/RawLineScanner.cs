using System.Runtime.CompilerServices;
using DolphinLean.Data.MarketData.Events;

namespace DolphinLean.Data.MarketData.Raw;

/// <summary>
/// Reads lines whose fields come in the order in which Binance sends them. A line that it takes gives the same event as
/// <see cref="RawLineReader"/>; any other line it leaves to that reader.
/// </summary>
/// <remarks>
/// Every byte of a line is compared or read as a digit, so that damage is never passed over. Its methods are compiled once and for good: a recording
/// is read before the runtime would have found out that they are worth it.
/// </remarks>
internal sealed unsafe class RawLineScanner(SymbolNames symbols)
{
    /// <summary>Reads a line, without its end, from a buffer that goes on behind it and ends with <see cref="LineText.Padding"/> zeros.</summary>
    /// <returns>False when the line is left to the reader; the event then means nothing.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryRead(ReadOnlySpan<byte> buffer, int start, int end, RawEvent to)
    {
        if (buffer.Length - end < LineText.Padding)
            throw new ArgumentException($"expected {LineText.Padding} bytes behind the line, found {buffer.Length - end}", nameof(buffer));
        fixed (byte* first = buffer)
        {
            var text = new LineText(first + start);
            if (!text.TakeInteger(out var localTime) || localTime == 0 || !text.Skip(" {\"stream\":\""u8)
                || symbols.FindStream(new ReadOnlySpan<byte>(text.At, SymbolNames.LongestSymbol + 1)) is not { } symbol)
                return false;
            to.LocalTimeNs = localTime;
            to.Symbol = symbol.Text;
            text.At += symbol.Stream.Length;
            var at = *text.At switch
            {
                (byte)'b' => ReadQuote(text, symbol, to),
                (byte)'t' => ReadTrade(text, symbol, to),
                (byte)'d' => ReadDepth(text, symbol, to),
                _ => null,
            };
            return at == first + end;
        }
    }

    // Each reader has a place of its own, which then lives in a register, and gives the line's end, or null when it leaves the line.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static byte* ReadQuote(LineText text, SymbolNames.Entry symbol, RawEvent to)
    {
        if (!text.Skip("bookTicker\",\"data\":{"u8))
            return null;
        to.Kind = MarketEventKind.BestQuote;
        to.IsSpot = !text.Skip("\"e\":\"bookTicker\","u8);
        if (!text.Skip("\"u\":"u8) || !text.TakeInteger(out var id) || !text.Skip(",\"s\":\""u8) || !text.Skip(symbol.Upper)
            || !text.Skip("\",\"b\":\""u8) || !text.TakeTwoQuotedDecimals("\",\"B\":\""u8, out var bid, out var bidSize)
            || !text.Skip(",\"a\":\""u8) || !text.TakeTwoQuotedDecimals("\",\"A\":\""u8, out var ask, out var askSize)
            || bid == 0 || ask == 0)
            return null;
        (to.LastUpdateId, to.BidPrice, to.BidSize, to.AskPrice, to.AskSize) = (id, bid, bidSize, ask, askSize);
        (to.TransactionTimeMs, to.ExchangeTimeMs) = (0, 0);
        if (to.IsSpot)
            return text.Skip("}}"u8) ? text.At : null;
        if (!text.Skip(",\"T\":"u8) || !text.TakeInteger(out var happened) || !text.Skip(",\"E\":"u8) || !text.TakeInteger(out var sent))
            return null;
        (to.TransactionTimeMs, to.ExchangeTimeMs) = (happened, sent);
        return text.Skip("}}"u8) ? text.At : null;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static byte* ReadTrade(LineText text, SymbolNames.Entry symbol, RawEvent to)
    {
        if (!text.Skip("trade\",\"data\":{\"e\":\"trade\",\"E\":"u8) || !text.TakeInteger(out var sent))
            return null;
        long happened = 0;
        to.Kind = MarketEventKind.Trade;
        to.IsSpot = !text.Skip(",\"T\":"u8);
        if ((!to.IsSpot && !text.TakeInteger(out happened)) || !text.Skip(",\"s\":\""u8) || !text.Skip(symbol.Upper)
            || !text.Skip("\",\"t\":"u8) || !text.TakeInteger(out var id) || !text.Skip(",\"p\":\""u8)
            || !text.TakeTwoQuotedDecimals("\",\"q\":\""u8, out var price, out var size) || price == 0 || size == 0)
            return null;
        if (to.IsSpot ? !text.Skip(",\"T\":"u8) || !text.TakeInteger(out happened) : !text.Skip(",\"X\":\"MARKET\""u8))
            return null;
        if (!text.Skip(",\"m\":"u8) || !text.TakeBoolean(out var isBuyerMaker))
            return null;
        if (to.IsSpot && (!text.Skip(",\"M\":"u8) || !text.TakeBoolean(out _)))
            return null;
        (to.ExchangeTimeMs, to.TransactionTimeMs, to.TradeId, to.Price, to.Size, to.IsBuyerMaker) = (sent, happened, id, price, size, isBuyerMaker);
        return text.Skip("}}"u8) ? text.At : null;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static byte* ReadDepth(LineText text, SymbolNames.Entry symbol, RawEvent to)
    {
        if (!text.Skip("depth"u8))
            return null;
        if (text.Skip("@"u8))
        {
            while (char.IsAsciiLetterOrDigit((char)*text.At))
                text.At++;
        }
        long happened = 0;
        long previous = -1;
        if (!text.Skip("\",\"data\":{\"e\":\"depthUpdate\",\"E\":"u8) || !text.TakeInteger(out var sent)
            || (text.Skip(",\"T\":"u8) && !text.TakeInteger(out happened)) || !text.Skip(",\"s\":\""u8) || !text.Skip(symbol.Upper)
            || !text.Skip("\",\"U\":"u8) || !text.TakeInteger(out var first) || !text.Skip(",\"u\":"u8) || !text.TakeInteger(out var last)
            || (text.Skip(",\"pu\":"u8) && !text.TakeInteger(out previous)) || first > last)
            return null;
        if (!text.Skip(",\"b\":["u8) || ReadLevels(ref text, to, 0) is not (>= 0 and var bids)
            || !text.Skip(",\"a\":["u8) || ReadLevels(ref text, to, bids) is not (>= 0 and var levels))
            return null;
        to.Kind = MarketEventKind.DepthUpdate;
        to.IsSpot = previous < 0;
        (to.ExchangeTimeMs, to.TransactionTimeMs, to.FirstUpdateId, to.LastUpdateId, to.PreviousUpdateId) = (sent, happened, first, last, previous);
        (to.BidCount, to.AskCount) = (bids, levels - bids);
        return text.Skip("}}"u8) ? text.At : null;
    }

    /// <summary>Reads levels up to the end of their array; gives the index behind the last one, or −1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int ReadLevels(ref LineText place, RawEvent to, int index)
    {
        var text = place;
        if (*text.At == ']')
        {
            place.At = text.At + 1;
            return index;
        }
        if (!text.Skip("[\""u8))
            return -1;
        while (true)
        {
            if (!text.TakeTwoQuotedDecimals("\",\""u8, out var price, out var size) || price == 0)
                return -1;
            to.SetLevel(index++, price, size);
            if (Unsafe.ReadUnaligned<uint>(text.At) == 0x225B2C5D)
            {
                // The bytes of ],["
                text.At += 4;
                continue;
            }
            if (!text.Skip("]]"u8))
                return -1;
            place.At = text.At;
            return index;
        }
    }
}
