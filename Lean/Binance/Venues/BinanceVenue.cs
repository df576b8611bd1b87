using DolphinLean.Binance.Accounts;
using DolphinLean.Binance.Bars;
using DolphinLean.Binance.Books;
using DolphinLean.Binance.Orders;
using DolphinLean.Binance.Rest;
using DolphinLean.Binance.Rules;
using DolphinLean.Binance.Sockets;
using DolphinLean.Data.MarketData.Book;
using DolphinLean.Engine.Live.Venues;
using DolphinLean.Engine.Live.Wire;

namespace DolphinLean.Binance.Venues;

/// <summary>Binance's USDⓈ-M exchange as a session sees it: bars of candles or of best quotes, one account in one-way mode.</summary>
/// <remarks>It has no clock, thread or I/O: it moves only when it takes an input, and the same inputs give the same. Not thread-safe.</remarks>
public sealed partial class BinanceVenue : ILiveVenue
{
    private const int StreamsPerSocket = 200;

    private readonly BinanceVenueOptions _options;
    private readonly VenueCore _core;
    private readonly RestDesk _rest;
    private readonly RuleBook _rules;
    private readonly AccountBook _account;
    private readonly OrderDesk _orders;
    private readonly AccountCheck _check;
    private readonly DeadManSwitch _deadMan;
    private readonly ProtectiveStops _stops;
    private readonly UserLine _user;
    private readonly IBarMaker _bars;
    private readonly List<SocketLine> _market = [];
    private readonly SortedDictionary<string, LiveBook> _books = new(StringComparer.Ordinal);
    private readonly SocketLine? _depth;
    private readonly SocketLine? _trades;
    private int _depthLosses;
    private long _depthLateMs;
    private int _userLosses;
    private bool _isUserSeen;
    private bool _hasStarted;
    private bool _hasLeft;

    /// <summary>A venue before its first input.</summary>
    /// <param name="options">How it is used.</param>
    /// <param name="log">Takes lines for a person.</param>
    public BinanceVenue(BinanceVenueOptions options, Action<string> log)
    {
        if (options.Session.Length is 0 or > 16 || !options.Session.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)))
            throw new ArgumentException($"session '{options.Session}': expected 1 to 16 lower-case letters and digits", nameof(options));
        _options = options;
        _core = new VenueCore(options.Session, log, options.SwitchedOff) { Speed = options.Speed };
        _rest = new RestDesk(_core);
        _rules = new RuleBook(_core, _rest);
        _account = new AccountBook(_core);
        _orders = new OrderDesk(_core, _rest, _rules, _account) { Verdict = RefuseByRisk };
        _check = new AccountCheck(_core, _rest, _orders, _account);
        _deadMan = new DeadManSwitch(_core, _rest, _orders);
        _user = new UserLine(_core, _rest);
        _bars = options.Bar.IsOfQuotes
            ? new QuoteBars(_core, _rest, options.Symbols, options.Bar, options.HistoryRows, () => _market.Sum(line => line.Losses))
            : new BarAssembler(_core, _rest, options.Symbols, options.Bar);
        _stops = new ProtectiveStops(_core, _rules, _orders, _account, _bars.LastPrice, options.ProtectPercent);
        AddMarketLines("market", "/market", $"kline_{(options.Bar.IsOfQuotes ? BarLength.Minute : options.Bar)}");
        if (options.Bar.IsOfQuotes)
            AddMarketLines("quotes", "/public", "bookTicker");
        if (options.BookSymbols.Count > StreamsPerSocket)
            throw new ArgumentException($"expected at most {StreamsPerSocket} order books, found {options.BookSymbols.Count}", nameof(options));
        if (options.BookSymbols.Count == 0)
            return;
        _trades = new SocketLine(_core, "trades", $"/market/stream?streams={string.Join('/', options.BookSymbols.Select(symbol => $"{symbol.ToLowerInvariant()}@aggTrade"))}");
        _depth = new SocketLine(_core, "depth", $"/public/stream?streams={string.Join('/', options.BookSymbols.Select(symbol => $"{symbol.ToLowerInvariant()}@depth@100ms"))}");
    }

    /// <inheritdoc/>
    public bool CanBegin => _rules.IsKnown && _bars.HasHistory && (_options.IsMarketOnly || _check.IsKnown);

    /// <inheritdoc/>
    public long ExchangeTimeMs => _rest.ExchangeMs;

    /// <inheritdoc/>
    public IReadOnlyList<string> Assets => _options.Symbols;

    /// <inheritdoc/>
    public IReadOnlyList<TradingRule> Rules => [.. _options.Symbols.Select(symbol => _rules.Of(symbol)?.ToRule()).OfType<TradingRule>()];

    /// <inheritdoc/>
    public bool HasOpenOrders => _orders.HasOpen || _stops.IsClearingUp;

    /// <inheritdoc/>
    public IReadOnlyList<IVenueBook> Books => [.. _books.Values];

    /// <summary>The order book of a symbol; null when none is kept, or its rules are not known yet.</summary>
    public IOrderBookView? Book(string symbol) => _books.GetValueOrDefault(symbol)?.View;

    /// <inheritdoc/>
    public VenueHealth Health
    {
        get
        {
            List<VenueFeed> feeds = [.. _market.Select(line => line.Feed)];
            if (_depth != null)
                feeds.AddRange([_depth.Feed, _trades!.Feed]);
            if (!_options.IsMarketOnly)
                feeds.Add(_user.Feed);
            return new VenueHealth(feeds, _rest.Ledger.UsedWeight(_core.NowMs), WeightLedger.WeightLimit, _core.Reader.Tally.Counts.Values.Sum());
        }
    }

    /// <summary>What the exchange sent and we did not know, by name.</summary>
    public IReadOnlyDictionary<string, long> UnknownCounts => _core.Reader.Tally.Counts;

    internal OrderDesk Orders => _orders;

    internal AccountBook Account => _account;

    internal RestDesk Rest => _rest;

    internal AccountCheck Check => _check;

    internal ProtectiveStops Stops => _stops;

    internal VenueCore Core => _core;

    /// <inheritdoc/>
    public decimal Cash(string currency) => _account.Wallet(currency);

    /// <inheritdoc/>
    public VenueBar? NextBar() => _bars.Next();

    /// <inheritdoc/>
    public VenueReport? NextReport() => _core.Reports.TryDequeue(out var report) ? report : null;

    /// <inheritdoc/>
    public Outbound? NextOutput() => _core.Outbox.TryDequeue(out var output) ? output : null;

    /// <inheritdoc/>
    public void Take(Inbound inbound)
    {
        _core.NowMs = Math.Max(_core.NowMs, inbound.TimeMs);
        if (_hasLeft)
            return;
        switch (inbound.Kind)
        {
            case InboundKind.Start:
                _hasStarted = true;
                break;
            case InboundKind.Resume:
                Reset();
                break;
            case InboundKind.Reply or InboundKind.NoReply:
                _rest.Take(inbound);
                break;
            case InboundKind.Opened or InboundKind.Message or InboundKind.Closed:
                TakeSocket(inbound);
                break;
            case InboundKind.History:
                (_bars as QuoteBars)?.TakeHistory(inbound.Text);
                break;
            case InboundKind.Stalled:
                _core.Halt(inbound.Text);
                break;
        }
        if (_hasStarted)
            Advance();
    }

    /// <inheritdoc/>
    public string? Place(VenueOrder order)
    {
        if (RefuseByRisk(order) is { } refusal)
            return refusal;
        if (_rules.Of(order.Ticker) is not { } rules)
            return $"{order.Ticker} is not traded at the exchange";
        if (_core.Keeps(Safeguards.KeepToFilters) && rules.Refuse(order with { IsReducing = _orders.IsSentReduceOnly(order) }, _bars.LastPrice(order.Ticker)) is { } outside)
            return outside;
        _orders.Place(order);
        return null;
    }

    /// <inheritdoc/>
    public bool Cancel(int orderId) => _orders.Cancel(orderId);

    /// <inheritdoc/>
    public string? Change(int orderId, decimal quantity, decimal price)
    {
        if (_orders.FindOpen(orderId) is not { } intent)
            return "the order is over";
        var changed = intent.Order with { Quantity = quantity, Price = price };
        return RefuseByRisk(changed) ?? _rules.Of(changed.Ticker)!.Refuse(changed, _bars.LastPrice(changed.Ticker)) ?? _orders.Change(orderId, quantity, price);
    }
}
