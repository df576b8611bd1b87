using DolphinLean.Engine.Live.Watching;

namespace DolphinLean.Launcher.Live.Boards;

/// <summary>What a person sees of a session: its last state, and what has happened lately. Every view reads it. Thread-safe.</summary>
internal sealed class LiveBoard(BoardSession session) : ILiveWatcher
{
    private const int MostPoints = 2_000;
    private const int MostLines = 500;

    private readonly Lock _lock = new();
    private readonly BoardSeries<EquityPoint> _equity = new(MostPoints);
    private readonly BoardSeries<(long TimeMs, double[] Prices)> _bars = new(MostPoints);
    private readonly BoardSeries<LiveFill> _fills = new(MostPoints);
    private readonly BoardSeries<byte[]> _decisions = new(MostLines);
    private readonly BoardSeries<PostureChange> _postures = new(MostLines);
    private readonly BoardSeries<BoardNote> _notes = new(MostLines);
    private readonly BoardSeries<RegimePoint> _regimes = new(MostPoints);
    private LiveStatus? _status;
    private BoardServices? _services;

    /// <summary>What the session is.</summary>
    public BoardSession Session => session;

    /// <summary>The last state; null before the first.</summary>
    public LiveStatus? Status
    {
        get
        {
            lock (_lock)
                return _status;
        }
    }

    /// <summary>The services; null for a session without.</summary>
    public BoardServices? Services
    {
        get
        {
            lock (_lock)
                return _services;
        }
    }

    /// <summary>Fills so far.</summary>
    public long Fills
    {
        get
        {
            lock (_lock)
                return _fills.Total;
        }
    }

    /// <summary>Takes the session's state.</summary>
    public void Update(LiveStatus status)
    {
        lock (_lock)
        {
            if (status.Posture != _status?.Posture || status.Reason != _status.Reason)
                _postures.Add(new PostureChange(status.TimeMs, status.Posture, status.Reason));
            if (status.Equity > 0 && status.Equity != _status?.Equity)
                _equity.Add(new EquityPoint(status.TimeMs, status.Equity));
            _status = status;
        }
    }

    /// <summary>Takes the services' state.</summary>
    public void Update(BoardServices services)
    {
        lock (_lock)
        {
            var (last, now) = (_services?.Regime, services.Regime);
            // While nothing is known each look has a time of its own; only the first is news.
            if (last?.TimeMs != now.TimeMs && (last?.Posture != now.Posture || last.Invariant != null || now.Invariant != null))
                _regimes.Add(now);
            _services = services;
        }
    }

    /// <summary>Takes a line for a person.</summary>
    public void Note(string text)
    {
        lock (_lock)
            _notes.Add(new BoardNote(_status?.TimeMs ?? 0, text));
    }

    public void OnBar(long timeMs, IReadOnlyList<string> assets, ReadOnlySpan<double> prices)
    {
        lock (_lock)
            _bars.Add((timeMs, prices.ToArray()));
    }

    public void OnDecision(ReadOnlySpan<byte> line)
    {
        lock (_lock)
            _decisions.Add(line.ToArray());
    }

    public void OnFill(LiveFill fill)
    {
        lock (_lock)
            _fills.Add(fill);
    }

    /// <summary>What has happened since a reader last looked, and the state.</summary>
    /// <param name="cursor">Up to where it had read; moved on.</param>
    /// <param name="asset">Whose prices it wants; the first asset for one that there is not.</param>
    public BoardNews News(BoardCursor cursor, string? asset = null)
    {
        lock (_lock)
        {
            var index = Math.Max(0, session.Assets.ToList().IndexOf(asset ?? ""));
            var news = new BoardNews(
                session, _status, session.Assets[index], PricesOf(index, cursor.Prices), _equity.From(cursor.Equity), _fills.From(cursor.Fills),
                [.. _decisions.From(cursor.Decisions).Select(DecisionText.Parse)], _postures.From(cursor.Postures), _notes.From(cursor.Notes),
                _regimes.From(cursor.Regimes), _services);
            cursor.Regimes = _regimes.Total;
            (cursor.Prices, cursor.Equity, cursor.Fills) = (_bars.Total, _equity.Total, _fills.Total);
            (cursor.Decisions, cursor.Postures, cursor.Notes) = (_decisions.Total, _postures.Total, _notes.Total);
            return news;
        }
    }

    private PricePoint[] PricesOf(int index, long from) =>
        [.. _bars.From(from).Where(bar => double.IsFinite(bar.Prices[index])).Select(bar => new PricePoint(bar.TimeMs, bar.Prices[index]))];
}
