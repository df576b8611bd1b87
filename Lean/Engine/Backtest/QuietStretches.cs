using DolphinLean.Data.Scans;
using DolphinLean.Engine.Feeds.Scans;
using DolphinLean.Engine.Orders;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Data;
using QuantConnect.Statistics;

namespace DolphinLean.Engine.Backtest;

/// <summary>Passes over rows of scans on which nothing can happen, instead of stepping them one by one.</summary>
/// <remarks>
/// A strategy that waits for a signal, or for one of its levels, does nothing on most rows. Its models say how far ahead that is so
/// (<see cref="IQuietModel"/>). The engine sees to the rest: no event, funding, margin check, selection or chart sample is due, no order
/// waits. The prices of the one open position go into its trade's excursions and into the equity candle. Any doubt ends the stretch, and the
/// row is stepped. What steps would have left behind, prices and clock, the feed and the models set at the end.
/// </remarks>
internal sealed class QuietStretches
{
    private readonly QCAlgorithm _algorithm;
    private readonly ScanFeed _feed;
    private readonly OrderProcessor _orders;
    private readonly RunRecorder _recorder;
    private readonly TradeBuilder _trades;
    private readonly IQuietModel?[] _models = new IQuietModel?[5];

    public QuietStretches(QCAlgorithm algorithm, ScanFeed feed, OrderProcessor orders, RunRecorder recorder)
    {
        _algorithm = algorithm;
        _feed = feed;
        _orders = orders;
        _recorder = recorder;
        _trades = (TradeBuilder)algorithm.TradeBuilder;
    }

    /// <summary>Whether an algorithm's own code is left out of steps: it lives in its models alone.</summary>
    public static bool Suits(QCAlgorithm algorithm) =>
        algorithm.GetType().GetMethod(nameof(QCAlgorithm.OnData), [typeof(Slice)])!.DeclaringType == typeof(QCAlgorithm);

    /// <summary>Passes over what rows it can.</summary>
    /// <param name="before">The engine's own next work: rows that end then or later are stepped.</param>
    /// <param name="slice">The algorithm's slice, which is moved to the last row.</param>
    /// <returns>How many rows were passed over.</returns>
    public int Pass(DateTime before, Slice slice)
    {
        var ahead = _feed.Ahead;
        if (ahead.Count == 0 || !_orders.IsIdle || !_recorder.IsQuiet || !FindModels())
            return 0;
        before = Earlier(before, _recorder.QuietBefore);
        before = Earlier(before, _algorithm.NextSelectionUtc);
        before = Earlier(before, _algorithm.UniverseSelection.GetNextRefreshTimeUtc());
        ahead = ahead.Take(ahead.CountBefore(before));
        foreach (var model in _models)
        {
            if (ahead.Count == 0)
                return 0;
            ahead = ahead.Take(model!.CountQuiet(ahead));
        }
        ahead = ahead.Take(Observe(ahead));
        if (ahead.Count == 0)
            return 0;
        Pass(ahead, slice);
        return ahead.Count;
    }

    private void Pass(in ScanStretch passed, Slice slice)
    {
        var end = passed.EndOf(passed.Count - 1);
        _algorithm.Portfolio.BeginPriceChanges();
        _algorithm.SetDateTime(end);
        slice.Begin(_algorithm.Time, end);
        _feed.Pass(passed, slice);
        foreach (var model in _models)
            model!.Pass(passed);
    }

    /// <summary>Models may be swapped at any time, so they are looked up each time.</summary>
    private bool FindModels()
    {
        if (_algorithm.SubscriptionManager.HasConsolidators || _algorithm.Insights.HasScoreFunction)
            return false;
        _models[0] = _algorithm.Alpha as IQuietModel;
        _models[1] = _algorithm.PortfolioConstruction as IQuietModel;
        _models[2] = _algorithm.RiskManagement as IQuietModel;
        _models[3] = _algorithm.Execution as IQuietModel;
        _models[4] = _algorithm.UniverseSelection as IQuietModel;
        return Array.IndexOf(_models, null) < 0;
    }

    /// <summary>Takes the open position's prices into its trade and the equity candle. Without a position there is nothing to take.</summary>
    /// <returns>How many rows were taken in.</returns>
    private int Observe(in ScanStretch ahead)
    {
        if (!_trades.TryGetOpen(out var security, out var lots))
            return 0;
        if (security is null)
            return _algorithm.Securities.Invested.Count == 0 ? ahead.Count : 0;
        if (!_feed.TryGetSlot(security.Symbol, out var slot) || !_algorithm.Portfolio.TryGetEquityLine(security, out var equity))
            return 0;
        var (lowest, highest) = ahead.RangeOf(slot);
        if (!(lowest > 0) || !_recorder.TryTakeRange(equity, lowest, highest))
            return 0;
        for (int row = 0, at = slot; row < ahead.Count; row++, at += ahead.Assets)
        {
            var price = ahead.Prices[at];
            if (!lots!.IsQuietAt(price))
                lots.Observe(RoundTripDecimal.From(price));
        }
        return ahead.Count;
    }

    private static DateTime Earlier(DateTime left, DateTime right) => left < right ? left : right;
}
