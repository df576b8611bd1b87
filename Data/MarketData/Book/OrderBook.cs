using DolphinLean.Data.MarketData.Events;

namespace DolphinLean.Data.MarketData.Book;

/// <summary>
/// The full order book of one instrument, kept from a snapshot and changes under Binance's rules. It says when it is out of sync
/// and mends itself with the next snapshot.
/// </summary>
/// <remarks>
/// Rules, futures (spot in brackets): changes before the snapshot's id are dropped, <c>u &lt; id</c> (<c>u ≤ id</c>); the first one kept begins
/// at or before it, <c>U ≤ id</c> (<c>U ≤ id + 1</c>); each next one has <c>pu</c> equal to the last <c>u</c> (<c>U</c> one above it). In sync,
/// a change allocates nothing. Not thread-safe.
/// </remarks>
public sealed class OrderBook(string symbol, bool isSpot, TickScale scale) : IOrderBookView
{
    private const int CopiedAtOnce = 64;

    private readonly BookSide _bids = new();
    private readonly BookSide _asks = new();
    private readonly PendingChanges _pending = new();
    private bool _isBridged;

    /// <inheritdoc/>
    public string Symbol { get; } = symbol;

    /// <summary>Ticks of the prices.</summary>
    public TickScale Scale { get; } = scale;

    /// <inheritdoc/>
    public BookStatus Status { get; private set; }

    /// <inheritdoc/>
    public bool IsInSync => Status == BookStatus.InSync;

    /// <inheritdoc/>
    public long LastUpdateId { get; private set; }

    /// <inheritdoc/>
    public long LocalTimeNs { get; private set; }

    /// <inheritdoc/>
    public long ExchangeTimeMs { get; private set; }

    /// <summary>How often changes were missing.</summary>
    public long Gaps { get; private set; }

    /// <summary>How often a change crossed the book.</summary>
    public long Crossings { get; private set; }

    /// <inheritdoc/>
    public bool HasBothSides => !_bids.IsEmpty && !_asks.IsEmpty;

    /// <inheritdoc/>
    public BookLevel BestBid => _bids.IsEmpty ? default : new BookLevel(Scale.PriceOf(_bids.BestKey), _bids.BestSize);

    /// <inheritdoc/>
    public BookLevel BestAsk => _asks.IsEmpty ? default : new BookLevel(Scale.PriceOf(-_asks.BestKey), _asks.BestSize);

    /// <summary>Tick of the best bid; meaningless without one.</summary>
    public int BestBidTick => _bids.BestKey;

    /// <summary>Tick of the best ask; meaningless without one.</summary>
    public int BestAskTick => -_asks.BestKey;

    /// <inheritdoc/>
    public int BidCount => _bids.Count;

    /// <inheritdoc/>
    public int AskCount => _asks.Count;

    /// <summary>Size bid at a tick; 0 for none.</summary>
    public double BidSizeAt(int tick) => _bids[tick];

    /// <summary>Size offered at a tick; 0 for none.</summary>
    public double AskSizeAt(int tick) => _asks[-tick];

    /// <inheritdoc/>
    public double BidSizeAt(double price) => Scale.TryTickOf(price, out var tick) ? _bids[tick] : 0;

    /// <inheritdoc/>
    public double AskSizeAt(double price) => Scale.TryTickOf(price, out var tick) ? _asks[-tick] : 0;

    /// <summary>Takes a change or a snapshot; gives the status after it.</summary>
    public BookStatus Apply(in DepthChange change)
    {
        if (change.IsSnapshot)
            TakeSnapshot(change);
        else if (Status == BookStatus.InSync)
            TakeNext(change);
        else
            _pending.Add(change);
        return Status;
    }

    /// <inheritdoc/>
    public int CopyBids(Span<BookLevel> levels) => Copy(_bids, 1, levels);

    /// <inheritdoc/>
    public int CopyAsks(Span<BookLevel> levels) => Copy(_asks, -1, levels);

    private void TakeSnapshot(in DepthChange snapshot)
    {
        // A book in sync knows more than a snapshot, which is from before the latest changes.
        if (Status == BookStatus.InSync)
            return;
        while (_pending.Count > 0 && UpdateRules.IsBefore(isSpot, snapshot.LastUpdateId, _pending.Peek().LastUpdateId))
            _pending.Remove();
        if (_pending.Count > 0)
        {
            var first = _pending.Peek();
            // Older than what is kept: only a later snapshot helps.
            if (!UpdateRules.Bridges(isSpot, snapshot.LastUpdateId, first.FirstUpdateId, first.PreviousUpdateId))
                return;
        }
        _bids.Clear();
        _asks.Clear();
        _isBridged = false;
        Write(snapshot);
        if (!EndSync())
            return;
        while (_pending.Count > 0 && Status == BookStatus.InSync)
        {
            var next = _pending.Peek();
            TakeNext(next);
            if (Status == BookStatus.InSync)
                _pending.Remove();
        }
    }

    private void TakeNext(in DepthChange change)
    {
        var isNext = _isBridged
            ? UpdateRules.Follows(isSpot, LastUpdateId, change.FirstUpdateId, change.PreviousUpdateId)
            : UpdateRules.Bridges(isSpot, LastUpdateId, change.FirstUpdateId, change.PreviousUpdateId);
        if (!isNext || UpdateRules.IsBefore(isSpot, LastUpdateId, change.LastUpdateId))
        {
            TakeOther(change);
            return;
        }
        _isBridged = true;
        Write(change);
        EndSync();
    }

    /// <summary>Drops a change from before the book's time, which a reconnection may bring again; any other one means a gap.</summary>
    private void TakeOther(in DepthChange change)
    {
        if (UpdateRules.IsBefore(isSpot, LastUpdateId, change.LastUpdateId) || change.LastUpdateId == LastUpdateId)
            return;
        Status = BookStatus.Gap;
        Gaps++;
        if (_pending.Count == 0)
            _pending.Add(change);
    }

    private void Write(in DepthChange change)
    {
        _bids.Set(change.BidTicks, change.BidSizes, 1);
        _asks.Set(change.AskTicks, change.AskSizes, -1);
        (LastUpdateId, LocalTimeNs, ExchangeTimeMs) = (change.LastUpdateId, change.LocalTimeNs, change.ExchangeTimeMs);
    }

    /// <summary>Looks whether the book is crossed, which ends its sync.</summary>
    private bool EndSync()
    {
        Status = BookStatus.InSync;
        if (!HasBothSides || BestBidTick < BestAskTick)
            return true;
        Status = BookStatus.Crossed;
        Crossings++;
        return false;
    }

    private int Copy(BookSide side, int sign, Span<BookLevel> levels)
    {
        Span<int> keys = stackalloc int[CopiedAtOnce];
        Span<double> sizes = stackalloc double[CopiedAtOnce];
        if (levels.Length <= CopiedAtOnce)
        {
            var count = side.CopyBest(keys[..levels.Length], sizes);
            for (var level = 0; level < count; level++)
                levels[level] = new BookLevel(Scale.PriceOf(sign * keys[level]), sizes[level]);
            return count;
        }
        var copied = 0;
        for (var key = side.BestKey; key != int.MinValue && copied < levels.Length; key = side.NextBelow(key))
            levels[copied++] = new BookLevel(Scale.PriceOf(sign * key), side[key]);
        return copied;
    }
}
