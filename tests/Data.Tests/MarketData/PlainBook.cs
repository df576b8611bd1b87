using DolphinLean.Data.MarketData.Book;
using DolphinLean.Data.MarketData.Events;

namespace DolphinLean.Data.Tests.MarketData;

/// <summary>The plain twin of the order book: sorted dictionaries, and Binance's rules written down once more.</summary>
internal sealed class PlainBook(bool isSpot)
{
    private readonly List<Change> _waiting = [];
    private bool _isFirst;

    public SortedDictionary<int, double> Bids { get; } = [];

    public SortedDictionary<int, double> Asks { get; } = [];

    public BookStatus Status { get; private set; } = BookStatus.AwaitingSnapshot;

    public long LastId { get; private set; }

    public void Apply(Change change)
    {
        if (change.IsSnapshot)
            Start(change);
        else if (Status == BookStatus.InSync)
            Step(change);
        else
            _waiting.Add(change);
    }

    private void Start(Change snapshot)
    {
        if (Status == BookStatus.InSync)
            return;
        _waiting.RemoveAll(change => isSpot ? change.Last <= snapshot.Last : change.Last < snapshot.Last);
        if (_waiting.Count > 0)
        {
            var first = _waiting[0];
            var fits = isSpot ? first.First <= snapshot.Last + 1 : first.First <= snapshot.Last || first.Previous == snapshot.Last;
            if (!fits)
                return;
        }
        Bids.Clear();
        Asks.Clear();
        Put(snapshot);
        _isFirst = true;
        while (Status == BookStatus.InSync && _waiting.Count > 0)
        {
            Step(_waiting[0]);
            if (Status == BookStatus.InSync)
                _waiting.RemoveAt(0);
        }
    }

    private void Step(Change change)
    {
        if (change.Last == LastId ? !_isFirst || isSpot : change.Last < LastId)
            return;
        bool fits;
        if (_isFirst)
            fits = isSpot ? change.First <= LastId + 1 : change.First <= LastId || change.Previous == LastId;
        else
            fits = isSpot ? change.First == LastId + 1 : change.Previous == LastId;
        if (!fits)
        {
            Status = BookStatus.Gap;
            if (_waiting.Count == 0)
                _waiting.Add(change);
            return;
        }
        _isFirst = false;
        Put(change);
    }

    private void Put(Change change)
    {
        foreach (var (tick, size) in change.Bids)
            Put(Bids, tick, size);
        foreach (var (tick, size) in change.Asks)
            Put(Asks, tick, size);
        LastId = change.Last;
        Status = Bids.Count > 0 && Asks.Count > 0 && Bids.Keys.Last() >= Asks.Keys.First() ? BookStatus.Crossed : BookStatus.InSync;
    }

    private static void Put(SortedDictionary<int, double> side, int tick, double size)
    {
        if (size == 0)
            side.Remove(tick);
        else
            side[tick] = size;
    }

    /// <summary>A change of the book that owns its levels.</summary>
    internal sealed record Change(long First, long Last, long Previous, (int Tick, double Size)[] Bids, (int Tick, double Size)[] Asks, bool IsSnapshot = false)
    {
        public DepthChange View => new()
        {
            IsSnapshot = IsSnapshot,
            FirstUpdateId = First,
            LastUpdateId = Last,
            PreviousUpdateId = Previous,
            BidTicks = Bids.Select(level => level.Tick).ToArray(),
            BidSizes = Bids.Select(level => level.Size).ToArray(),
            AskTicks = Asks.Select(level => level.Tick).ToArray(),
            AskSizes = Asks.Select(level => level.Size).ToArray(),
        };
    }
}
