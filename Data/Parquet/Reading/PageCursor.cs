using DolphinLean.Data.Parquet.Format;

namespace DolphinLean.Data.Parquet.Reading;

/// <summary>Walks the pages of a column chunk in the file's bytes. It allocates nothing.</summary>
internal ref struct PageCursor(FileBytes file, ColumnChunk chunk, bool verifyChecksums)
{
    // No writer's header comes near; page statistics of long strings are what makes one large.
    private const int MaxHeaderBytes = 16 << 20;

    private PageHeader _header;

    /// <summary>Byte offset of the current page's header.</summary>
    public long Offset { get; private set; } = chunk.Start;

    /// <summary>Byte offset of the next page's header.</summary>
    private long _next = chunk.Start;

    /// <summary>The current page's header.</summary>
    public readonly PageHeader Header => _header;

    /// <summary>The current page as stored: levels and values, compressed as the header says.</summary>
    public ReadOnlySpan<byte> Body { get; private set; }

    /// <summary>Byte offset of <see cref="Body"/>.</summary>
    public readonly long BodyOffset => _next - Body.Length;

    /// <summary>Moves to the next page; false at the end of the chunk.</summary>
    public bool MoveNext()
    {
        Offset = _next;
        var left = chunk.End - _next;
        if (left <= 0)
            return false;
        _header = PageHeader.Parse(file.Slice(_next, (int)Math.Min(left, MaxHeaderBytes)), out var headerBytes);
        if (_header.CompressedBytes > left - headerBytes)
            throw new MalformedException($"a page of {_header.CompressedBytes} bytes, and {left - headerBytes} are left in the column");
        Body = file.Slice(_next + headerBytes, _header.CompressedBytes);
        _next += headerBytes + _header.CompressedBytes;
        if (verifyChecksums && _header.Crc is { } expected)
            CheckCrc((uint)expected);
        return true;
    }

    private readonly void CheckCrc(uint expected)
    {
        var actual = Crc32.Compute(Body);
        if (actual != expected)
            throw new MalformedException($"the page's checksum is {actual:x8} and its header says {expected:x8}");
    }
}
