using System.Text;

namespace DolphinLean.Data.Parquet;

/// <summary>
/// Values of bytes or text, one a row, in one buffer. Owned by the caller and reused: <see cref="Clear"/> keeps the memory.
/// Rows may share bytes, so that a dictionary's entries are held once.
/// </summary>
public sealed class BinaryColumn
{
    /// <summary>Bytes that one column may hold; more ends in <see cref="InvalidDataException"/> when reading.</summary>
    public const int MaxBytes = 1 << 30;

    private byte[] _bytes = [];
    private int[] _starts = [];
    private int[] _lengths = [];
    private int _used;

    /// <summary>Rows.</summary>
    public int Count { get; private set; }

    /// <summary>The value of a row; empty for null.</summary>
    public ReadOnlySpan<byte> this[int row]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Count);
            return _bytes.AsSpan(_starts[row], Math.Max(_lengths[row], 0));
        }
    }

    /// <summary>Whether a row is null.</summary>
    public bool IsNull(int row)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Count);
        return _lengths[row] < 0;
    }

    /// <summary>The value of a row as UTF-8 text; null for null.</summary>
    public string? GetString(int row) => IsNull(row) ? null : Encoding.UTF8.GetString(this[row]);

    /// <summary>Forgets all rows and keeps the memory.</summary>
    public void Clear() => Count = _used = 0;

    /// <summary>Adds a row of bytes, which are copied.</summary>
    public void Add(ReadOnlySpan<byte> value)
    {
        CheckRoom(value.Length);
        var start = _used;
        value.CopyTo(Reserve(value.Length));
        AddShared(start, value.Length);
    }

    /// <summary>Adds a row of text as UTF-8; null adds a null row.</summary>
    public void Add(string? value)
    {
        if (value is null)
        {
            AddNull();
            return;
        }
        var start = _used;
        var length = Encoding.UTF8.GetByteCount(value);
        CheckRoom(length);
        Encoding.UTF8.GetBytes(value, Reserve(length));
        AddShared(start, length);
    }

    /// <summary>Adds a null row.</summary>
    public void AddNull() => AddShared(0, -1);

    /// <summary>Bytes held so far; the place of the next <see cref="Reserve"/>.</summary>
    internal int Used => _used;

    /// <summary>Room for <paramref name="length"/> bytes, which belong to no row until <see cref="AddShared"/> says so.</summary>
    internal Span<byte> Reserve(int length)
    {
        if (length > MaxBytes - _used)
            throw new MalformedException($"the column holds more than {MaxBytes} bytes in one row group");
        if (_used + length > _bytes.Length)
            Array.Resize(ref _bytes, (int)Math.Min(MaxBytes, Math.Max(_used + length, Math.Max(256L, _bytes.Length * 2L))));
        _used += length;
        return _bytes.AsSpan(_used - length, length);
    }

    /// <summary>Bytes that were reserved before.</summary>
    internal ReadOnlySpan<byte> Shared(int start, int length) => _bytes.AsSpan(start, length);

    /// <summary>Adds a row that shows bytes reserved before; a negative length is null.</summary>
    internal void AddShared(int start, int length)
    {
        if (Count == _starts.Length)
            Grow(Math.Max(64, Count * 2));
        _starts[Count] = start;
        _lengths[Count++] = length;
    }

    /// <summary>Spreads the last <paramref name="present"/> rows over <paramref name="valid"/>: a false flag becomes a null row.</summary>
    internal void Spread(ReadOnlySpan<bool> valid, int present)
    {
        var first = Count - present;
        Grow(first + valid.Length);
        Count = first + valid.Length;
        for (var row = valid.Length - 1; row >= 0; row--)
        {
            if (valid[row])
                present--;
            _starts[first + row] = valid[row] ? _starts[first + present] : 0;
            _lengths[first + row] = valid[row] ? _lengths[first + present] : -1;
        }
    }

    /// <summary>Takes the rows from <paramref name="first"/> on out of the column; their bytes stay.</summary>
    internal void TakeLast(int first, Span<int> starts, Span<int> lengths)
    {
        _starts.AsSpan(first, starts.Length).CopyTo(starts);
        _lengths.AsSpan(first, lengths.Length).CopyTo(lengths);
        Count = first;
    }

    private void CheckRoom(int length)
    {
        if (length > MaxBytes - _used)
            throw new InvalidOperationException($"A column holds at most {MaxBytes} bytes; end the row group before.");
    }

    private void Grow(int rows)
    {
        if (rows <= _starts.Length)
            return;
        Array.Resize(ref _starts, rows);
        Array.Resize(ref _lengths, rows);
    }
}
