using DolphinLean.Exchange.Faults;
using DolphinLean.Exchange.Rest;
using DolphinLean.Exchange.Sources;
using DolphinLean.Exchange.Streams;
using DolphinLean.Exchange.Venues;

namespace DolphinLean.Exchange.Hosting;

/// <summary>
/// The exchange without the wire: requests, sockets and time are calls. Deterministic: the same calls give the same answers and
/// messages. Not thread-safe; <see cref="ExchangeServer"/> puts it on a port and takes care of that.
/// </summary>
public sealed class LoopbackExchange : IDisposable
{
    private readonly IMarketSource _source;
    private readonly Venue _venue;
    private readonly StreamHub _hub;
    private readonly Gateway _gateway;
    private readonly FaultDesk _faults;
    private bool _hasEvent;

    private LoopbackExchange(ExchangeOptions options, IMarketSource source)
    {
        _source = source;
        _faults = new FaultDesk(options.Faults);
        var events = new UserEvents(_faults);
        StartMs = source.StartMs;
        _venue = new Venue(source.Symbols, StartMs, options.Seed, events);
        var listenKeys = new ListenKeys(new Random(options.Seed), _venue.Agenda);
        _hub = new StreamHub(_venue, listenKeys, _faults);
        events.Attach(_hub, _venue);
        listenKeys.Expired += events.OnExpired;
        foreach (var account in options.Accounts)
            _venue.Open(account.Key, account.Secret, account.Deposit);
        var limiter = new RateLimiter();
        Api = new RestApi(_venue, listenKeys, _faults);
        _gateway = new Gateway(_venue, Api, limiter, _faults, options.Speed);
        var acts = new FaultActs(_venue, _hub, listenKeys, limiter, _faults);
        _faults.Schedule(_venue, acts.Do);
        _hasEvent = source.MoveNext();
        AdvanceTo(StartMs);
    }

    /// <summary>The time at which the session began, Unix milliseconds.</summary>
    public long StartMs { get; }

    /// <summary>The exchange's time, Unix milliseconds.</summary>
    public long NowMs => _venue.NowMs;

    /// <summary>Symbols that trade, in order.</summary>
    public IEnumerable<string> Symbols => _venue.Markets.Keys;

    /// <summary>How often each kind of fault happened so far.</summary>
    public IReadOnlyDictionary<FaultKind, int> FaultCounts => _faults.Counts;

    /// <summary>Whether the recorded data have ended; the exchange goes on with what rests in its books.</summary>
    public bool HasDataEnded => !_hasEvent;

    internal Venue Venue => _venue;
    internal RestApi Api { get; }

    /// <summary>From here on nothing more goes wrong; what has, passes.</summary>
    public void EndFaults() => _faults.HasEnded = true;

    /// <summary>Opens an exchange.</summary>
    /// <param name="options">How.</param>
    /// <param name="nowMs">The clock's time, Unix milliseconds: where the session begins unless it keeps the data's time.</param>
    /// <exception cref="InvalidDataException">The data are none that can be replayed, or damaged.</exception>
    public static LoopbackExchange Open(ExchangeOptions options, long nowMs)
    {
        var source = MarketSources.Open(options, nowMs);
        try
        {
            return new LoopbackExchange(options, source);
        }
        catch (InvalidDataException)
        {
            source.Dispose();
            throw;
        }
    }

    /// <summary>Answers one request at the exchange's time.</summary>
    public ApiResponse Handle(ApiRequest request)
    {
        var response = _gateway.Handle(request);
        Settle();
        return response;
    }

    /// <summary>Opens a socket.</summary>
    /// <param name="path">Path, for example <c>/market/stream</c>.</param>
    /// <param name="query">Query without the question mark.</param>
    /// <param name="send">Takes each message; must not call back.</param>
    /// <param name="close">Called when the exchange cuts the connection.</param>
    /// <returns>The connection; null when the path is none of the exchange's.</returns>
    public StreamConnection? Connect(string path, string query, Action<string> send, Action close) => _hub.Connect(path, query, send, close);

    /// <summary>Takes a message of a client.</summary>
    public void Receive(StreamConnection connection, string text) => connection.Receive(text);

    /// <summary>Forgets a connection that the client closed.</summary>
    public void Disconnect(StreamConnection connection) => _hub.Forget(connection);

    /// <summary>Moves the time on; the recorded market and everything due happen on the way.</summary>
    /// <param name="ms">Unix milliseconds; a time before <see cref="NowMs"/> does nothing.</param>
    public void AdvanceTo(long ms)
    {
        while (_hasEvent && _source.Current.TimeMs <= ms)
        {
            _venue.AdvanceTo(_source.Current.TimeMs);
            _venue.Apply(_source.Current);
            _hub.Flush();
            _hasEvent = _source.MoveNext();
        }
        _venue.AdvanceTo(ms);
        _hub.Flush();
    }

    /// <summary>Cuts every socket and closes the data.</summary>
    public void Dispose()
    {
        _hub.Dispose();
        _source.Dispose();
    }

    // What a request set off at this very moment, such as a stop that its trade reached.
    private void Settle()
    {
        _venue.AdvanceTo(_venue.NowMs);
        _hub.Flush();
    }
}
