namespace DolphinLean.Data.Inflating;

/// <summary>Lengths, distances and the fixed codes of RFC 1951.</summary>
internal static class DeflateSymbols
{
    /// <summary>Literals, the end of a block, and lengths; two of the fixed code stand for nothing.</summary>
    public const int LiteralsAndLengths = 288;

    /// <summary>Distances; two of the fixed code stand for nothing.</summary>
    public const int Distances = 32;

    /// <summary>The order in which a block gives the lengths of the code of lengths.</summary>
    public static ReadOnlySpan<byte> CodeLengthOrder => [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    /// <summary>Table entries of literals and lengths without their codes.</summary>
    public static uint[] LiteralMeanings()
    {
        var entries = new uint[LiteralsAndLengths];
        for (var literal = 0u; literal < 256; literal++)
            entries[literal] = HuffmanTable.Literal | (1 << 8) | (literal << 16);
        entries[256] = HuffmanTable.Special | HuffmanTable.EndOfBlock;
        var length = 3u;
        for (var symbol = 257; symbol < 285; symbol++)
        {
            var extra = symbol < 265 ? 0u : (uint)(symbol - 261) / 4;
            entries[symbol] = (length << 16) | extra;
            length += 1u << (int)extra;
        }
        entries[285] = 258u << 16;
        entries[286] = entries[287] = HuffmanTable.Special;
        return entries;
    }

    /// <summary>Table entries of distances without their codes.</summary>
    public static uint[] DistanceMeanings()
    {
        var entries = new uint[Distances];
        var distance = 1u;
        for (var symbol = 0; symbol < 30; symbol++)
        {
            var extra = symbol < 4 ? 0u : (uint)(symbol - 2) / 2;
            entries[symbol] = (distance << 16) | extra;
            distance += 1u << (int)extra;
        }
        entries[30] = entries[31] = HuffmanTable.Special;
        return entries;
    }

    /// <summary>Table entries of the code of lengths: the symbol itself.</summary>
    public static uint[] CodeLengthMeanings()
    {
        var entries = new uint[19];
        for (var symbol = 0u; symbol < 19; symbol++)
            entries[symbol] = symbol << 16;
        return entries;
    }

    /// <summary>Code lengths of literals and lengths in a block of the fixed code.</summary>
    public static byte[] FixedLiteralLengths()
    {
        var lengths = new byte[LiteralsAndLengths];
        lengths.AsSpan(0, 144).Fill(8);
        lengths.AsSpan(144, 112).Fill(9);
        lengths.AsSpan(256, 24).Fill(7);
        lengths.AsSpan(280, 8).Fill(8);
        return lengths;
    }

    /// <summary>Code lengths of distances in a block of the fixed code.</summary>
    public static byte[] FixedDistanceLengths()
    {
        var lengths = new byte[Distances];
        lengths.AsSpan().Fill(5);
        return lengths;
    }
}
