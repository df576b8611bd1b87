using DolphinLean.Binance.Messages;
using DolphinLean.Binance.Rest;
using DolphinLean.Binance.Venues;
using DolphinLean.Data.MarketData.Book;
using DolphinLean.Engine.Live.Venues;
using DolphinLean.Data.MarketData.Events;

namespace DolphinLean.Binance.Books;

/// <summary>
/// The order book of one symbol, kept from the depth stream and a snapshot under Binance's rules. Out of sync it is of no use, and asks
/// for a snapshot until it is in sync again.
/// </summary>
internal sealed class LiveBook : IVenueBook
{
    private const int SnapshotLevels = 1_000;
    private const int SnapshotWeight = 20;
    private const long AskAgainMs = 2_000;
    private const decimal NoTick = -1;

    private readonly VenueCore _core;
    private readonly RestDesk _rest;
    private readonly string _symbol;
    private readonly TickScale _scale;
    private readonly OrderBook _book;
    private readonly HeardView _view;
    private int[] _bidTicks = [];
    private int[] _askTicks = [];
    private double[] _bidSizes = [];
    private double[] _askSizes = [];
    private bool _isAsking;
    private long _askedMs = long.MinValue / 2;
    private int _line;

    public LiveBook(VenueCore core, RestDesk rest, string symbol, TickScale scale)
    {
        (_core, _rest, _symbol, _scale) = (core, rest, symbol, scale);
        _book = new OrderBook(symbol, isSpot: false, scale);
        _view = new HeardView(_book);
    }

    public IOrderBookView View => _view;

    public long Changes { get; private set; }

    public double BoughtNotional { get; private set; }

    public double SoldNotional { get; private set; }

    public TimeSpan RoundTrip => TimeSpan.FromMilliseconds(_rest.Clock.RoundTripMs);

    /// <summary>Whether it can be traded on.</summary>
    public bool IsInSync => _view.IsInSync;

    /// <summary>Snapshots taken.</summary>
    public int Snapshots { get; private set; }

    /// <summary>The stream was interrupted: what is kept is old, whatever it says.</summary>
    public void Doubt()
    {
        _view.IsHeard = false;
        _line++;
        Changes++;
    }

    /// <summary>Takes a change of the stream.</summary>
    /// <param name="change">The change.</param>
    /// <param name="isLate">Whether it comes so late that the book is one of the past.</param>
    public void Take(DepthEvent change, bool isLate)
    {
        Apply(change.Bids, change.Asks, change.FirstId, change.LastId, change.PreviousLastId, change.Time, isSnapshot: false);
        (_view.IsHeard, _view.IsLate) = (true, isLate);
    }

    /// <summary>Takes a trade of the stream.</summary>
    public void Take(AggregateTradeEvent trade)
    {
        var notional = (double)(trade.Price * trade.Quantity);
        if (trade.IsBuyerMaker)
            SoldNotional += notional;
        else
            BoughtNotional += notional;
    }

    /// <summary>Asks for a snapshot when one is wanted.</summary>
    public void Advance()
    {
        if (_book.IsInSync || !_view.IsHeard || _isAsking || _core.NowMs - _askedMs < AskAgainMs)
            return;
        (_isAsking, _askedMs) = (true, _core.NowMs);
        var line = _line;
        _rest.Send(new RestCall("GET", "/fapi/v1/depth", FormattableString.Invariant($"symbol={_symbol}&limit={SnapshotLevels}"), SnapshotWeight, Access.Public), answer =>
        {
            _isAsking = false;
            if (answer.Outcome != CallOutcome.Done || line != _line)
                return;
            var snapshot = _core.Reader.Reply<DepthReply>(answer.Body);
            Snapshots++;
            Apply(snapshot.Bids, snapshot.Asks, snapshot.LastUpdateId, snapshot.LastUpdateId, -1, snapshot.TransactionTime, isSnapshot: true);
        });
    }

    public void Reset()
    {
        _isAsking = false;
        Doubt();
    }

    private void Apply(
        IReadOnlyList<decimal[]> bids, IReadOnlyList<decimal[]> asks, long firstId, long lastId, long previousId, long timeMs, bool isSnapshot)
    {
        if (!Fill(bids, ref _bidTicks, ref _bidSizes) || !Fill(asks, ref _askTicks, ref _askSizes))
        {
            _core.Log($"{_symbol}: a level of the book is no multiple of its tick {_scale}");
            return;
        }
        Changes++;
        _book.Apply(new DepthChange
        {
            IsSnapshot = isSnapshot, LocalTimeNs = _rest.ExchangeMs * 1_000_000, ExchangeTimeMs = timeMs, FirstUpdateId = firstId, LastUpdateId = lastId,
            PreviousUpdateId = previousId, BidTicks = _bidTicks.AsSpan(0, bids.Count), BidSizes = _bidSizes.AsSpan(0, bids.Count),
            AskTicks = _askTicks.AsSpan(0, asks.Count), AskSizes = _askSizes.AsSpan(0, asks.Count),
        });
    }

    private bool Fill(IReadOnlyList<decimal[]> levels, ref int[] ticks, ref double[] sizes)
    {
        if (ticks.Length < levels.Count)
            (ticks, sizes) = (new int[levels.Count], new double[levels.Count]);
        for (var i = 0; i < levels.Count; i++)
        {
            var price = levels[i].Length == 2 ? levels[i][0] : NoTick;
            if (!_scale.TryTickOf((double)price, out ticks[i]) || ticks[i] <= 0)
                return false;
            sizes[i] = (double)levels[i][1];
        }
        return true;
    }
}
