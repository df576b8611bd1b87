using System.Runtime.CompilerServices;

namespace DolphinLean.Data.Inflating;

/// <summary>
/// Inflates a deflate stream (RFC 1951) into memory: a whole one at once, or part after part. It is faster than the runtime's stream because it
/// stops and resumes between symbols only.
/// </summary>
/// <remarks>Its tables are reused: hold one for each thread.</remarks>
internal sealed unsafe class Inflater
{
    private readonly DeflateCodes _codes = new();
    private Place _place;
    private bool _isLastBlock;
    private int _storedBytes;

    private enum Place
    {
        BeforeBlock,
        InStoredBlock,
        InCodedBlock,
    }

    /// <summary>What is damaged, after <see cref="InflateStop.Damaged"/>.</summary>
    public string Defect { get; private set; } = "";

    /// <summary>Inflates a whole stream.</summary>
    /// <param name="source">The stream, from its first to its last byte.</param>
    /// <param name="target">Where the bytes go; it must be filled to the last.</param>
    /// <returns>Null when all went well, else what is wrong.</returns>
    public string? Inflate(ReadOnlySpan<byte> source, Span<byte> target)
    {
        fixed (byte* from = source, to = target)
        {
            var bits = new BitSource(from, from + source.Length);
            var at = to;
            Restart();
            return Run(ref bits, ref at, to, to + target.Length, isEndAtHand: true) switch
            {
                InflateStop.End when at == to + target.Length => null,
                InflateStop.End => $"{target.Length} bytes expected, {at - to} found",
                InflateStop.NoRoom => "more bytes than expected",
                InflateStop.Damaged => Defect,
                _ => "the stream ends inside a block",
            };
        }
    }

    /// <summary>Begins a stream.</summary>
    public void Restart() => (_place, _isLastBlock) = (Place.BeforeBlock, false);

    /// <summary>Inflates as far as bytes and room go.</summary>
    /// <param name="bits">The bytes at hand; moves on.</param>
    /// <param name="at">Where the next byte goes; moves on.</param>
    /// <param name="start">Where earlier bytes of the stream begin: all of them, or at least the last 32 KiB.</param>
    /// <param name="end">Where the room ends.</param>
    /// <param name="isEndAtHand">Whether the stream ends with these bytes.</param>
    public InflateStop Run(ref BitSource bits, ref byte* at, byte* start, byte* end, bool isEndAtHand)
    {
        while (true)
        {
            InflateStop? stop = _place switch
            {
                Place.BeforeBlock => Open(ref bits, isEndAtHand),
                Place.InStoredBlock => Copy(ref bits, ref at, end, isEndAtHand),
                _ => Decode(ref bits, ref at, start, end, isEndAtHand),
            };
            if (stop is { } found)
                return found;
        }
    }

    private InflateStop? Open(ref BitSource bits, bool isEndAtHand)
    {
        if (_isLastBlock)
            return InflateStop.End;
        if (!isEndAtHand && !bits.HasAtLeast(DeflateCodes.MostBytes))
            return InflateStop.NoBytes;
        _isLastBlock = bits.Take(1) == 1;
        var kind = bits.Take(2);
        _place = kind == 0 ? Place.InStoredBlock : Place.InCodedBlock;
        string? defect = null;
        switch (kind)
        {
            case 0:
                bits.AlignToByte();
                _storedBytes = (int)bits.Take(16);
                if (bits.Take(16) != (_storedBytes ^ 0xFFFF))
                    defect = "a stored block whose length is damaged";
                else if (!bits.IsBeyond)
                    bits.Unload();
                break;
            case 1:
                _codes.BuildFixed();
                break;
            case 2:
                defect = _codes.Build(ref bits);
                break;
            default:
                defect = "a block of no known kind";
                break;
        }
        if (bits.IsBeyond)
            return InflateStop.Cut;
        return defect is null ? null : Refuse(defect);
    }

    private InflateStop? Copy(ref BitSource bits, ref byte* at, byte* end, bool isEndAtHand)
    {
        var bytes = (int)Math.Min(Math.Min(_storedBytes, bits.End - bits.From), end - at);
        Unsafe.CopyBlockUnaligned(at, bits.From, (uint)bytes);
        at += bytes;
        bits.Advance(bytes);
        _storedBytes -= bytes;
        if (_storedBytes > 0)
            return at == end ? InflateStop.NoRoom : isEndAtHand ? InflateStop.Cut : InflateStop.NoBytes;
        _place = Place.BeforeBlock;
        return null;
    }

    private InflateStop? Decode(ref BitSource bits, ref byte* at, byte* start, byte* end, bool isEndAtHand)
    {
        fixed (uint* literals = _codes.Literals, distances = _codes.Distances)
        {
            // The loop has its own copies, which stay in registers.
            var decoder = new BlockDecoder(bits, at, start, end, literals, distances);
            var stop = decoder.Run(isEndAtHand);
            bits = decoder.Bits;
            at = decoder.At;
            if (stop == InflateStop.Damaged)
                return Refuse(decoder.Defect);
            if (stop != InflateStop.End)
                return stop;
            _place = Place.BeforeBlock;
            return null;
        }
    }

    private InflateStop Refuse(string defect)
    {
        Defect = defect;
        return InflateStop.Damaged;
    }
}
