namespace DolphinLean.Data.Parquet.Writing;

/// <summary>Numbers each distinct byte array in order of first appearance.</summary>
internal sealed class BinaryDictionary
{
    private int[] _slots = [];
    private int[] _entries = [];
    private int[] _indices = [];
    private int _count;

    /// <summary>For each distinct value the row where it appeared first.</summary>
    public ReadOnlySpan<int> Entries => _entries.AsSpan(0, _count);

    /// <summary>One index per row given to <see cref="TryBuild"/>.</summary>
    public ReadOnlySpan<int> Indices => _indices;

    /// <summary>Numbers the given rows; false when the distinct values take more than <paramref name="maxBytes"/>.</summary>
    public bool TryBuild(BinaryColumn values, ReadOnlySpan<int> rows, int maxBytes)
    {
        _count = 0;
        if (_indices.Length < rows.Length)
            _indices = new int[rows.Length];
        Resize(values, 1024);
        long bytes = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            var value = values[rows[i]];
            var slot = FindSlot(values, value);
            if (_slots[slot] < 0)
            {
                bytes += 4 + value.Length;
                if (bytes > maxBytes)
                    return false;
                if (_count * 2 >= _slots.Length)
                {
                    Resize(values, _slots.Length * 2);
                    slot = FindSlot(values, value);
                }
                _slots[slot] = _count;
                _entries[_count++] = rows[i];
            }
            _indices[i] = _slots[slot];
        }
        return true;
    }

    private int FindSlot(BinaryColumn values, ReadOnlySpan<byte> value)
    {
        // FNV-1a.
        var hash = 2166136261u;
        foreach (var b in value)
            hash = (hash ^ b) * 16777619u;
        var mask = _slots.Length - 1;
        var slot = (int)hash & mask;
        while (_slots[slot] >= 0 && !values[_entries[_slots[slot]]].SequenceEqual(value))
            slot = (slot + 1) & mask;
        return slot;
    }

    private void Resize(BinaryColumn values, int length)
    {
        _slots = new int[length];
        Array.Fill(_slots, -1);
        if (_entries.Length < length)
            Array.Resize(ref _entries, length);
        for (var i = 0; i < _count; i++)
            _slots[FindSlot(values, values[_entries[i]])] = i;
    }
}
