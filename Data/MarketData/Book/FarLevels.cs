namespace DolphinLean.Data.MarketData.Book;

/// <summary>Sizes by key for the many levels far from the touch: an open-addressed table, sorted only when somebody walks that far.</summary>
internal sealed class FarLevels
{
    private const int FirstCapacity = 4096;
    private const int Free = int.MinValue;

    private int[] _keys = NewKeys(FirstCapacity);
    private double[] _sizes = new double[FirstCapacity];
    private int[] _sorted = [];
    private bool _isSorted;
    private int _shift = 32 - int.Log2(FirstCapacity);

    /// <summary>Number of levels.</summary>
    public int Count { get; private set; }

    /// <summary>Size at a key; 0 for none.</summary>
    public double this[int key]
    {
        get
        {
            var slot = SlotOf(key);
            return _keys[slot] == key ? _sizes[slot] : 0;
        }
    }

    /// <summary>Sets a level; size 0 removes it.</summary>
    public void Set(int key, double size)
    {
        var slot = SlotOf(key);
        if (_keys[slot] == key)
        {
            _sizes[slot] = size;
            if (size == 0)
                Remove(slot);
            return;
        }
        if (size == 0)
            return;
        _keys[slot] = key;
        _sizes[slot] = size;
        _isSorted = false;
        if (++Count * 2 > _keys.Length)
            Grow();
    }

    /// <summary>Removes all.</summary>
    public void Clear()
    {
        Array.Fill(_keys, Free);
        Count = 0;
        _isSorted = false;
    }

    /// <summary>The keys, ascending. Valid until the next change.</summary>
    public ReadOnlySpan<int> SortedKeys()
    {
        if (!_isSorted)
        {
            if (_sorted.Length < Count)
                _sorted = new int[_keys.Length / 2];
            var index = 0;
            foreach (var key in _keys)
            {
                if (key != Free)
                    _sorted[index++] = key;
            }
            _sorted.AsSpan(0, Count).Sort();
            _isSorted = true;
        }
        return _sorted.AsSpan(0, Count);
    }

    private static int[] NewKeys(int capacity)
    {
        var keys = new int[capacity];
        Array.Fill(keys, Free);
        return keys;
    }

    /// <summary>The slot of a key, or the free one where it belongs.</summary>
    private int SlotOf(int key)
    {
        var keys = _keys;
        var mask = keys.Length - 1;
        // Fibonacci hashing: neighbouring ticks go far apart.
        var slot = (int)((uint)key * 2654435769u >> _shift);
        while (keys[slot] != key && keys[slot] != Free)
            slot = (slot + 1) & mask;
        return slot;
    }

    /// <summary>Frees a slot and moves up what had to step over it.</summary>
    private void Remove(int slot)
    {
        var mask = _keys.Length - 1;
        var next = slot;
        while (true)
        {
            next = (next + 1) & mask;
            if (_keys[next] == Free)
                break;
            var home = (int)((uint)_keys[next] * 2654435769u >> _shift);
            if (((next - home) & mask) < ((next - slot) & mask))
                continue;
            _keys[slot] = _keys[next];
            _sizes[slot] = _sizes[next];
            slot = next;
        }
        _keys[slot] = Free;
        Count--;
        _isSorted = false;
    }

    private void Grow()
    {
        var (keys, sizes) = (_keys, _sizes);
        _keys = NewKeys(2 * keys.Length);
        _sizes = new double[2 * keys.Length];
        _shift--;
        for (var slot = 0; slot < keys.Length; slot++)
        {
            if (keys[slot] == Free)
                continue;
            var to = SlotOf(keys[slot]);
            _keys[to] = keys[slot];
            _sizes[to] = sizes[slot];
        }
    }
}
