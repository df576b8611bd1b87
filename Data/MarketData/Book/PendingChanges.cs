using DolphinLean.Data.MarketData.Events;

namespace DolphinLean.Data.MarketData.Book;

/// <summary>Changes that came while a book waits for a snapshot, copied; the oldest go when there are too many.</summary>
internal sealed class PendingChanges
{
    /// <summary>Changes kept. A snapshot that comes later than so many is no use, and the next one is.</summary>
    public const int Most = 4096;

    private readonly Queue<Copy> _changes = [];

    /// <summary>How many there are.</summary>
    public int Count => _changes.Count;

    /// <summary>Copies a change.</summary>
    public void Add(in DepthChange change)
    {
        if (_changes.Count == Most)
            _changes.Dequeue();
        _changes.Enqueue(new Copy(change));
    }

    /// <summary>The oldest change.</summary>
    public DepthChange Peek() => _changes.Peek().View;

    /// <summary>Drops the oldest change.</summary>
    public void Remove() => _changes.Dequeue();

    /// <summary>Drops all.</summary>
    public void Clear() => _changes.Clear();

    private sealed class Copy(in DepthChange change)
    {
        private readonly long _localTimeNs = change.LocalTimeNs;
        private readonly long _exchangeTimeMs = change.ExchangeTimeMs;
        private readonly long _firstId = change.FirstUpdateId;
        private readonly long _lastId = change.LastUpdateId;
        private readonly long _previousId = change.PreviousUpdateId;
        private readonly int[] _bidTicks = change.BidTicks.ToArray();
        private readonly double[] _bidSizes = change.BidSizes.ToArray();
        private readonly int[] _askTicks = change.AskTicks.ToArray();
        private readonly double[] _askSizes = change.AskSizes.ToArray();

        public DepthChange View => new()
        {
            LocalTimeNs = _localTimeNs,
            ExchangeTimeMs = _exchangeTimeMs,
            FirstUpdateId = _firstId,
            LastUpdateId = _lastId,
            PreviousUpdateId = _previousId,
            BidTicks = _bidTicks,
            BidSizes = _bidSizes,
            AskTicks = _askTicks,
            AskSizes = _askSizes,
        };
    }
}
