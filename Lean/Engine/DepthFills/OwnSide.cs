namespace DolphinLean.Engine.DepthFills;

/// <summary>Own levels of one side of the book, best first.</summary>
internal sealed class OwnSide(bool isAsk)
{
    // Changes name many prices, own or not: they are looked up by hash; the sorted arrays serve trades.
    private readonly Dictionary<int, OwnLevel> _byKey = [];
    private int[] _keys = new int[16];
    private OwnLevel[] _levels = new OwnLevel[16];

    /// <summary>Number of levels.</summary>
    public int Count { get; private set; }

    /// <summary>A level; 0 is the worst, <see cref="Count"/> − 1 the best.</summary>
    public OwnLevel this[int index] => _levels[index];

    /// <summary>The level of a key; null when there is none.</summary>
    public OwnLevel? Find(int key) => Count > 0 && key >= _keys[0] && key <= _keys[Count - 1] ? _byKey.GetValueOrDefault(key) : null;

    /// <summary>The level of a key, which is made when there is none.</summary>
    public OwnLevel FindOrAdd(int key)
    {
        if (Find(key) is { } known)
            return known;
        var index = ~_keys.AsSpan(0, Count).BinarySearch(key);
        if (Count == _keys.Length)
        {
            Array.Resize(ref _keys, 2 * Count);
            Array.Resize(ref _levels, 2 * Count);
        }
        Array.Copy(_keys, index, _keys, index + 1, Count - index);
        Array.Copy(_levels, index, _levels, index + 1, Count - index);
        _keys[index] = key;
        Count++;
        return _byKey[key] = _levels[index] = new OwnLevel(key, isAsk);
    }

    /// <summary>Removes a level without orders.</summary>
    public void RemoveIfEmpty(OwnLevel level)
    {
        if (level.Orders.Count > 0)
            return;
        var index = _keys.AsSpan(0, Count).BinarySearch(level.Key);
        _byKey.Remove(level.Key);
        Count--;
        Array.Copy(_keys, index + 1, _keys, index, Count - index);
        Array.Copy(_levels, index + 1, _levels, index, Count - index);
    }
}
