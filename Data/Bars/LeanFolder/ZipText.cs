using System.Buffers.Binary;
using System.Text;
using DolphinLean.Data.Parquet;

namespace DolphinLean.Data.Bars.LeanFolder;

/// <summary>Reads the text of a zip's entry into reused memory.</summary>
internal static class ZipText
{
    /// <summary>Bytes of a file and of a text that are read at most; a day of second bars has about 6 MB of text.</summary>
    public const int LargestFile = 1 << 30;

    private const uint EndMark = 0x06054b50;
    private const int EndBytes = 22;
    private const uint DirectoryMark = 0x02014b50;
    private const int DirectoryBytes = 46;
    private const uint LocalMark = 0x04034b50;
    private const int LocalBytes = 30;
    private const int LongestComment = ushort.MaxValue;
    private const ushort Stored = 0;
    private const ushort Deflated = 8;
    private const ushort EncryptedFlag = 1;

    /// <summary>Reads an entry.</summary>
    /// <param name="path">The zip.</param>
    /// <param name="entry">The entry's name. A zip's only entry is taken whatever its name, because LEAN takes the first.</param>
    /// <param name="buffer">Where the text goes.</param>
    /// <exception cref="InvalidDataException">The file is no zip, damaged, or has several entries and none of the name.</exception>
    public static void Read(string path, string entry, TextBuffer buffer)
    {
        var zip = ReadFile(path, buffer);
        var found = Find(path, zip.Span, entry);
        var body = Body(path, zip.Span, found);
        var text = buffer.SetLength(found.TextBytes);
        if (found.Method == Stored)
            zip.Span.Slice(body, found.TextBytes).CopyTo(text);
        else if (buffer.Inflater.Inflate(zip.Span.Slice(body, found.Bytes), text) is { } defect)
            throw Broken(path, $"entry '{entry}' does not inflate: {defect}; the file is damaged");
        var checksum = Crc32.Compute(text);
        if (checksum != found.Checksum)
            throw Broken(path, $"entry '{entry}': expected the checksum {found.Checksum:x8}, found {checksum:x8}; the file is damaged");
    }

    private static ReadOnlyMemory<byte> ReadFile(string path, TextBuffer buffer)
    {
        using var handle = File.OpenHandle(path, options: FileOptions.SequentialScan);
        var length = RandomAccess.GetLength(handle);
        if (length > LargestFile)
            throw Broken(path, $"expected at most {LargestFile} bytes, found {length}");
        var bytes = buffer.Zip((int)length);
        var read = 0;
        while (read < length)
        {
            var part = RandomAccess.Read(handle, bytes.AsSpan(read, (int)length - read), read);
            if (part == 0)
                throw Broken(path, $"expected {length} bytes, found the end after {read}");
            read += part;
        }
        return bytes.AsMemory(0, read);
    }

    private static Entry Find(string path, ReadOnlySpan<byte> zip, string name)
    {
        var end = FindEnd(path, zip);
        var count = BinaryPrimitives.ReadUInt16LittleEndian(zip[(end + 10)..]);
        var at = (long)BinaryPrimitives.ReadUInt32LittleEndian(zip[(end + 16)..]);
        if (count == 0)
            throw Broken(path, $"expected entry '{name}', found a zip without entries");
        Span<byte> wanted = stackalloc byte[Encoding.UTF8.GetMaxByteCount(name.Length)];
        wanted = wanted[..Encoding.UTF8.GetBytes(name, wanted)];
        for (var i = 0; i < count; i++)
        {
            if (at > end - DirectoryBytes || BinaryPrimitives.ReadUInt32LittleEndian(zip[(int)at..]) != DirectoryMark)
                throw Broken(path, $"expected the directory's entry {i + 1} of {count} at byte {at}, found something else; the file is damaged");
            var row = zip[(int)at..end];
            var nameBytes = BinaryPrimitives.ReadUInt16LittleEndian(row[28..]);
            var rowBytes = DirectoryBytes + nameBytes + BinaryPrimitives.ReadUInt16LittleEndian(row[30..])
                + BinaryPrimitives.ReadUInt16LittleEndian(row[32..]);
            if (rowBytes > row.Length)
                throw Broken(path, $"the directory's entry {i + 1} runs beyond the directory; the file is damaged");
            if (count == 1 || row.Slice(DirectoryBytes, nameBytes).SequenceEqual(wanted))
                return Entry.Read(row);
            at += rowBytes;
        }
        throw Broken(path, $"expected entry '{name}', found {count} entries of other names");
    }

    private static int FindEnd(string path, ReadOnlySpan<byte> zip)
    {
        var last = Math.Max(0, zip.Length - EndBytes - LongestComment);
        for (var at = zip.Length - EndBytes; at >= last; at--)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(zip[at..]) == EndMark)
                return at;
        }
        throw Broken(path, "expected a zip, found no end record; the file is no zip or was cut short");
    }

    private static int Body(string path, ReadOnlySpan<byte> zip, Entry entry)
    {
        if ((entry.Flags & EncryptedFlag) != 0)
            throw Broken(path, "expected a plain zip, found an encrypted entry");
        if (entry.Method is not (Stored or Deflated))
            throw Broken(path, $"expected method 0 (stored) or 8 (deflate), found {entry.Method}");
        if (entry.Bytes < 0 || entry.TextBytes is < 0 or > LargestFile)
            throw Broken(path, "the entry's size is beyond what is read; ZIP64 is not supported");
        if (entry.LocalOffset < 0 || entry.LocalOffset > zip.Length - LocalBytes
            || BinaryPrimitives.ReadUInt32LittleEndian(zip[entry.LocalOffset..]) != LocalMark)
            throw Broken(path, $"expected the entry at byte {entry.LocalOffset}, found something else; the file is damaged");
        var local = zip[entry.LocalOffset..];
        var body = (long)entry.LocalOffset + LocalBytes + BinaryPrimitives.ReadUInt16LittleEndian(local[26..])
            + BinaryPrimitives.ReadUInt16LittleEndian(local[28..]);
        if (body + entry.Bytes > zip.Length || (entry.Method == Stored && entry.Bytes != entry.TextBytes))
            throw Broken(path, $"expected {entry.Bytes} bytes from byte {body}, found the file's end at {zip.Length}; the file is damaged");
        return (int)body;
    }

    private static InvalidDataException Broken(string path, string what) => new($"{path}: {what}.");

    private readonly record struct Entry(ushort Flags, ushort Method, uint Checksum, int Bytes, int TextBytes, int LocalOffset)
    {
        public static Entry Read(ReadOnlySpan<byte> row) => new(
            BinaryPrimitives.ReadUInt16LittleEndian(row[8..]),
            BinaryPrimitives.ReadUInt16LittleEndian(row[10..]),
            BinaryPrimitives.ReadUInt32LittleEndian(row[16..]),
            BinaryPrimitives.ReadInt32LittleEndian(row[20..]),
            BinaryPrimitives.ReadInt32LittleEndian(row[24..]),
            BinaryPrimitives.ReadInt32LittleEndian(row[42..]));
    }
}
