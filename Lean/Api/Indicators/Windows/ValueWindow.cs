namespace QuantConnect.Indicators;

/// <summary>The last so many numbers without an object for each: what a rolling window is to the packaged indicators.</summary>
internal sealed class ValueWindow(int size)
{
    private readonly decimal[] _values = new decimal[size];
    private decimal _removed;
    private int _next;

    /// <summary>How many numbers fit.</summary>
    public int Size => _values.Length;

    /// <summary>How many numbers there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many numbers were added.</summary>
    public long Samples { get; private set; }

    /// <summary>Whether the window is full.</summary>
    public bool IsReady => Count == _values.Length;

    /// <summary>The number that the newest one pushed out.</summary>
    public decimal MostRecentlyRemoved => Samples > Size
        ? _removed
        : throw new InvalidOperationException($"No number was pushed out so far: {Samples} were added, and {Size} fit.");

    /// <summary>The oldest number held.</summary>
    public decimal Oldest => this[Count - 1];

    /// <summary>The number that was added so many numbers ago.</summary>
    public decimal this[int i]
    {
        get
        {
            if ((uint)i >= (uint)Count) throw new ArgumentOutOfRangeException(nameof(i), i, $"The window holds {Count} numbers.");
            var place = _next - 1 - i;
            return _values[place < 0 ? place + _values.Length : place];
        }
    }

    /// <summary>Adds the newest number.</summary>
    public void Add(decimal value)
    {
        Samples++;
        if (Count == _values.Length) _removed = _values[_next];
        else Count++;
        _values[_next] = value;
        if (++_next == _values.Length) _next = 0;
    }

    /// <summary>Empties the window.</summary>
    public void Reset()
    {
        Count = 0;
        Samples = 0;
        _next = 0;
    }
}
