namespace DolphinLean.Exchange.Venues;

/// <summary>Things to do at times; those of one time in the order in which they were asked for.</summary>
internal sealed class Agenda
{
    private readonly PriorityQueue<Action, (long Ms, long Order)> _queue = new();
    private long _order;

    public long? NextMs => _queue.TryPeek(out _, out var when) ? when.Ms : null;

    public void Add(long ms, Action action) => _queue.Enqueue(action, (ms, _order++));

    public Action Take() => _queue.Dequeue();
}
