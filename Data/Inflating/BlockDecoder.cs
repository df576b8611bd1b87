namespace DolphinLean.Data.Inflating;

/// <summary>Turns the symbols of a coded block into bytes: many in a fast loop that may read and write a little too far, the others one by one.</summary>
internal unsafe ref partial struct BlockDecoder
{
    // A round of the fast loop loads at most this much, and writes at most three pairs of literals, a match and what its copy overshoots.
    private const int LoadedBytes = 32;
    private const int WrittenBytes = 6 + 258 + 32;
    private const ulong LiteralMask = (1 << DeflateCodes.LiteralBits) - 1;
    private const ulong DistanceMask = (1 << DeflateCodes.DistanceBits) - 1;

    private readonly byte* _start;
    private readonly byte* _end;
    private readonly uint* _literals;
    private readonly uint* _distances;
    private bool _isEndOfBlock;

    public BlockDecoder(BitSource bits, byte* at, byte* start, byte* end, uint* literals, uint* distances)
    {
        Bits = bits;
        At = at;
        _start = start;
        _end = end;
        _literals = literals;
        _distances = distances;
    }

    /// <summary>What is left of the stream.</summary>
    public BitSource Bits;

    /// <summary>Where the next byte goes.</summary>
    public byte* At;

    /// <summary>What is damaged; empty when nothing is.</summary>
    public string Defect = "";

    /// <summary>Decodes up to the block's end, or as far as bytes and room go.</summary>
    public InflateStop Run(bool isEndAtHand)
    {
        while (!_isEndOfBlock)
        {
            if (Bits.HasAtLeast(LoadedBytes) && _end - At >= WrittenBytes)
                DecodeMany();
            else if (!isEndAtHand && !Bits.HasAtLeast(LoadedBytes))
                return InflateStop.NoBytes;
            else if (DecodeOne() is { } stop)
                return stop;
            if (Defect.Length > 0)
                return InflateStop.Damaged;
        }
        return InflateStop.End;
    }

    /// <summary>Decodes one symbol, of which nothing is taken unless there is room.</summary>
    private InflateStop? DecodeOne()
    {
        var bits = Bits;
        var entry = bits.TakeCode(_literals, DeflateCodes.LiteralBits, out var length);
        if (bits.IsBeyond)
            return InflateStop.Cut;
        if ((entry & HuffmanTable.Literal) != 0)
        {
            var literals = (int)((entry >> 8) & 3);
            if (literals > _end - At)
                return InflateStop.NoRoom;
            for (var i = 0; i < literals; i++)
                *At++ = (byte)(entry >> (16 + 8 * i));
        }
        else if ((entry & HuffmanTable.Special) != 0)
        {
            _isEndOfBlock = (entry & HuffmanTable.EndOfBlock) != 0;
            Defect = _isEndOfBlock ? "" : "bits of no code";
        }
        else
        {
            entry = bits.TakeCode(_distances, DeflateCodes.DistanceBits, out var distance);
            if ((entry & HuffmanTable.Special) != 0)
                Defect = "bits of no distance";
            else if (bits.IsBeyond)
                return InflateStop.Cut;
            else if (distance > At - _start)
                Defect = "a distance beyond the start";
            else if (length > _end - At)
                return InflateStop.NoRoom;
            else
                for (var match = At - distance; length > 0; length--)
                    *At++ = *match++;
        }
        Bits = bits;
        return null;
    }
}
