using DolphinLean.Engine.Live;

namespace DolphinLean.Launcher.Live.Web;

/// <summary>What the page shows: the session's last state, its equity bar by bar, and where positions changed. Thread-safe.</summary>
internal sealed class LiveBoard
{
    private const int MostPoints = 2_000;

    private readonly Lock _lock = new();
    private readonly List<EquityPoint> _equity = [];
    private readonly List<PositionChange> _changes = [];
    private LiveStatus? _status;

    /// <summary>Takes the session's state.</summary>
    public void Update(LiveStatus status)
    {
        lock (_lock)
        {
            NoteChanges(status);
            if (status.Equity > 0 && (_status == null || status.Bars != _status.Bars))
                _equity.Add(new EquityPoint(status.TimeMs, status.Equity));
            if (_equity.Count > MostPoints)
                _equity.RemoveRange(0, MostPoints / 2);
            _status = status;
        }
    }

    /// <summary>The last state; null before the first.</summary>
    public LiveStatus? Status
    {
        get
        {
            lock (_lock)
                return _status;
        }
    }

    /// <summary>Everything that the page draws; null before the first state.</summary>
    public BoardView? View()
    {
        lock (_lock)
            return _status == null ? null : new BoardView(_status.Posture.ToString(), _status, [.. _equity], [.. _changes]);
    }

    private void NoteChanges(LiveStatus status)
    {
        foreach (var ticker in status.Positions.Select(position => position.Ticker).Union((_status?.Positions ?? []).Select(position => position.Ticker)))
        {
            var (before, after) = (Find(_status, ticker), Find(status, ticker));
            var change = (after?.Quantity ?? 0) - (before?.Quantity ?? 0);
            if (change != 0)
                _changes.Add(new PositionChange(status.TimeMs, ticker, change, (after ?? before)!.Price));
        }
        if (_changes.Count > MostPoints)
            _changes.RemoveRange(0, MostPoints / 2);
    }

    private static LivePosition? Find(LiveStatus? status, string ticker) => status?.Positions.FirstOrDefault(position => position.Ticker == ticker);
}
