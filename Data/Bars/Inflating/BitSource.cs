using System.Runtime.CompilerServices;

namespace DolphinLean.Data.Bars.Inflating;

/// <summary>Bits of a deflate stream, lowest first. Behind its end come zeros, and <see cref="IsBeyond"/> tells that they were taken.</summary>
internal unsafe struct BitSource
{
    private int _borrowed;

    public BitSource(byte* from, byte* end)
    {
        From = from;
        End = end;
    }

    public BitSource(byte* from, byte* end, ulong buffer, int count)
    {
        From = from;
        End = end;
        // A loop that loads whole words leaves bits above the count, which are loaded again.
        Buffer = count >= 64 ? buffer : buffer & ((1UL << count) - 1);
        Count = count;
    }

    /// <summary>Bits not yet taken.</summary>
    public ulong Buffer { get; private set; }

    /// <summary>How many they are.</summary>
    public int Count { get; private set; }

    /// <summary>The next byte to load.</summary>
    public byte* From { get; private set; }

    /// <summary>The stream's end.</summary>
    public byte* End { get; }

    /// <summary>Whether bits behind the end were taken.</summary>
    public readonly bool IsBeyond => _borrowed * 8 > Count;

    /// <summary>Whether so many bytes are left to load.</summary>
    public readonly bool HasAtLeast(int bytes) => End - From >= bytes;

    /// <summary>Loads until at least 48 bits are there.</summary>
    public void Refill()
    {
        while (Count <= 48)
        {
            if (From < End)
                Buffer |= (ulong)*From++ << Count;
            else
                _borrowed++;
            Count += 8;
        }
    }

    /// <summary>The next bits, which stay.</summary>
    public readonly uint Peek(int bits) => (uint)(Buffer & ((1UL << bits) - 1));

    /// <summary>Drops bits that are there.</summary>
    public void Skip(int bits)
    {
        Buffer >>= bits;
        Count -= bits;
    }

    /// <summary>Takes up to 16 bits.</summary>
    public uint Take(int bits)
    {
        if (Count < bits)
            Refill();
        var value = Peek(bits);
        Skip(bits);
        return value;
    }

    /// <summary>Takes a code and gives its entry.</summary>
    public uint Look(uint* entries, int tableBits)
    {
        Refill();
        var entry = entries[Peek(tableBits)];
        if ((entry & (HuffmanTable.Literal | HuffmanTable.Longer)) == HuffmanTable.Longer)
        {
            Skip(tableBits);
            entry = entries[(entry >> 16) + Peek(HuffmanTable.LongerBits(tableBits))];
        }
        Skip((int)(entry & 0xFF));
        return entry;
    }

    /// <summary>Drops the bits up to the next byte.</summary>
    public void AlignToByte() => Skip(Count & 7);

    /// <summary>Copies bytes, from a place on a byte; false when the stream has fewer.</summary>
    public bool TryCopy(byte* to, int bytes)
    {
        for (; bytes > 0 && Count >= 8 && !IsBeyond; bytes--)
            *to++ = (byte)Take(8);
        if (IsBeyond || bytes > End - From)
            return false;
        Unsafe.CopyBlockUnaligned(to, From, (uint)bytes);
        From += bytes;
        return true;
    }
}
