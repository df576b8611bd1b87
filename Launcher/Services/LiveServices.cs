using DolphinLean.Algorithms.Dolphin.Breaker;
using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Algorithms.Dolphin.Services;
using DolphinLean.Binance;
using DolphinLean.Data.Grid;
using DolphinLean.Data.Grid.Services;
using DolphinLean.Engine.Live;
using DolphinLean.Engine.Live.Wire;
using DolphinLean.Launcher.Live.Boards;

namespace DolphinLean.Launcher.Services;

/// <summary>The services beside a session: those that run in its process, and the trader's own part.</summary>
internal sealed class LiveServices : IAsyncDisposable
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan StartWithin = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource _ending = new();
    private readonly IFeatureGrid _grid;
    private readonly TraderOutbox _outbox;
    private readonly ServiceSet _set;
    private readonly ServiceClock _clock;
    private readonly List<Task> _running = [];
    private readonly LiveBoard _board;
    private readonly DolphinParameters _parameters;
    private readonly bool _areInside;
    private long _sessionMs;

    /// <summary>Services of a session; none runs yet.</summary>
    /// <param name="grid">The grid, which stays the caller's.</param>
    /// <param name="plan">The session's plan.</param>
    /// <param name="endpoints">Where order books come from.</param>
    /// <param name="board">Where they are shown.</param>
    /// <param name="clock">The machine's clock.</param>
    /// <param name="areInside">Whether all run here; else the trader's part alone.</param>
    public LiveServices(IFeatureGrid grid, SessionPlan plan, BinanceFuturesEndpoints endpoints, LiveBoard board, TimeProvider clock, bool areInside)
    {
        (_grid, _board, _areInside) = (grid, board, areInside);
        _parameters = DolphinParameters.From(plan.Parameters);
        _outbox = new TraderOutbox(plan.Session, ServiceKeys.PnlMap(_parameters.Direction));
        _clock = new ServiceClock(clock, 0, plan.Speed);
        // Files that are not there, or are damaged, are said before anything begins.
        FactorSources.Open(_parameters.Breaker);
        _set = new ServiceSet(grid, _parameters, plan.Books, endpoints, _clock, plan.Speed, board.Note);
    }

    /// <summary>Takes what the session tells.</summary>
    public TraderOutbox Outbox => _outbox;

    /// <summary>Begins.</summary>
    /// <param name="driver">The session's driver, which takes news.</param>
    public void Start(LiveDriver driver)
    {
        Run(() => new TraderService(_grid, _outbox, news => driver.Post(InboundKind.Grid, text: news.ToInput())), () => Interlocked.Read(ref _sessionMs));
        if (_areInside)
            _set.Names.ToList().ForEach(name => Run(() => _set.Create(name), () => _clock.NowMs));
        _running.Add(Task.Run(() => LookAsync(_ending.Token)));
    }

    /// <summary>Takes the session's time: its own heartbeat, and what the other services' clock is set by.</summary>
    public void Tick(long exchangeMs, long bars)
    {
        if (bars == 0)
            return;
        Interlocked.Exchange(ref _sessionMs, exchangeMs);
        _clock.Set(exchangeMs);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await Task.WhenAll(_running);
        await _set.DisposeAsync();
        try
        {
            _outbox.Flush(_grid);
        }
        catch (GridException fault)
        {
            _board.Note($"the grid did not take the session's last values: {fault.Message}");
        }
        _ending.Dispose();
    }

    private void Run(Func<IGridService> create, Func<long> nowMs) => _running.Add(new ServiceRunner(create, _grid, nowMs, _board.Note).RunAsync(_ending.Token));

    private async Task LookAsync(CancellationToken ending)
    {
        var monitor = new ServiceMonitor(_grid, [ServiceKeys.Trader, .. _set.Names], _parameters.Services.PostureSeconds);
        var beganMs = 0L;
        while (!ending.IsCancellationRequested)
        {
            var nowMs = _clock.NowMs;
            beganMs = beganMs == 0 ? nowMs : beganMs;
            // At the start nobody is missed.
            if (nowMs > 0 && monitor.Look(nowMs) is var seen && (seen.Complaint.Length == 0 || nowMs - beganMs > StartWithin.TotalMilliseconds))
                _board.Update(seen);
            await Task.WhenAny(Task.Delay(LookEvery, ending));
        }
    }
}
