using System.Collections;

namespace QuantConnect.Indicators;

/// <summary>
/// The last so many items, the newest at index 0 and the oldest at -1. Reading or writing beyond the size makes the window larger;
/// places that hold nothing yet read as the default value. Not for use by several threads at once.
/// </summary>
/// <remarks>
/// As in LEAN, a window that has turned round is not put in order when it is made larger, only when it is made smaller: until it has
/// turned round again some of its items are out of order.
/// </remarks>
/// <typeparam name="T">Type of the items.</typeparam>
public class RollingWindow<T> : IReadOnlyWindow<T>
{
    private readonly List<T> _items;
    private T? _removed;
    private int _tail;
    private int _size;

    /// <summary>An empty window.</summary>
    /// <param name="size">How many items fit, 0 or more.</param>
    /// <exception cref="ArgumentException">The size is negative.</exception>
    public RollingWindow(int size)
    {
        if (size < 0) throw new ArgumentException($"A window holds 0 or more items, not {size}.", nameof(size));
        _items = new List<T>(size);
        _size = size;
    }

    /// <inheritdoc cref="IReadOnlyWindow{T}.Size"/>
    public virtual int Size
    {
        get => _size;
        set => Resize(value);
    }

    /// <inheritdoc/>
    public int Count => _items.Count;

    /// <inheritdoc/>
    public int Samples { get; private set; }

    /// <inheritdoc/>
    public bool IsReady => Samples >= _size;

    /// <inheritdoc/>
    public T MostRecentlyRemoved => Samples > _size
        ? _removed!
        : throw new InvalidOperationException($"No item was pushed out so far: {Samples} were added, and {_size} fit.");

    /// <summary>
    /// The item that was added so many items ago. Negative indices count from the oldest item when reading, and from the end of the
    /// window, filled or not, when writing.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative index is beyond the size.</exception>
    public T this[int i]
    {
        get
        {
            if (i < 0)
            {
                RequireWithinSize(i);
                i += _items.Count;
                if (i < 0) return default!;
            }
            if (i < _items.Count) return _items[Place(i)];
            if (i >= _size) Resize(i + 1);
            return default!;
        }
        set
        {
            if (i < 0)
            {
                RequireWithinSize(i);
                i += _size;
            }
            if (i >= _items.Count)
            {
                if (i >= _size) Resize(i + 1);
                for (var missing = i + 1 - _items.Count; missing > 0; missing--) Add(default!);
            }
            _items[Place(i)] = value;
        }
    }

    /// <summary>Adds the newest item; the oldest goes if the window is full.</summary>
    public void Add(T item)
    {
        Samples++;
        if (_items.Count < _size)
        {
            _items.Add(item);
            return;
        }
        _removed = _items[_tail];
        _items[_tail] = item;
        _tail = _tail + 1 == _size ? 0 : _tail + 1;
    }

    /// <summary>Empties the window.</summary>
    public virtual void Reset()
    {
        Samples = 0;
        _items.Clear();
        _tail = 0;
    }

    /// <summary>The items at this moment, the newest first.</summary>
    public IEnumerator<T> GetEnumerator()
    {
        var items = new T[_items.Count];
        for (var i = 0; i < items.Length; i++) items[i] = _items[Place(i)];
        return ((IEnumerable<T>)items).GetEnumerator();
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Puts a new window where it would be if <paramref name="samples"/> items, these the last of them, had been added.</summary>
    /// <param name="samples">Count of items added.</param>
    /// <param name="newestFirst">The last of them, one more than fit if there were as many.</param>
    internal void Restore(int samples, ReadOnlySpan<T> newestFirst)
    {
        var count = Math.Min(samples, _size);
        for (var i = 0; i < count; i++) _items.Add(default!);
        if (samples > _size)
        {
            _removed = newestFirst[count];
            _tail = (samples - _size) % _size;
        }
        for (var i = 0; i < count; i++) _items[Place(i)] = newestFirst[i];
        Samples = samples;
    }

    private int Place(int index) => (_items.Count + _tail - index - 1) % _items.Count;

    private void RequireWithinSize(int index)
    {
        if (_size + index < 0)
            throw new ArgumentOutOfRangeException(nameof(index), index, $"The window holds {_size} items: the lowest index is {-_size}.");
    }

    private void Resize(int size)
    {
        var surplus = _items.Count - size;
        if (surplus > 0)
        {
            if (_tail != 0)
            {
                _items.Reverse(0, _tail);
                _items.Reverse(_tail, _items.Count - _tail);
                _items.Reverse();
                _tail = 0;
            }
            _items.RemoveRange(0, surplus);
        }
        _items.EnsureCapacity(size);
        _size = size;
    }
}
