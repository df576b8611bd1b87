using DolphinLean.Engine.DepthRuns;
using DolphinLean.Engine.Feeds;
using DolphinLean.Engine.Live.Playback;
using DolphinLean.Engine.Orders;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Data;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Statistics;

namespace DolphinLean.Engine.Backtest;

/// <summary>Steps an algorithm along a feed's clock, in LEAN's order, whatever the data. A step on which nothing happens allocates nothing.</summary>
internal sealed class StepLoop
{
    /// <summary>A bar that is on its way comes before the events of its end, if it comes within this.</summary>
    private static readonly TimeSpan BarPatience = TimeSpan.FromSeconds(60);

    private readonly QCAlgorithm _algorithm;
    private readonly IMarketFeed _feed;
    private readonly OrderProcessor _orders;
    private readonly IStepRecorder _recorder;
    private readonly EventList _events;
    private readonly DepthReplay? _depth;
    private readonly SessionPlayback? _session;
    private readonly MarginCalls? _marginCalls;
    private readonly HourlyFunding _funding;
    private readonly QuietStretches? _quiet;
    private readonly Slice _slice;
    private readonly TradeBuilder _trades;
    private readonly DateTime _startUtc;
    private bool _isWarmingUp;

    public StepLoop(
        QCAlgorithm algorithm, IMarketFeed feed, OrderProcessor orders, IStepRecorder recorder, EventList events, bool checksMargin,
        DateTime startUtc, DepthReplay? depth, QuietStretches? quiet = null, SessionPlayback? session = null)
    {
        (_algorithm, _feed, _orders, _recorder, _events) = (algorithm, feed, orders, recorder, events);
        (_depth, _quiet, _session) = (depth, quiet, session);
        _marginCalls = checksMargin ? new MarginCalls(algorithm) : null;
        _slice = new Slice(feed.Slices);
        _trades = (TradeBuilder)algorithm.TradeBuilder;
        _startUtc = startUtc;
        _isWarmingUp = algorithm.IsWarmingUp;
        _funding = new HourlyFunding(algorithm);
        Time = algorithm.UtcTime;
    }

    /// <summary>Steps that had data.</summary>
    public long Steps { get; private set; }

    /// <summary>Whether the algorithm still warms up.</summary>
    public bool IsWarmingUp => _isWarmingUp;

    /// <summary>Time of the last step, UTC.</summary>
    public DateTime Time { get; private set; }

    /// <summary>Tells an algorithm that does not warm up that it may begin.</summary>
    public void Begin()
    {
        if (_isWarmingUp)
            _algorithm.Debug("Algorithm starting warm up...");
        else
            _algorithm.OnWarmupFinished();
    }

    /// <summary>Makes the next step, behind rows that can be passed over; false when there is nothing left, or the algorithm ended itself.</summary>
    public bool Step()
    {
        if (_algorithm.Status != AlgorithmStatus.Running)
            return false;
        if (_quiet is not null && Steps > 0)
            Steps += _quiet.Pass(NextWork(), _slice);
        _session?.PlayToNextBar(this, _feed);
        var time = NextTime();
        if (time == DateTime.MaxValue)
            return false;
        if (_isWarmingUp && time > _startUtc)
        {
            // Nothing comes at the start itself: only the clock stops there.
            MoveTo(_startUtc);
            EndWarmUp();
        }
        if (!_recorder.HasEquity)
        {
            _algorithm.Error("Portfolio value is less than or equal to zero, stopping algorithm.");
            return false;
        }
        MoveTo(time);
        StepAt(time);
        return true;
    }

    /// <summary>Fires scheduled events between live bars. Those at a bar's end or behind it wait for the bar, so that they find its prices.</summary>
    /// <param name="now">The exchange's time, UTC.</param>
    /// <param name="bar">Length of the bars.</param>
    public void FireEvents(DateTime now, TimeSpan bar)
    {
        var known = Time + bar;
        FireEvents(now - BarPatience > known ? now - BarPatience : now < known ? now : known.AddTicks(-1));
    }

    /// <summary>Fires the scheduled events up to and including a time that no step has reached, each at its own.</summary>
    private void FireEvents(DateTime utc)
    {
        if (_isWarmingUp || _events.NextUtc > utc)
            return;
        _events.FirePast(utc.AddTicks(1));
        _orders.ProcessSynchronousEvents();
    }

    private DateTime NextTime()
    {
        var data = _feed.NextTime;
        var selection = _algorithm.NextSelectionUtc;
        if (selection < data)
            data = selection > _algorithm.EndDate.ConvertToUtc(_algorithm.TimeZone) ? data : selection;
        return data;
    }

    /// <summary>When an event, funding or a margin check is due next.</summary>
    private DateTime NextWork()
    {
        var next = _events.NextUtc < _funding.Next ? _events.NextUtc : _funding.Next;
        return _marginCalls is { } margin && margin.Next < next ? margin.Next : next;
    }

    private void MoveTo(DateTime time)
    {
        if (_depth != null)
            MoveDepth(_depth, time);
        Time = time;
        _algorithm.Portfolio.BeginPriceChanges();
        _events.FirePast(time);
        _algorithm.SubscriptionManager.ScanPastConsolidators(time, _algorithm);
        // A bar that comes late does not turn the clock back.
        _algorithm.SetDateTime(time < _algorithm.UtcTime ? _algorithm.UtcTime : time);
    }

    /// <summary>Takes the events between two steps. Scheduled events fire amid them, each at its own time.</summary>
    private void MoveDepth(DepthReplay depth, DateTime time)
    {
        while (_events.NextUtc is var scheduled && scheduled < time)
        {
            depth.AdvanceTo(scheduled);
            _events.FirePast(scheduled.AddTicks(1));
        }
        depth.AdvanceTo(time);
    }

    private void StepAt(DateTime time)
    {
        var changes = _algorithm.SelectUniverses(time);
        _slice.Begin(_algorithm.Time, time);
        _feed.Advance(time, _slice);
        _algorithm.Portfolio.EndPriceChanges();
        _algorithm.SetCurrentSlice(_slice);
        if (changes != SecurityChanges.None)
            _events.OnSecuritiesChanged(changes);
        _trades.ObserveMarket();
        _funding.Apply(time);
        EndWarmUp();
        _orders.ProcessSynchronousEvents();
        _events.FireDue(time);
        _marginCalls?.Check(time);
        TellChanges(changes);
        _feed.UpdateConsolidators();
        _feed.TellCustomData();
        if (_slice.HasData)
        {
            Steps++;
            _algorithm.OnData(_slice);
        }
        _algorithm.OnFrameworkData(_slice);
        _orders.ProcessSynchronousEvents();
        _recorder.EndStep(time);
        _algorithm.PublishUniverseChanges();
    }

    private void EndWarmUp()
    {
        if (!_isWarmingUp || _algorithm.IsWarmingUp)
            return;
        _isWarmingUp = false;
        _recorder.EndWarmUp();
        _algorithm.OnWarmupFinished();
        _algorithm.Debug("Algorithm finished warming up.");
    }

    private void TellChanges(SecurityChanges changes)
    {
        if (changes == SecurityChanges.None)
            return;
        var shown = new SecurityChanges(changes) { FilterCustomSecurities = true, FilterInternalSecurities = true };
        _algorithm.OnSecuritiesChanged(shown);
        _algorithm.OnFrameworkSecuritiesChanged(shown);
    }
}
