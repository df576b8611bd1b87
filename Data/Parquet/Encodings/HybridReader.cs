namespace DolphinLean.Data.Parquet.Encodings;

/// <summary>
/// Walks the runs of the RLE / bit-packing hybrid (Encodings.md, RLE = 3). A run is either one value repeated or a group of
/// bit-packed values.
/// </summary>
internal ref struct HybridReader(ReadOnlySpan<byte> bytes, int width)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private readonly int _width = width;
    private int _position;

    /// <summary>Values in the current run, bit-packed ones counted by eights.</summary>
    public int Count { get; private set; }

    /// <summary>Whether the current run is bit-packed; otherwise it repeats <see cref="Value"/>.</summary>
    public bool IsPacked { get; private set; }

    /// <summary>The repeated value.</summary>
    public uint Value { get; private set; }

    /// <summary>The bytes of a bit-packed run. The last one of a page may be cut short by writers that drop the padding.</summary>
    public ReadOnlySpan<byte> Packed { get; private set; }

    /// <summary>Moves to the next run and cuts it to <paramref name="needed"/> values.</summary>
    public void Next(int needed)
    {
        var header = ReadHeader();
        var count = header >> 1;
        if (count == 0)
            throw new MalformedException("a run of zero values");
        IsPacked = (header & 1) != 0;
        if (IsPacked)
        {
            var byteCount = Math.Min((long)count * _width, _bytes.Length - _position);
            Count = (int)Math.Min(needed, (long)count * 8);
            if (byteCount < BitPacking.Bytes(Count, _width))
                throw new MalformedException($"a bit-packed run of {count * 8L} values ends after {byteCount} bytes");
            Packed = _bytes.Slice(_position, (int)byteCount);
            _position += (int)byteCount;
            return;
        }
        Count = (int)Math.Min(needed, count);
        Value = ReadValue();
    }

    private uint ReadHeader()
    {
        uint value = 0;
        for (var shift = 0; shift < 35; shift += 7)
        {
            if (_position >= _bytes.Length)
                throw new MalformedException("the runs end before the values do");
            var b = _bytes[_position++];
            value |= (uint)(b & 0x7F) << shift;
            if (b < 0x80)
                return value;
        }
        throw new MalformedException("a run header of more than 32 bits");
    }

    private uint ReadValue()
    {
        var byteCount = (_width + 7) / 8;
        if (byteCount > _bytes.Length - _position)
            throw new MalformedException("the runs end before the values do");
        uint value = 0;
        for (var i = 0; i < byteCount; i++)
            value |= (uint)_bytes[_position++] << (8 * i);
        return value;
    }
}
