namespace DolphinLean.Data.Inflating;

/// <summary>The two codes of a block, as tables.</summary>
internal sealed class DeflateCodes
{
    /// <summary>Bits by which literals and lengths are looked up first.</summary>
    public const int LiteralBits = 11;

    /// <summary>Bits by which distances are looked up first.</summary>
    public const int DistanceBits = 8;

    /// <summary>More bytes than a block states its codes in.</summary>
    public const int MostBytes = 400;

    private const int CodeLengthBits = 7;

    private readonly HuffmanTable _literals = new(LiteralBits, DeflateSymbols.LiteralsAndLengths, DeflateSymbols.LiteralMeanings());
    private readonly HuffmanTable _distances = new(DistanceBits, DeflateSymbols.Distances, DeflateSymbols.DistanceMeanings());
    private readonly HuffmanTable _codeLengths = new(CodeLengthBits, 19, DeflateSymbols.CodeLengthMeanings());
    private readonly byte[] _lengths = new byte[DeflateSymbols.LiteralsAndLengths + DeflateSymbols.Distances];

    /// <summary>Entries of literals and lengths.</summary>
    public uint[] Literals => _literals.Entries;

    /// <summary>Entries of distances.</summary>
    public uint[] Distances => _distances.Entries;

    /// <summary>Takes the code that blocks of the fixed kind have.</summary>
    public void BuildFixed()
    {
        _literals.TryBuild(DeflateSymbols.FixedLiteralLengths(), mayLackCodes: false);
        _literals.JoinLiterals();
        _distances.TryBuild(DeflateSymbols.FixedDistanceLengths(), mayLackCodes: false);
    }

    /// <summary>Reads the codes that a block states; gives what is wrong with them, or null.</summary>
    public string? Build(ref BitSource bits)
    {
        var literals = (int)bits.Take(5) + 257;
        var distances = (int)bits.Take(5) + 1;
        var codes = (int)bits.Take(4) + 4;
        if (literals > 286 || distances > 30)
            return "a block with more symbols than there are";
        var lengths = _lengths.AsSpan();
        lengths[..19].Clear();
        for (var i = 0; i < codes; i++)
            lengths[DeflateSymbols.CodeLengthOrder[i]] = (byte)bits.Take(3);
        if (!_codeLengths.TryBuild(lengths[..19], mayLackCodes: false))
            return "a block with a damaged code of lengths";
        if (!TryReadLengths(ref bits, lengths[..(literals + distances)]))
            return "a block with damaged code lengths";
        if (lengths[256] == 0 || !_literals.TryBuild(lengths[..literals], mayLackCodes: true)
            || !_distances.TryBuild(lengths.Slice(literals, distances), mayLackCodes: true))
            return "a block with a damaged code";
        _literals.JoinLiterals();
        return null;
    }

    private bool TryReadLengths(ref BitSource bits, Span<byte> lengths)
    {
        for (var i = 0; i < lengths.Length;)
        {
            bits.Refill();
            var entry = _codeLengths.Entries[bits.Peek(CodeLengthBits)];
            if ((entry & HuffmanTable.Special) != 0 || bits.IsBeyond)
                return false;
            bits.Skip((int)(entry & 0xFF));
            var symbol = entry >> 16;
            if (symbol < 16)
            {
                lengths[i++] = (byte)symbol;
                continue;
            }
            if (symbol == 16 && i == 0)
                return false;
            var value = symbol == 16 ? lengths[i - 1] : (byte)0;
            var repeat = symbol switch { 16 => 3 + (int)bits.Take(2), 17 => 3 + (int)bits.Take(3), _ => 11 + (int)bits.Take(7) };
            if (repeat > lengths.Length - i)
                return false;
            lengths.Slice(i, repeat).Fill(value);
            i += repeat;
        }
        return true;
    }
}
