namespace DolphinLean.Data.Parquet.Encodings;

/// <summary>Reads DELTA_BINARY_PACKED integers (Encodings.md, = 5): blocks of miniblocks of bit-packed differences.</summary>
internal ref struct DeltaBinaryPacked
{
    private const int MaxBlockValues = 1 << 20;

    private readonly ReadOnlySpan<byte> _bytes;
    private readonly int _miniblocks;
    private readonly int _miniblockValues;
    private readonly long _first;

    /// <summary>Reads the header.</summary>
    public DeltaBinaryPacked(ReadOnlySpan<byte> bytes)
    {
        _bytes = bytes;
        var blockValues = ReadUnsigned();
        var miniblocks = ReadUnsigned();
        var total = ReadUnsigned();
        _first = ReadSigned();
        if (blockValues is 0 or > MaxBlockValues || blockValues % 128 != 0 || miniblocks == 0 || miniblocks > blockValues
            || blockValues % miniblocks != 0 || blockValues / miniblocks % 32 != 0)
            throw new MalformedException($"delta blocks of {blockValues} values in {miniblocks} miniblocks");
        if (total > int.MaxValue)
            throw new MalformedException($"a delta page of {total} values");
        _miniblocks = (int)miniblocks;
        _miniblockValues = (int)(blockValues / miniblocks);
        Count = (int)total;
    }

    /// <summary>Values that the header declares.</summary>
    public int Count { get; }

    /// <summary>Bytes consumed so far.</summary>
    public int Position { get; private set; }

    /// <summary>Decodes all <see cref="Count"/> values. Sums wrap around, as the format asks.</summary>
    public void Decode(Span<long> values)
    {
        if (values.Length != Count)
            throw new MalformedException($"a delta page of {Count} values where {values.Length} belong");
        if (Count == 0)
            return;
        values[0] = _first;
        var previous = _first;
        for (var at = 1; at < values.Length;)
        {
            var minimum = ReadSigned();
            var widths = Take(_miniblocks);
            for (var m = 0; m < _miniblocks && at < values.Length; m++)
            {
                var run = values.Slice(at, Math.Min(_miniblockValues, values.Length - at));
                previous = DecodeMiniblock(widths[m], minimum, previous, run);
                at += run.Length;
            }
        }
    }

    private long DecodeMiniblock(int width, long minimum, long previous, Span<long> values)
    {
        if (width > 64)
            throw new MalformedException($"delta values of {width} bits");
        // A last miniblock may lack its padding; the values that count must be there.
        var whole = BitPacking.Bytes(_miniblockValues, width);
        var packed = Take((int)Math.Min(whole, Math.Max(BitPacking.Bytes(values.Length, width), _bytes.Length - Position)));
        for (var i = 0; i < values.Length; i++)
        {
            previous = unchecked(previous + minimum + (long)BitPacking.Get(packed, i, width));
            values[i] = previous;
        }
        return previous;
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > _bytes.Length - Position)
            throw new MalformedException($"a delta block ends after {_bytes.Length} bytes");
        var taken = _bytes.Slice(Position, count);
        Position += count;
        return taken;
    }

    private ulong ReadUnsigned()
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            if (Position >= _bytes.Length)
                throw new MalformedException("a delta block ends in a header");
            var b = _bytes[Position++];
            value |= (ulong)(b & 0x7F) << shift;
            if (b < 0x80)
                return value;
        }
        throw new MalformedException("a delta header of more than 64 bits");
    }

    private long ReadSigned()
    {
        var value = ReadUnsigned();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }
}
