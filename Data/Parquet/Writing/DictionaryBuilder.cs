using System.Runtime.CompilerServices;

namespace DolphinLean.Data.Parquet.Writing;

/// <summary>Numbers each distinct value in order of first appearance. Values are told apart by their bits, so −0 and NaNs survive.</summary>
internal sealed class DictionaryBuilder<T> where T : unmanaged
{
    private int[] _slots = [];
    private int _shift;
    private T[] _entries = [];
    private int[] _indices = [];

    /// <summary>Distinct values found.</summary>
    public int Count { get; private set; }

    /// <summary>The distinct values.</summary>
    public ReadOnlySpan<T> Entries => _entries.AsSpan(0, Count);

    /// <summary>One index per value given to <see cref="TryBuild"/>.</summary>
    public ReadOnlySpan<int> Indices => _indices;

    /// <summary>Numbers all values; false when more than <paramref name="maxEntries"/> are distinct.</summary>
    public bool TryBuild(ReadOnlySpan<T> values, int maxEntries)
    {
        Count = 0;
        if (_indices.Length < values.Length)
            _indices = new int[values.Length];
        if (_slots.Length == 0)
            Resize(1024);
        Array.Fill(_slots, -1);
        for (var i = 0; i < values.Length; i++)
        {
            var slot = FindSlot(values[i]);
            if (_slots[slot] < 0)
            {
                if (Count == maxEntries)
                    return false;
                if (Count * 2 >= _slots.Length)
                {
                    Resize(_slots.Length * 2);
                    slot = FindSlot(values[i]);
                }
                _slots[slot] = Count;
                _entries[Count++] = values[i];
            }
            _indices[i] = _slots[slot];
        }
        return true;
    }

    private int FindSlot(T value)
    {
        var bits = Bits(value);
        var mask = _slots.Length - 1;
        // The product's top bits: doubles of round numbers differ in their top bits only.
        var slot = (int)((bits * 0x9E3779B97F4A7C15UL) >> _shift);
        while (_slots[slot] >= 0 && Bits(_entries[_slots[slot]]) != bits)
            slot = (slot + 1) & mask;
        return slot;
    }

    private void Resize(int length)
    {
        _slots = new int[length];
        _shift = 64 - int.Log2(length);
        Array.Fill(_slots, -1);
        Array.Resize(ref _entries, length);
        for (var i = 0; i < Count; i++)
            _slots[FindSlot(_entries[i])] = i;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits(T value) => Unsafe.SizeOf<T>() switch
    {
        8 => Unsafe.As<T, ulong>(ref value),
        4 => Unsafe.As<T, uint>(ref value),
        1 => Unsafe.As<T, byte>(ref value),
        _ => throw new NotSupportedException($"Values of {Unsafe.SizeOf<T>()} bytes have no dictionary."),
    };
}
