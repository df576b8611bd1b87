using System.Buffers.Binary;

namespace DolphinLean.Data.MarketData.Raw;

/// <summary>Tells a whole gzip file from a cut one, which .NET's stream reads without a word.</summary>
internal static class GzipTrailer
{
    private const int ScannedBytes = 1 << 20;
    private const int HeaderBytes = 10;

    /// <summary>Whether the file's last four bytes are not the length of what came out of it (RFC 1952, <c>ISIZE</c>).</summary>
    /// <remarks>A file of several members states the length of the last one only and counts as whole.</remarks>
    public static bool IsCut(string path, long inflatedBytes)
    {
        using var file = File.OpenRead(path);
        Span<byte> length = stackalloc byte[4];
        if (file.Length < HeaderBytes + 8)
            return true;
        file.Seek(-4, SeekOrigin.End);
        file.ReadExactly(length);
        return BinaryPrimitives.ReadUInt32LittleEndian(length) != (uint)inflatedBytes && !HasSecondMember(file);
    }

    private static bool HasSecondMember(FileStream file)
    {
        var buffer = new byte[ScannedBytes];
        file.Position = 1;
        for (var kept = 0; ;)
        {
            var filled = kept + file.ReadAtLeast(buffer.AsSpan(kept), buffer.Length - kept, throwOnEndOfStream: false);
            for (var at = 0; at + HeaderBytes <= filled; at++)
            {
                if (IsHeader(buffer.AsSpan(at, HeaderBytes)))
                    return true;
            }
            if (filled < buffer.Length)
                return false;
            kept = HeaderBytes - 1;
            buffer.AsSpan(filled - kept, kept).CopyTo(buffer);
        }
    }

    // Deflate, flags that exist, a stated effort, a system that exists: bytes of a stream look like that once in 10^10.
    private static bool IsHeader(ReadOnlySpan<byte> bytes) =>
        bytes[0] == 0x1F && bytes[1] == 0x8B && bytes[2] == 8 && bytes[3] < 32 && bytes[8] is 0 or 2 or 4 && bytes[9] is < 14 or 255;
}
