using System.Numerics;

namespace DolphinLean.Data.MarketData.Book;

/// <summary>
/// One side of a book. Levels near the touch lie in an array by tick, with a bit for each that is occupied; the others in
/// <see cref="FarLevels"/>.
/// </summary>
/// <remarks>
/// Keys are ticks for bids and negated ticks for asks, so that the best level has the highest key on both sides. The array covers keys from
/// <c>_base</c> on and is moved when the best level comes near its end; the best level is always inside.
/// </remarks>
internal sealed class BookSide
{
    /// <summary>Levels of the array. At 0.1 ticks of a 64,000 price it spans 5 %.</summary>
    public const int Window = 1 << 15;

    // Prices run both ways, but depth lies behind the best: three quarters of the array are for it.
    private const int BestPlace = Window / 4 * 3;
    private const int LeastBestPlace = Window / 4;
    private const int None = int.MinValue;

    private readonly double[] _sizes = new double[Window];
    private readonly ulong[] _occupied = new ulong[Window / 64];
    private readonly FarLevels _far = new();
    private int _base;

    /// <summary>Highest key; <see cref="int.MinValue"/> for an empty side.</summary>
    public int BestKey { get; private set; } = None;

    /// <summary>Whether there is no level.</summary>
    public bool IsEmpty => BestKey == None;

    /// <summary>Size at the best level; 0 for an empty side.</summary>
    public double BestSize => IsEmpty ? 0 : _sizes[BestKey - _base];

    /// <summary>Number of levels.</summary>
    public int Count
    {
        get
        {
            var count = _far.Count;
            foreach (var word in _occupied)
                count += BitOperations.PopCount(word);
            return count;
        }
    }

    /// <summary>Size at a key; 0 for none.</summary>
    public double this[int key]
    {
        get
        {
            var place = (uint)(key - _base);
            return place < Window ? _sizes[place] : _far[key];
        }
    }

    /// <summary>Sets a level; size 0 removes it.</summary>
    public void Set(int key, double size)
    {
        var place = (uint)(key - _base);
        if (place >= Window)
        {
            SetFar(key, size);
            return;
        }
        _sizes[place] = size;
        ref var word = ref _occupied[place >> 6];
        var bit = 1UL << (int)(place & 63);
        if (size != 0)
        {
            word |= bit;
            if (key > BestKey)
                BestKey = key;
            return;
        }
        word &= ~bit;
        if (key == BestKey)
            FindBest((int)place);
    }

    /// <summary>Removes all levels.</summary>
    public void Clear()
    {
        Array.Clear(_sizes);
        Array.Clear(_occupied);
        _far.Clear();
        BestKey = None;
    }

    /// <summary>Copies the keys and sizes of the best levels, best first; gives how many.</summary>
    public int CopyBest(Span<int> keys, Span<double> sizes)
    {
        var count = 0;
        for (var key = BestKey; key != None && count < keys.Length; key = NextBelow(key))
        {
            keys[count] = key;
            sizes[count++] = this[key];
        }
        return count;
    }

    /// <summary>The next occupied key below one; <see cref="int.MinValue"/> for none.</summary>
    public int NextBelow(int key)
    {
        var place = (long)key - _base;
        if (place > Window)
            place = Window;
        if (place > 0 && FindNear((int)place) is >= 0 and var found)
            return _base + found;
        var far = _far.SortedKeys();
        var index = far.BinarySearch(key);
        index = index < 0 ? ~index : index;
        // Far keys above the array cannot be: the best level is inside it.
        return index > 0 ? far[index - 1] : None;
    }

    private void SetFar(int key, double size)
    {
        if (size != 0 && key > BestKey)
        {
            MoveWindow(key);
            Set(key, size);
            return;
        }
        _far.Set(key, size);
    }

    /// <summary>Looks for the best level below a place of the array, and moves the array when that is near its end.</summary>
    private void FindBest(int place)
    {
        var found = FindNear(place);
        if (found >= LeastBestPlace)
        {
            BestKey = _base + found;
            return;
        }
        if (found < 0 && _far.Count == 0)
        {
            BestKey = None;
            return;
        }
        var best = found >= 0 ? _base + found : _far.SortedKeys()[^1];
        MoveWindow(best);
        BestKey = best;
    }

    /// <summary>The highest occupied place below one; −1 for none.</summary>
    private int FindNear(int place)
    {
        var index = place >> 6;
        if (index < _occupied.Length)
        {
            var word = _occupied[index] & ((1UL << (place & 63)) - 1);
            if (word != 0)
                return (index << 6) + BitOperations.Log2(word);
        }
        while (--index >= 0)
        {
            if (_occupied[index] != 0)
                return (index << 6) + BitOperations.Log2(_occupied[index]);
        }
        return -1;
    }

    /// <summary>Moves the array so that a key has the best level's place in it.</summary>
    private void MoveWindow(int key)
    {
        for (var index = 0; index < _occupied.Length; index++)
        {
            for (var word = _occupied[index]; word != 0; word &= word - 1)
            {
                var place = (index << 6) + BitOperations.TrailingZeroCount(word);
                _far.Set(_base + place, _sizes[place]);
                _sizes[place] = 0;
            }
            _occupied[index] = 0;
        }
        _base = key - BestPlace;
        var far = _far.SortedKeys();
        var first = far.BinarySearch(_base);
        foreach (var moved in far[(first < 0 ? ~first : first)..].ToArray())
        {
            var place = moved - _base;
            if (place >= Window)
                break;
            _sizes[place] = _far[moved];
            _occupied[place >> 6] |= 1UL << (place & 63);
            _far.Set(moved, 0);
        }
    }
}
