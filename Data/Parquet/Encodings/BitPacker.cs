namespace DolphinLean.Data.Parquet.Encodings;

/// <summary>Packs values of a fixed number of bits, lowest bit first; the rest of the target becomes zero.</summary>
internal static class BitPacker
{
    /// <summary>Packs integers of at most 32 bits.</summary>
    public static void Pack(ReadOnlySpan<int> values, int width, Span<byte> packed)
    {
        ulong pending = 0;
        int bits = 0, at = 0;
        foreach (var value in values)
        {
            pending |= (ulong)(uint)value << bits;
            for (bits += width; bits >= 8; bits -= 8, pending >>= 8)
                packed[at++] = (byte)pending;
        }
        if (bits > 0)
            packed[at++] = (byte)pending;
        packed[at..].Clear();
    }

    /// <summary>Packs integers of at most 64 bits.</summary>
    public static void Pack(ReadOnlySpan<ulong> values, int width, Span<byte> packed)
    {
        UInt128 pending = 0;
        int bits = 0, at = 0;
        foreach (var value in values)
        {
            pending |= (UInt128)value << bits;
            for (bits += width; bits >= 8; bits -= 8, pending >>= 8)
                packed[at++] = (byte)pending;
        }
        if (bits > 0)
            packed[at++] = (byte)pending;
        packed[at..].Clear();
    }
}
