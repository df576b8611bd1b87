using DolphinLean.Data.Grid;
using DolphinLean.Data.Grid.Services;

namespace DolphinLean.Algorithms.Dolphin.Services;

/// <summary>The trader's way to the grid and back: gives it what waits in the outbox, and hands the session what services wrote.</summary>
public sealed class TraderService : IGridService, IDisposable
{
    /// <summary>News that are not told are looked for as often as this.</summary>
    private const long LookEveryMs = 5_000;

    private static readonly (string Map, string Key)[] Heard =
        [(GridNames.Safety, GridNames.Latest), (GridNames.Features, ServiceKeys.Boost), (GridNames.Features, ServiceKeys.Verdict)];

    private readonly IFeatureGrid _grid;
    private readonly TraderOutbox _outbox;
    private readonly Action<GridNews> _hear;
    private readonly IDisposable[] _subscriptions;
    private readonly long[] _versions = new long[Heard.Length];
    private long _lookedMs = long.MinValue;
    private volatile bool _isTold;

    /// <summary>A way.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="outbox">What the trader tells.</param>
    /// <param name="hear">Takes news, from the service's thread.</param>
    public TraderService(IFeatureGrid grid, TraderOutbox outbox, Action<GridNews> hear)
    {
        (_grid, _outbox, _hear) = (grid, outbox, hear);
        _subscriptions = [.. Heard.Select(heard => heard.Map).Distinct().Select(map => grid.Subscribe(map, Told))];
    }

    /// <inheritdoc/>
    public string Name => ServiceKeys.Trader;

    /// <inheritdoc/>
    public TimeSpan Every { get; } = TimeSpan.FromMilliseconds(250);

    /// <inheritdoc/>
    public void Step(long nowMs)
    {
        _outbox.Flush(_grid);
        if (!_isTold && nowMs >= _lookedMs && nowMs - _lookedMs < LookEveryMs)
            return;
        _isTold = false;
        for (var i = 0; i < Heard.Length; i++)
            Look(i, nowMs);
        _lookedMs = nowMs;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var subscription in _subscriptions)
            subscription.Dispose();
    }

    private void Look(int at, long nowMs)
    {
        var (map, key) = Heard[at];
        try
        {
            if (_grid.Get(map, key) is not { } value || value.Version == _versions[at])
                return;
            _versions[at] = value.Version;
            _hear(new GridNews(map, key, value.Text, nowMs));
        }
        catch (GridValueException)
        {
            // A damaged value is no news: what was heard before grows old until somebody writes it anew. The watchdog names it.
        }
    }

    private void Told(GridChange change)
    {
        if (change.Kind == GridChangeKind.Resumed || Array.Exists(Heard, heard => heard.Map == change.Map && heard.Key == change.Key))
            _isTold = true;
    }
}
