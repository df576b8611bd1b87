using System.Runtime.InteropServices;
using DolphinLean.Data.Inflating;

namespace DolphinLean.Data.MarketData.Raw;

/// <summary>The bytes of a gzip file: headers, trailers, and between them bits for the inflater.</summary>
internal sealed unsafe class GzipBytes : IDisposable
{
    /// <summary>The bits at hand.</summary>
    public BitSource Bits;

    private const int BufferBytes = 64 << 10;
    private const int Magic1 = 0x1F;
    private const int Magic2 = 0x8B;
    private const int Deflate = 8;
    private const int ChecksumFlag = 2;
    private const int ExtraFlag = 4;
    private const int NameFlag = 8;
    private const int CommentFlag = 16;
    private const int KnownFlags = 31;

    private readonly Stream _file;
    private readonly byte[] _buffer = GC.AllocateUninitializedArray<byte>(BufferBytes, pinned: true);
    private readonly byte* _start;

    public GzipBytes(Stream file)
    {
        _file = file;
        _start = (byte*)Marshal.UnsafeAddrOfPinnedArrayElement(_buffer, 0);
        Bits = new BitSource(_start, _start);
    }

    /// <summary>Whether what is at hand is the file's end.</summary>
    public bool IsFileRead { get; private set; }

    /// <summary>Reads more of the file behind what is left of the bits.</summary>
    public void Load()
    {
        Bits.Unload();
        var rest = (int)(Bits.End - Bits.From);
        new ReadOnlySpan<byte>(Bits.From, rest).CopyTo(_buffer);
        var read = _file.ReadAtLeast(_buffer.AsSpan(rest), BufferBytes - rest, throwOnEndOfStream: false);
        IsFileRead = rest + read < BufferBytes;
        Bits = new BitSource(_start, _start + rest + read, Bits.Buffer, Bits.Count);
    }

    /// <summary>Reads the header of the next member.</summary>
    /// <exception cref="InvalidDataException">It is one of another method, or has flags that do not exist.</exception>
    public GzipHeader ReadHeader()
    {
        if (Next() != Magic1 || Next() != Magic2)
            return GzipHeader.None;
        var (method, flags) = (Next(), Next());
        if (flags < 0)
            return GzipHeader.Cut;
        if (method != Deflate || flags > KnownFlags)
            throw new InvalidDataException(FormattableString.Invariant($"expected method 8 and flags below 32, found {method} and {flags}"));
        // Time, effort and system.
        var isWhole = TrySkip(6);
        if ((flags & ExtraFlag) != 0)
            isWhole = Next() is >= 0 and var low && Next() is >= 0 and var high && TrySkip(low | (high << 8));
        if ((flags & NameFlag) != 0)
            isWhole = TrySkipText();
        if ((flags & CommentFlag) != 0)
            isWhole = TrySkipText();
        if ((flags & ChecksumFlag) != 0)
            isWhole = TrySkip(2);
        return isWhole ? GzipHeader.Whole : GzipHeader.Cut;
    }

    /// <summary>Reads what stands behind a member's text; false when the file ends before.</summary>
    public bool TryReadTrailer(out uint checksum, out uint length)
    {
        Bits.AlignToByte();
        Bits.Unload();
        return TryNextWord(out checksum) & TryNextWord(out length);
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private bool TryNextWord(out uint word)
    {
        word = 0;
        var last = 0;
        for (var shift = 0; shift < 32 && last >= 0; shift += 8)
        {
            last = Next();
            word |= (uint)last << shift;
        }
        return last >= 0;
    }

    /// <summary>The next byte, or −1 behind the last; no bits may be loaded.</summary>
    private int Next()
    {
        if (!Bits.HasAtLeast(1) && !IsFileRead)
            Load();
        if (!Bits.HasAtLeast(1))
            return -1;
        var value = *Bits.From;
        Bits.Advance(1);
        return value;
    }

    private bool TrySkip(int bytes)
    {
        for (; bytes > 0; bytes--)
        {
            if (Next() < 0)
                return false;
        }
        return true;
    }

    private bool TrySkipText()
    {
        int last;
        do
            last = Next();
        while (last > 0);
        return last == 0;
    }
}
