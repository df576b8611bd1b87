namespace DolphinLean.Data.Inflating;

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

    /// <summary>The stream's end, or that of the part at hand.</summary>
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

    /// <summary>Takes a code with its extra bits; gives the code's entry, and its base with the extra bits added.</summary>
    public uint TakeCode(uint* entries, int tableBits, out uint value)
    {
        Refill();
        var entry = entries[Peek(tableBits)];
        if ((entry & (HuffmanTable.Literal | HuffmanTable.Longer)) == HuffmanTable.Longer)
        {
            Skip(tableBits);
            entry = entries[(entry >> 16) + Peek(HuffmanTable.LongerBits(tableBits))];
        }
        value = (entry >> 16) + (Peek((int)(entry & 0xFF)) >> (int)((entry >> 8) & 0xF));
        Skip((int)(entry & 0xFF));
        return entry;
    }

    /// <summary>Drops the bits up to the next byte.</summary>
    public void AlignToByte() => Skip(Count & 7);

    /// <summary>Gives back the whole bytes that were loaded and not taken; none behind the end may have been taken.</summary>
    public void Unload()
    {
        From -= (Count >> 3) - _borrowed;
        _borrowed = 0;
        Count &= 7;
        Buffer &= (1UL << Count) - 1;
    }

    /// <summary>Moves over bytes that were read where they are; nothing may be loaded.</summary>
    public void Advance(int bytes) => From += bytes;
}
