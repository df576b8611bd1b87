using DolphinLean.Data.MarketData.Events;

namespace DolphinLean.Data.MarketData.Store;

/// <summary>Moves over trades. Their times and numbers are read when the first trade of a row group is looked at by itself.</summary>
internal sealed class TradeCursor() : EventCursor(EventFiles.Trades)
{
    private readonly NumberColumn _prices = new();
    private readonly NumberColumn _sizes = new();
    private long[] _tradeTimes = [];
    private long[] _ids = [];
    private int[] _aggressors = [];
    private int _readGroup = -1;

    /// <summary>The current trade.</summary>
    public TradeEvent Current
    {
        get
        {
            if (_readGroup != Group)
                ReadTrades();
            return new TradeEvent(
                LocalTimes[Row], ExchangeTimes[Row], _tradeTimes[Row], _ids[Row], _prices.Numbers[Row], _sizes.Numbers[Row], _aggressors[Row] < 0);
        }
    }

    /// <summary>So many trades from the current one on.</summary>
    public TradeRun Run(int trades) => new()
    {
        Prices = _prices.Numbers.Slice(Row, trades),
        Sizes = _sizes.Numbers.Slice(Row, trades),
        Aggressors = _aggressors.AsSpan(Row, trades),
    };

    protected override void Reserve(int rows)
    {
        _tradeTimes = Renew(_tradeTimes, rows);
        _ids = Renew(_ids, rows);
        _aggressors = Renew(_aggressors, rows);
    }

    protected override void Release()
    {
        _prices.Release();
        _sizes.Release();
        Return(_tradeTimes);
        Return(_ids);
        Return(_aggressors);
        _tradeTimes = _ids = [];
        _aggressors = [];
    }

    protected override void Read(int group, int rows)
    {
        _readGroup = -1;
        _prices.ReadNumbers(Table, group, 5, rows);
        _sizes.ReadNumbers(Table, group, 6, rows);
        Table.Read(group, 7, _aggressors.AsSpan(0, rows));
    }

    private void ReadTrades()
    {
        Table.Read(Group, 3, _tradeTimes.AsSpan(0, Rows));
        Table.Read(Group, 4, _ids.AsSpan(0, Rows));
        _readGroup = Group;
    }
}
