namespace DolphinLean.Launcher.Live.Boards;

/// <summary>The latest items of a list that only grows, each known by its number, so that a reader can ask for what it has not seen.</summary>
/// <param name="most">How many are kept at least; twice as many at most.</param>
internal sealed class BoardSeries<T>(int most)
{
    private readonly List<T> _kept = [];
    private long _forgotten;

    /// <summary>Items so far, forgotten ones included.</summary>
    public long Total => _forgotten + _kept.Count;

    public void Add(T item)
    {
        _kept.Add(item);
        if (_kept.Count < 2 * most)
            return;
        _kept.RemoveRange(0, most);
        _forgotten += most;
    }

    /// <summary>What is kept from a number on.</summary>
    public T[] From(long number)
    {
        var skip = (int)Math.Clamp(number - _forgotten, 0, _kept.Count);
        return [.. _kept.Skip(skip)];
    }
}
