namespace DolphinLean.Data.Parquet.Encodings;

/// <summary>Which rows of a page of a nullable column have a value: levels of one bit.</summary>
internal static class DefinitionLevels
{
    /// <summary>
    /// Fills <paramref name="valid"/> with one flag per row and returns how many rows have a value.
    /// </summary>
    public static int Decode(ReadOnlySpan<byte> bytes, Span<bool> valid)
    {
        var runs = new HybridReader(bytes, 1);
        var present = 0;
        for (var row = 0; row < valid.Length;)
        {
            runs.Next(valid.Length - row);
            var run = valid.Slice(row, runs.Count);
            if (runs.IsPacked)
            {
                present += Unpack(runs.Packed, run);
            }
            else
            {
                if (runs.Value > 1)
                    throw new MalformedException($"a definition level of {runs.Value} in a flat column");
                run.Fill(runs.Value == 1);
                present += runs.Value == 1 ? run.Length : 0;
            }
            row += run.Length;
        }
        return present;
    }

    /// <summary>The deprecated packing, highest bit first.</summary>
    public static int DecodeBitPacked(ReadOnlySpan<byte> bytes, Span<bool> valid)
    {
        if (bytes.Length < BitPacking.Bytes(valid.Length, 1))
            throw new MalformedException($"{valid.Length} levels do not fit {bytes.Length} bytes");
        var present = 0;
        for (var i = 0; i < valid.Length; i++)
        {
            valid[i] = ((bytes[i >> 3] >> (7 - (i & 7))) & 1) != 0;
            present += valid[i] ? 1 : 0;
        }
        return present;
    }

    private static int Unpack(ReadOnlySpan<byte> bytes, Span<bool> valid)
    {
        var present = 0;
        for (var i = 0; i < valid.Length; i++)
        {
            var bit = (bytes[i >> 3] >> (i & 7)) & 1;
            valid[i] = bit != 0;
            present += bit;
        }
        return present;
    }
}
