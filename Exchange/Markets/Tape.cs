namespace DolphinLean.Exchange.Markets;

/// <summary>The newest trades of a symbol, oldest first. A queue of fixed length, so that a long session does not grow.</summary>
internal sealed class Tape
{
    private const int Length = 5_000;

    private readonly Queue<Print> _prints = new();

    public IReadOnlyCollection<Print> Prints => _prints;
    public Print? Last { get; private set; }
    public long Count { get; private set; }

    public Print Add(long id, decimal price, decimal quantity, long timeMs, bool isBuyerMaker)
    {
        // Trades of one taker order at one price are one aggregate.
        var joins = Last is { } last && last.Price == price && last.TimeMs == timeMs && last.IsBuyerMaker == isBuyerMaker;
        var aggregate = joins ? Last!.AggregateId : (Last?.AggregateId ?? 0) + 1;
        var print = new Print(id, aggregate, price, quantity, timeMs, isBuyerMaker);
        _prints.Enqueue(print);
        if (_prints.Count > Length)
            _prints.Dequeue();
        Last = print;
        Count++;
        return print;
    }
}
