using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DolphinLean.Data.MarketData.Book;

/// <summary>
/// One side of a book. Levels near the touch lie in an array by tick, 0 where there is none; the others in <see cref="FarLevels"/>.
/// </summary>
/// <remarks>
/// Keys are ticks for bids and negated ticks for asks, so that the best level has the highest key on both sides. The array covers keys from
/// <c>_base</c> on and is moved when the best level comes near its end; the best level is always inside. Levels are set many times for each
/// time that one is looked for, so a level is one store, and looking goes over the array by vectors.
/// </remarks>
internal sealed class BookSide
{
    /// <summary>Levels of the array. At 0.1 ticks of a 64,000 price it spans 5 %.</summary>
    public const int Window = 1 << 16;

    // Prices run both ways, but depth lies behind the best: three quarters of the array are for it.
    private const int BestPlace = Window / 4 * 3;
    private const int LeastBestPlace = Window / 4;
    private const int None = int.MinValue;

    private readonly double[] _sizes = new double[Window];
    private readonly FarLevels _far = new();
    private int _base;

    /// <summary>Highest key; <see cref="int.MinValue"/> for an empty side.</summary>
    public int BestKey { get; private set; } = None;

    /// <summary>Whether there is no level.</summary>
    public bool IsEmpty => BestKey == None;

    /// <summary>Size at the best level; 0 for an empty side.</summary>
    public double BestSize => IsEmpty ? 0 : _sizes[BestKey - _base];

    /// <summary>Number of levels.</summary>
    public int Count => _far.Count + Window - Bits(Window).Count(0L);

    /// <summary>Size at a key; 0 for none.</summary>
    public double this[int key]
    {
        get
        {
            var place = (uint)(key - _base);
            return place < Window ? _sizes[place] : _far[key];
        }
    }

    /// <summary>Sets levels one after the other; size 0 removes one.</summary>
    /// <param name="ticks">Their prices.</param>
    /// <param name="sizes">Their sizes, as many.</param>
    /// <param name="sign">1 when a tick is its key, −1 when its negative is.</param>
    public void Set(ReadOnlySpan<int> ticks, ReadOnlySpan<double> sizes, int sign)
    {
        sizes = sizes[..ticks.Length];
        var done = SetBehindBest(ticks, sizes, sign);
        while (done < ticks.Length)
        {
            // Zero has one sign here, so that empty places are known by their bits.
            SetAny(sign * ticks[done], sizes[done] + 0.0);
            done++;
            done += SetBehindBest(ticks[done..], sizes[done..], sign);
        }
    }

    /// <summary>Removes all levels.</summary>
    public void Clear()
    {
        Array.Clear(_sizes);
        _far.Clear();
        BestKey = None;
    }

    /// <summary>Copies the keys and sizes of the best levels, best first; gives how many.</summary>
    public int CopyBest(Span<int> keys, Span<double> sizes)
    {
        var (count, key) = (0, BestKey);
        while (key != None && count < keys.Length)
        {
            keys[count] = key;
            sizes[count++] = this[key];
            // Behind the last level of a short book lies nothing but the rest of the array.
            if (count < keys.Length)
                key = NextBelow(key);
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

    /// <summary>
    /// Sets levels up to the first one that is not in the array behind the best level; gives how many. Most are there, and a loop that calls
    /// nothing keeps what it needs in registers.
    /// </summary>
    private int SetBehindBest(ReadOnlySpan<int> ticks, ReadOnlySpan<double> sizes, int sign)
    {
        sizes = sizes[..ticks.Length];
        var first = _base;
        var behind = IsEmpty ? [] : _sizes.AsSpan(0, BestKey - first);
        for (var level = 0; level < ticks.Length; level++)
        {
            var place = sign * ticks[level] - first;
            if ((uint)place >= (uint)behind.Length)
                return level;
            behind[place] = sizes[level] + 0.0;
        }
        return ticks.Length;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void SetAny(int key, double size)
    {
        var place = key - _base;
        if ((uint)place >= Window)
        {
            SetFar(key, size);
            return;
        }
        _sizes[place] = size;
        if (size == 0 && key == BestKey)
            FindBest(place);
        else if (size != 0 && key > BestKey)
            BestKey = key;
    }

    private void SetFar(int key, double size)
    {
        if (size != 0 && key > BestKey)
        {
            MoveWindow(key);
            _sizes[key - _base] = size;
            BestKey = key;
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
    private int FindNear(int place) => Bits(place).LastIndexOfAnyExcept(0L);

    /// <summary>Sizes of the places before one, as bits: comparing whole numbers is what vectors are used for.</summary>
    private ReadOnlySpan<long> Bits(int places) => MemoryMarshal.Cast<double, long>(_sizes.AsSpan(0, places));

    /// <summary>Moves the array so that a key has the best level's place in it.</summary>
    private void MoveWindow(int key)
    {
        for (var place = FindNear(Window); place >= 0; place = FindNear(place))
        {
            _far.Set(_base + place, _sizes[place]);
            _sizes[place] = 0;
        }
        _base = key - BestPlace;
        var far = _far.SortedKeys();
        var first = far.BinarySearch(_base);
        // Removing keys leaves the sorted ones as they lie.
        foreach (var moved in far[(first < 0 ? ~first : first)..])
        {
            var place = moved - _base;
            if (place >= Window)
                break;
            _sizes[place] = _far[moved];
            _far.Set(moved, 0);
        }
    }
}
