using DolphinLean.Exchange.Accounts;
using DolphinLean.Exchange.Faults;
using DolphinLean.Exchange.Markets;
using DolphinLean.Exchange.Venues;

namespace DolphinLean.Exchange.Streams;

/// <summary>Every connection and every stream that someone listens to.</summary>
internal sealed class StreamHub : IDisposable
{
    private const long LongestConnectionMs = 24 * 60 * 60_000L;

    private readonly List<StreamConnection> _connections = [];
    private readonly List<Feed> _touched = [];
    private readonly SortedDictionary<string, Feed> _feeds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Feed>> _bySymbol = new(StringComparer.Ordinal) { [""] = [] };
    private readonly Dictionary<string, List<StreamConnection>> _users = new(StringComparer.Ordinal);
    private readonly Venue _venue;
    private readonly ListenKeys _listenKeys;

    public StreamHub(Venue venue, ListenKeys listenKeys, FaultDesk faults)
    {
        _venue = venue;
        _listenKeys = listenKeys;
        Faults = faults;
        foreach (var market in venue.Markets.Values)
        {
            _bySymbol[market.Symbol] = [];
            market.Book.LevelChanged += (side, price) => Each(market.Symbol, feed => feed.OnLevel(market, side, price));
        }
    }

    public FaultDesk Faults { get; }
    public long NowMs => _venue.NowMs;
    public IEnumerable<Market> Markets => _venue.Markets.Values;

    public Market? FindMarket(string symbol) => _venue.Markets.GetValueOrDefault(symbol);

    public Market MarketOf(string symbol) => _venue.MarketOf(symbol);

    /// <summary>Opens a connection at a path such as <c>/ws/btcusdt@trade</c>, <c>/public/stream?streams=a/b</c> or <c>/private/ws?listenKey=…</c>.</summary>
    /// <returns>The connection; null when the path is none of the exchange's.</returns>
    public StreamConnection? Connect(string path, string query, Action<string> send, Action close)
    {
        if (StreamPath.Parse(path, query) is not { } address)
            return null;
        var connection = new StreamConnection(this, address.IsCombined, send, close);
        _connections.Add(connection);
        foreach (var stream in address.Streams)
            Subscribe(connection, stream);
        _venue.Agenda.Add(NowMs + LongestConnectionMs, connection.Cut);
        return connection;
    }

    public void Forget(StreamConnection connection)
    {
        foreach (var stream in connection.StreamList.ToList())
            Unsubscribe(connection, stream);
        _connections.Remove(connection);
        connection.IsClosed = true;
    }

    /// <summary>Adds a stream. As on the exchange, a name that is no stream is taken, and stays silent.</summary>
    public void Subscribe(StreamConnection connection, string stream)
    {
        if (connection.StreamList.Contains(stream))
            return;
        connection.StreamList.Add(stream);
        if (_listenKeys.Find(stream) != null)
        {
            if (!_users.TryGetValue(stream, out var listeners))
                _users.Add(stream, listeners = []);
            listeners.Add(connection);
        }
        else if (FeedOf(stream) is { } feed)
        {
            feed.Listeners.Add(connection);
        }
    }

    public void Unsubscribe(StreamConnection connection, string stream)
    {
        if (!connection.StreamList.Remove(stream))
            return;
        if (_users.TryGetValue(stream, out var listeners))
            listeners.Remove(connection);
        if (!_feeds.TryGetValue(stream, out var feed) || !feed.Listeners.Remove(connection) || feed.Listeners.Count > 0)
            return;
        _feeds.Remove(stream);
        _bySymbol[feed.Symbol].Remove(feed);
    }

    public void Deliver(Feed feed, string json)
    {
        foreach (var connection in feed.Listeners.ToArray())
            connection.Deliver(feed.Name, json);
    }

    public void DeliverToUser(Account account, string json)
    {
        if (_listenKeys.KeyOf(account) is { } key)
            DeliverToKey(key, json);
    }

    public void DeliverToKey(string key, string json)
    {
        if (!_users.TryGetValue(key, out var listeners))
            return;
        foreach (var connection in listeners.ToArray())
            connection.Deliver(key, json);
    }

    /// <summary>Notes that a feed has something to say at the next flush.</summary>
    public void Touch(Feed feed) => _touched.Add(feed);

    /// <summary>Lets feeds that gather say what they have.</summary>
    public void Flush()
    {
        if (_touched.Count == 0)
            return;
        foreach (var feed in _touched)
            feed.Flush();
        _touched.Clear();
    }

    public void Each(string symbol, Action<Feed> tell)
    {
        foreach (var feed in _bySymbol[symbol])
            tell(feed);
        foreach (var feed in _bySymbol[""])
            tell(feed);
    }

    public bool DropAll()
    {
        var all = _connections.ToList();
        all.ForEach(connection => connection.Cut());
        return all.Count > 0;
    }

    public bool SilenceAll()
    {
        foreach (var connection in _connections)
            connection.IsSilent = true;
        return _connections.Count > 0;
    }

    public void Dispose() => DropAll();

    private Feed? FeedOf(string stream)
    {
        if (_feeds.TryGetValue(stream, out var feed))
            return feed;
        feed = FeedFactory.Create(this, stream);
        if (feed == null)
            return null;
        _feeds.Add(stream, feed);
        _bySymbol[feed.Symbol].Add(feed);
        if (feed.RhythmMs > 0)
            Wake(feed, NowMs);
        return feed;
    }

    /// <summary>Has a feed's timer called at the next multiple of its rhythm, not before a time.</summary>
    public void Wake(Feed feed, long notBeforeMs)
    {
        var rhythm = feed.RhythmMs;
        var due = Math.Max(NowMs - NowMs % rhythm + rhythm, (notBeforeMs + rhythm - 1) / rhythm * rhythm);
        if (feed.DueMs <= due)
            return;
        feed.DueMs = due;
        _venue.Agenda.Add(due, () => CallTimer(feed, due));
    }

    private void CallTimer(Feed feed, long dueMs)
    {
        if (feed.DueMs != dueMs || !_feeds.TryGetValue(feed.Name, out var active) || active != feed)
            return;
        feed.DueMs = long.MaxValue;
        feed.OnTimer();
        if (feed.NextTimerMs is { } next)
            Wake(feed, next);
    }
}
