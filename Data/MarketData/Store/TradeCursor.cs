using DolphinLean.Data.MarketData.Events;

namespace DolphinLean.Data.MarketData.Store;

/// <summary>Moves over trades.</summary>
internal sealed class TradeCursor() : EventCursor(EventFiles.Trades)
{
    private long[] _tradeTimes = [];
    private long[] _ids = [];
    private double[] _prices = [];
    private double[] _sizes = [];
    private long[] _aggressors = [];

    /// <summary>The current trade.</summary>
    public TradeEvent Current => new(
        LocalTimes[Row], ExchangeTimes[Row], _tradeTimes[Row], _ids[Row], _prices[Row], _sizes[Row], _aggressors[Row] < 0);

    /// <summary>So many trades from the current one on.</summary>
    public TradeRun Run(int trades) => new()
    {
        Prices = _prices.AsSpan(Row, trades),
        Sizes = _sizes.AsSpan(Row, trades),
        Aggressors = _aggressors.AsSpan(Row, trades),
    };

    protected override void Reserve(int rows)
    {
        _tradeTimes = Renew(_tradeTimes, rows);
        _ids = Renew(_ids, rows);
        _prices = Renew(_prices, rows);
        _sizes = Renew(_sizes, rows);
        _aggressors = Renew(_aggressors, rows);
    }

    protected override void Release()
    {
        Return(_tradeTimes);
        Return(_ids);
        Return(_prices);
        Return(_sizes);
        Return(_aggressors);
        _tradeTimes = _ids = _aggressors = [];
        _prices = _sizes = [];
    }

    protected override void Read(int group, int rows)
    {
        Table.Read(group, 3, _tradeTimes.AsSpan(0, rows));
        Table.Read(group, 4, _ids.AsSpan(0, rows));
        Table.Read(group, 5, _prices.AsSpan(0, rows));
        Table.Read(group, 6, _sizes.AsSpan(0, rows));
        Table.Read(group, 7, _aggressors.AsSpan(0, rows));
    }
}
