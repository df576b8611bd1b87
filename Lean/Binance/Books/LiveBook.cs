using DolphinLean.Binance.Messages;
using DolphinLean.Binance.Rest;
using DolphinLean.Binance.Venues;
using DolphinLean.Data.MarketData.Book;
using DolphinLean.Data.MarketData.Events;

namespace DolphinLean.Binance.Books;

/// <summary>
/// The order book of one symbol, kept from the depth stream and a snapshot under Binance's rules. Out of sync it is of no use, and asks
/// for a snapshot until it is in sync again.
/// </summary>
internal sealed class LiveBook(VenueCore core, RestDesk rest, string symbol, TickScale scale)
{
    private const int SnapshotLevels = 1_000;
    private const int SnapshotWeight = 20;
    private const long AskAgainMs = 2_000;
    private const decimal NoTick = -1;

    private readonly OrderBook _book = new(symbol, isSpot: false, scale);
    private int[] _bidTicks = [];
    private int[] _askTicks = [];
    private double[] _bidSizes = [];
    private double[] _askSizes = [];
    private bool _isAsking;
    private bool _isHeard;
    private long _askedMs = long.MinValue / 2;
    private int _line;

    /// <summary>What models read.</summary>
    public IOrderBookView View => _book;

    /// <summary>Whether it can be traded on.</summary>
    public bool IsInSync => _book.IsInSync && _isHeard;

    /// <summary>Snapshots taken.</summary>
    public int Snapshots { get; private set; }

    /// <summary>The stream was interrupted: what is kept is old, whatever it says.</summary>
    public void Doubt()
    {
        _isHeard = false;
        _line++;
    }

    /// <summary>Takes a change of the stream.</summary>
    public void Take(DepthEvent change)
    {
        Apply(change.Bids, change.Asks, change.FirstId, change.LastId, change.PreviousLastId, change.Time, isSnapshot: false);
        _isHeard = true;
    }

    /// <summary>Asks for a snapshot when one is wanted.</summary>
    public void Advance()
    {
        if (_book.IsInSync || !_isHeard || _isAsking || core.NowMs - _askedMs < AskAgainMs)
            return;
        (_isAsking, _askedMs) = (true, core.NowMs);
        var line = _line;
        rest.Send(new RestCall("GET", "/fapi/v1/depth", FormattableString.Invariant($"symbol={symbol}&limit={SnapshotLevels}"), SnapshotWeight, Access.Public), answer =>
        {
            _isAsking = false;
            if (answer.Outcome != CallOutcome.Done || line != _line)
                return;
            var snapshot = core.Reader.Reply<DepthReply>(answer.Body);
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
            core.Log($"{symbol}: a level of the book is no multiple of its tick {scale}");
            return;
        }
        _book.Apply(new DepthChange
        {
            IsSnapshot = isSnapshot, LocalTimeNs = core.NowMs * 1_000_000, ExchangeTimeMs = timeMs, FirstUpdateId = firstId, LastUpdateId = lastId,
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
            if (!scale.TryTickOf((double)price, out ticks[i]) || ticks[i] <= 0)
                return false;
            sizes[i] = (double)levels[i][1];
        }
        return true;
    }
}
