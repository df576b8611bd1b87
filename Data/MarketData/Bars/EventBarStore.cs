using DolphinLean.Data.Bars;
using DolphinLean.Data.MarketData.Events;
using DolphinLean.Data.MarketData.Store;

namespace DolphinLean.Data.MarketData.Bars;

/// <summary>Trade bars and quote bars of recorded events, summed up when they are read, so that any bar run can go over a recording.</summary>
/// <remarks>
/// A bar holds what was received in it, by local time, and starts at a whole second, minute, hour or day. A quote bar opens with the last
/// quote of the bar before, as LEAN's do, and where no quote came there is no bar. A recording has no funding rates.
/// </remarks>
/// <param name="store">The events.</param>
public sealed class EventBarStore(EventStore store) : IBarStore
{
    private const long DayNs = 86_400_000_000_000;

    /// <summary>The events.</summary>
    public EventStore Events => store;

    /// <inheritdoc/>
    public string Description => $"event store {store.Folder}";

    /// <inheritdoc/>
    public bool HasSeries(BarSeries series) => Days(series).Count > 0;

    /// <inheritdoc/>
    public IReadOnlyList<DateOnly> Days(BarSeries series)
    {
        var events = EventsOf(series);
        return [.. store.Days(events).Where(day => RowsOf(store.Describe(events, day), series.Kind) > 0)];
    }

    /// <inheritdoc/>
    public bool TryRead(BarSeries series, DateOnly day, BarColumns columns)
    {
        columns.Clear(series.Kind);
        var events = EventsOf(series);
        if (!store.Days(events).Contains(day) || RowsOf(store.Describe(events, day), series.Kind) == 0)
            return false;
        var table = store.TableOf(events, day, series.Kind == BarKind.Trade ? "trades" : "quotes");
        var midnight = (day.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber) * DayNs;
        var lengthMs = LengthMs(series.Resolution);
        if (series.Kind == BarKind.Trade)
            ReadTrades(table, midnight, lengthMs, columns);
        else
            ReadQuotes(table, midnight, lengthMs, columns);
        if (BarCheck.FindDefect(columns) is { } defect)
            throw new InvalidDataException($"{table}: {defect}.");
        return true;
    }

    /// <inheritdoc/>
    public IReadOnlyList<FundingRate> ReadFunding(string market, string symbol) => [];

    private static EventSeries EventsOf(BarSeries series) => new(series.Market, series.SecurityType, series.Symbol);

    private static long RowsOf(EventDay day, BarKind kind) => kind == BarKind.Trade ? day.Trades : day.Quotes;

    private static int LengthMs(BarResolution resolution) => resolution switch
    {
        BarResolution.Second => 1000,
        BarResolution.Minute => 60_000,
        BarResolution.Hour => 3_600_000,
        _ => 86_400_000,
    };

    private static void ReadTrades(string table, long midnight, int lengthMs, BarColumns columns)
    {
        using var trades = new TradeCursor();
        var row = -1;
        for (trades.Open(table); trades.Sequence < long.MaxValue; trades.MoveNext())
        {
            var trade = trades.Current;
            var start = StartMs(trade.LocalTimeNs - midnight, lengthMs);
            if (row < 0 || columns.StartMs[row] != start)
            {
                row = Begin(columns, start);
                columns.Open[row] = columns.High[row] = columns.Low[row] = trade.Price;
                columns.Volume[row] = 0;
            }
            columns.High[row] = Math.Max(columns.High[row], trade.Price);
            columns.Low[row] = Math.Min(columns.Low[row], trade.Price);
            columns.Close[row] = trade.Price;
            columns.Volume[row] += trade.Size;
        }
    }

    private static void ReadQuotes(string table, long midnight, int lengthMs, BarColumns columns)
    {
        using var quotes = new QuoteCursor();
        var row = -1;
        for (quotes.Open(table); quotes.Sequence < long.MaxValue; quotes.MoveNext())
        {
            var quote = quotes.Current;
            var start = StartMs(quote.LocalTimeNs - midnight, lengthMs);
            if (row < 0 || columns.StartMs[row] != start)
            {
                var before = row;
                row = Begin(columns, start);
                var (bid, ask) = before < 0 ? (quote.BidPrice, quote.AskPrice) : (columns.BidClose[before], columns.AskClose[before]);
                columns.BidOpen[row] = columns.BidHigh[row] = columns.BidLow[row] = bid;
                columns.AskOpen[row] = columns.AskHigh[row] = columns.AskLow[row] = ask;
            }
            columns.BidHigh[row] = Math.Max(columns.BidHigh[row], quote.BidPrice);
            columns.BidLow[row] = Math.Min(columns.BidLow[row], quote.BidPrice);
            (columns.BidClose[row], columns.BidSize[row]) = (quote.BidPrice, quote.BidSize);
            columns.AskHigh[row] = Math.Max(columns.AskHigh[row], quote.AskPrice);
            columns.AskLow[row] = Math.Min(columns.AskLow[row], quote.AskPrice);
            (columns.AskClose[row], columns.AskSize[row]) = (quote.AskPrice, quote.AskSize);
        }
    }

    private static int StartMs(long sinceMidnightNs, int lengthMs) => (int)(sinceMidnightNs / 1_000_000 / lengthMs * lengthMs);

    private static int Begin(BarColumns columns, int startMs)
    {
        var row = columns.Count;
        columns.EnsureCapacity(row + 1);
        columns.SetCount(row + 1);
        columns.StartMs[row] = startMs;
        return row;
    }
}
