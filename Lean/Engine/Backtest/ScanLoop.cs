using DolphinLean.Data.Scans;
using DolphinLean.Engine.Feeds;
using DolphinLean.Engine.Orders;
using QuantConnect.Algorithm;
using QuantConnect.Data;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Statistics;

namespace DolphinLean.Engine.Backtest;

/// <summary>Steps an algorithm once per scan row, in LEAN's order. A row on which nothing happens allocates nothing.</summary>
internal sealed class ScanLoop
{
    private readonly QCAlgorithm _algorithm;
    private readonly IScanRow _row;
    private readonly ScanPrices _prices;
    private readonly ScanSlices _slices;
    private readonly BacktestHost _host;
    private readonly BacktestOrderProcessor _orders;
    private readonly RunRecorder _recorder;
    private readonly TradeBuilder _trades;
    private readonly Slice _slice;
    private readonly List<BaseData> _custom = [];

    public ScanLoop(
        QCAlgorithm algorithm, IScanRow row, ScanPrices prices, ScanSlices slices, BacktestHost host,
        BacktestOrderProcessor orders, RunRecorder recorder)
    {
        _algorithm = algorithm;
        _row = row;
        _prices = prices;
        _slices = slices;
        _host = host;
        _orders = orders;
        _recorder = recorder;
        _trades = (TradeBuilder)algorithm.TradeBuilder;
        _slice = new Slice(slices);
        foreach (var config in algorithm.SubscriptionManager.Subscriptions)
            BindCustomData(config);
    }

    /// <summary>Rows stepped.</summary>
    public long Rows { get; private set; }

    /// <summary>Prices stepped: assets summed over the rows.</summary>
    public long Prices { get; private set; }

    /// <summary>Time of the last step, UTC.</summary>
    public DateTime Time { get; private set; }

    /// <summary>Makes one step on the row that the source has just moved to.</summary>
    public void Step()
    {
        var spacing = TimeSpan.FromMilliseconds(_row.BarSpacingMs);
        var time = DateTime.UnixEpoch.AddTicks(_row.TimestampMs * TimeSpan.TicksPerMillisecond) + spacing;
        _recorder.SamplePastMidnights(time);
        BeginStep(time, spacing);
        _orders.ProcessSynchronousEvents();
        _recorder.SampleMidnight(time);
        SelectUniverses(time);
        _algorithm.OnData(_slice);
        _algorithm.OnFrameworkData(_slice);
        _orders.ProcessSynchronousEvents();
        if (_algorithm.PublishUniverseChanges())
            StepWithoutData(time);
        _recorder.EndStep(time);
        Rows++;
        Prices += _row.Prices.Length;
    }

    private void BeginStep(DateTime time, TimeSpan spacing)
    {
        Time = time;
        _algorithm.SetDateTime(time);
        _prices.Advance(_row, time.Ticks);
        _host.OnRow(_row.Assets);
        _slices.Begin(time, spacing);
        _trades.ObserveMarket();
        _slice.Begin(_algorithm.Time, time);
        foreach (var data in _custom)
        {
            data.Time = time - spacing;
            data.EndTime = time;
            _slice.Add(data);
        }
        _algorithm.SetCurrentSlice(_slice);
    }

    /// <summary>As LEAN does when securities came or went: their changes are made known at once, in a step of the same time.</summary>
    private void StepWithoutData(DateTime time)
    {
        _slice.Begin(_algorithm.Time, time);
        SelectUniverses(time);
        _algorithm.OnFrameworkData(_slice);
        _orders.ProcessSynchronousEvents();
        _algorithm.PublishUniverseChanges();
    }

    private void SelectUniverses(DateTime time)
    {
        var changes = _algorithm.SelectUniverses(time);
        if (changes == SecurityChanges.None)
            return;
        _algorithm.OnSecuritiesChanged(changes);
        _algorithm.OnFrameworkSecuritiesChanged(changes);
    }

    private void BindCustomData(SubscriptionDataConfig config)
    {
        if (!config.IsCustomData)
            return;
        if (Activator.CreateInstance(config.Type) is not (BaseData data and IScanBound bound))
        {
            throw new InvalidDataException(
                $"{config.Symbol.Value}: a run over scans serves custom data that implements {nameof(IScanBound)}; {config.Type.Name} does not.");
        }
        bound.Bind(_row);
        data.Symbol = config.Symbol;
        _algorithm.Securities[config.Symbol].BindPrices(new CustomDataPrice(data), slot: 0);
        _custom.Add(data);
    }
}
