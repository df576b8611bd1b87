namespace DolphinLean.Engine.DepthFills;

/// <summary>Own levels of one side of the book, best first.</summary>
internal sealed class OwnSide(bool isAsk)
{
    private int[] _keys = new int[16];
    private OwnLevel[] _levels = new OwnLevel[16];

    /// <summary>Number of levels.</summary>
    public int Count { get; private set; }

    /// <summary>A level; 0 is the worst, <see cref="Count"/> − 1 the best.</summary>
    public OwnLevel this[int index] => _levels[index];

    /// <summary>The level of a key; null when there is none.</summary>
    public OwnLevel? Find(int key)
    {
        var keys = _keys.AsSpan(0, Count);
        if (keys.IsEmpty || key < keys[0] || key > keys[^1])
            return null;
        var index = keys.BinarySearch(key);
        return index >= 0 ? _levels[index] : null;
    }

    /// <summary>The level of a key, which is made when there is none.</summary>
    public OwnLevel FindOrAdd(int key)
    {
        var index = _keys.AsSpan(0, Count).BinarySearch(key);
        if (index >= 0)
            return _levels[index];
        index = ~index;
        if (Count == _keys.Length)
        {
            Array.Resize(ref _keys, 2 * Count);
            Array.Resize(ref _levels, 2 * Count);
        }
        Array.Copy(_keys, index, _keys, index + 1, Count - index);
        Array.Copy(_levels, index, _levels, index + 1, Count - index);
        _keys[index] = key;
        Count++;
        return _levels[index] = new OwnLevel(key, isAsk);
    }

    /// <summary>Removes a level without orders.</summary>
    public void RemoveIfEmpty(OwnLevel level)
    {
        if (level.Orders.Count > 0)
            return;
        var index = _keys.AsSpan(0, Count).BinarySearch(level.Key);
        Count--;
        Array.Copy(_keys, index + 1, _keys, index, Count - index);
        Array.Copy(_levels, index + 1, _levels, index, Count - index);
    }
}
