using DolphinLean.Data.MarketData.Events;
using DolphinLean.Data.MarketData.Raw;

namespace DolphinLean.Data.MarketData.Store;

/// <summary>Writes the tables of one day of one series.</summary>
internal sealed class EventDayWriter : IDisposable
{
    /// <summary>Rows of a row group of events.</summary>
    private const int GroupRows = 8_192;

    /// <summary>Levels at which a row group of changes ends, and the levels' row group with it.</summary>
    private const int GroupLevels = 32_768;

    private readonly string _dayFile;
    private readonly PriceStep _step;
    private readonly EventTable _depth;
    private readonly EventTable _levels;
    private readonly EventTable _trades;
    private readonly EventTable _quotes;
    private long _sequence;
    private long _snapshots;

    /// <summary>Starts a day.</summary>
    /// <param name="pathOf">Gives a file's path by its name.</param>
    /// <param name="day">The UTC day.</param>
    /// <param name="writesBehind">Whether another thread may encode and write.</param>
    public EventDayWriter(Func<string, string> pathOf, DateOnly day, bool writesBehind)
    {
        Day = day;
        _step = new PriceStep();
        _dayFile = pathOf(EventFiles.Day(day));
        _depth = new EventTable(pathOf(EventFiles.Table(day, "depth")), EventFiles.Depth, GroupRows, writesBehind);
        _levels = new EventTable(pathOf(EventFiles.Table(day, "levels")), EventFiles.Levels, GroupLevels, writesBehind);
        _trades = new EventTable(pathOf(EventFiles.Table(day, "trades")), EventFiles.Trades, GroupRows, writesBehind);
        _quotes = new EventTable(pathOf(EventFiles.Table(day, "quotes")), EventFiles.Quotes, GroupRows, writesBehind);
    }

    /// <summary>The UTC day.</summary>
    public DateOnly Day { get; }

    private EventTable[] Tables => [_depth, _levels, _trades, _quotes];

    /// <summary>Appends an event; false, and nothing is appended, when a price has more than eight decimals.</summary>
    public bool TryAdd(RawEvent raw)
    {
        switch (raw.Kind)
        {
            case MarketEventKind.Trade:
                return TryAddTrade(raw);
            case MarketEventKind.BestQuote:
                return TryAddQuote(raw);
            default:
                return TryAddDepth(raw);
        }
    }

    /// <summary>Writes the rows that are left.</summary>
    public void Flush()
    {
        foreach (var table in Tables)
            table.Flush();
    }

    /// <summary>What brings the day to disk, in any order or at once: each completes and closes a table, and the last writes what they hold.</summary>
    public IEnumerable<Action> Closings()
    {
        var open = Tables.Length;
        return Tables.Select<EventTable, Action>(table => () =>
        {
            using (table)
                table.Complete();
            if (Interlocked.Decrement(ref open) == 0)
                Summary().Write(_dayFile);
        });
    }

    /// <summary>Closes the tables.</summary>
    public void Dispose()
    {
        foreach (var table in Tables)
            table.Dispose();
    }

    private EventDay Summary() => new()
    {
        PriceStep = new TickScale(Math.Max(1, _step.Units)).ToString(),
        DepthUpdates = _depth.TotalRows - _snapshots,
        Snapshots = _snapshots,
        Levels = _levels.TotalRows,
        Trades = _trades.TotalRows,
        Quotes = _quotes.TotalRows,
    };

    private bool TryAddDepth(RawEvent raw)
    {
        if (_step.Add(raw.Prices) >= 0)
            return false;
        var row = _depth.Count;
        _depth.Integers(0)[row] = _sequence++;
        _depth.Integers(1)[row] = raw.LocalTimeNs;
        _depth.Integers(2)[row] = raw.ExchangeTimeMs;
        _depth.Integers(3)[row] = raw.Kind == MarketEventKind.DepthSnapshot ? 1 : 0;
        _depth.Integers(4)[row] = raw.FirstUpdateId;
        _depth.Integers(5)[row] = raw.LastUpdateId;
        _depth.Integers(6)[row] = raw.PreviousUpdateId;
        _depth.Integers(7)[row] = raw.BidCount;
        _depth.Integers(8)[row] = raw.AskCount;
        _depth.Add();
        if (raw.Kind == MarketEventKind.DepthSnapshot)
            _snapshots++;
        _levels.Reserve(raw.Prices.Length);
        raw.Prices.CopyTo(_levels.Numbers(0).AsSpan(_levels.Count));
        raw.Sizes.CopyTo(_levels.Numbers(1).AsSpan(_levels.Count));
        _levels.Add(raw.Prices.Length);
        // The levels of a row group of changes are one row group, which the format does not let be empty.
        if (_levels.Count >= GroupLevels || (_depth.Count >= GroupRows && _levels.Count > 0))
        {
            _depth.Flush();
            _levels.Flush();
        }
        else
        {
            _depth.Reserve(1);
        }
        return true;
    }

    private bool TryAddTrade(RawEvent raw)
    {
        if (_step.Add([raw.Price]) >= 0)
            return false;
        var row = _trades.Count;
        _trades.Integers(0)[row] = _sequence++;
        _trades.Integers(1)[row] = raw.LocalTimeNs;
        _trades.Integers(2)[row] = raw.ExchangeTimeMs;
        _trades.Integers(3)[row] = raw.TransactionTimeMs;
        _trades.Integers(4)[row] = raw.TradeId;
        _trades.Numbers(5)[row] = raw.Price;
        _trades.Numbers(6)[row] = raw.Size;
        _trades.Integers(7)[row] = raw.IsBuyerMaker ? -1 : 1;
        _trades.Add();
        if (_trades.Count == GroupRows)
            _trades.Flush();
        return true;
    }

    private bool TryAddQuote(RawEvent raw)
    {
        if (_step.Add([raw.BidPrice, raw.AskPrice]) >= 0)
            return false;
        var row = _quotes.Count;
        _quotes.Integers(0)[row] = _sequence++;
        _quotes.Integers(1)[row] = raw.LocalTimeNs;
        _quotes.Integers(2)[row] = raw.ExchangeTimeMs;
        _quotes.Integers(3)[row] = raw.LastUpdateId;
        _quotes.Numbers(4)[row] = raw.BidPrice;
        _quotes.Numbers(5)[row] = raw.BidSize;
        _quotes.Numbers(6)[row] = raw.AskPrice;
        _quotes.Numbers(7)[row] = raw.AskSize;
        _quotes.Add();
        if (_quotes.Count == GroupRows)
            _quotes.Flush();
        return true;
    }
}
