using System.Buffers.Binary;
using DolphinLean.Data.Parquet;

namespace DolphinLean.Engine.Live.Journal;

/// <summary>Reads a session's journal up to its end, or to the first record that a crash left unfinished.</summary>
public sealed class JournalReader : IDisposable
{
    private readonly FileStream _file;
    private byte[] _buffer = new byte[4096];

    private JournalReader(FileStream file) => _file = file;

    /// <summary>The record that <see cref="Read"/> found last.</summary>
    public JournalRecord Current { get; private set; }

    /// <summary>Bytes up to the end of the last whole record.</summary>
    public long WholeLength { get; private set; } = RecordFormat.FileHead.Length;

    /// <summary>Bytes after it that are no whole record.</summary>
    public long TornLength => _file.Length - WholeLength;

    /// <summary>Opens a journal.</summary>
    /// <exception cref="InvalidDataException">The file is no journal.</exception>
    public static JournalReader Open(string path)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16);
        Span<byte> head = stackalloc byte[RecordFormat.FileHead.Length];
        if (file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.SequenceEqual(RecordFormat.FileHead))
            return new JournalReader(file);
        file.Dispose();
        throw new InvalidDataException($"{path}: expected a session's journal, which begins with DOLPHIN-SESSION; found something else");
    }

    /// <summary>Whether a file is a journal whose session was cut before its first record: nothing had been asked for, and nothing is lost.</summary>
    public static bool HasNoRecord(string path)
    {
        using (var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite))
        {
            Span<byte> head = stackalloc byte[RecordFormat.FileHead.Length];
            var length = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            if (length < head.Length)
                return RecordFormat.FileHead.StartsWith(head[..length]);
            if (!head.SequenceEqual(RecordFormat.FileHead))
                return false;
        }
        using var reader = Open(path);
        return !reader.Read();
    }

    /// <summary>Cuts what a crash left unfinished.</summary>
    /// <returns>The bytes that were cut; 0 for a journal that ended well.</returns>
    /// <exception cref="InvalidDataException">The file is no journal.</exception>
    public static long CutTornTail(string path)
    {
        long whole, torn;
        using (var reader = Open(path))
        {
            while (reader.Read())
            {
                // Only the place of the last whole record counts.
            }
            (whole, torn) = (reader.WholeLength, reader.TornLength);
        }
        if (torn == 0)
            return 0;
        using var file = new FileStream(path, FileMode.Open, FileAccess.Write);
        file.SetLength(whole);
        file.Flush(flushToDisk: true);
        return torn;
    }

    /// <summary>Goes to the next record; false at the end, and before a record that is cut or whose checksum fails.</summary>
    public bool Read()
    {
        Span<byte> frame = stackalloc byte[RecordFormat.FrameLength];
        if (_file.ReadAtLeast(frame, frame.Length, throwOnEndOfStream: false) < frame.Length)
            return false;
        var length = BinaryPrimitives.ReadInt32LittleEndian(frame);
        if (length is < RecordFormat.HeadLength or > RecordFormat.LongestRecord)
            return false;
        if (_buffer.Length < length)
            _buffer = new byte[length];
        var covered = _buffer.AsSpan(0, length);
        if (_file.ReadAtLeast(covered, length, throwOnEndOfStream: false) < length || Crc32.Compute(covered) != BinaryPrimitives.ReadUInt32LittleEndian(frame[4..]))
            return false;
        WholeLength += frame.Length + length;
        Current = new JournalRecord(
            Current.Number + 1, (RecordKind)covered[0], BinaryPrimitives.ReadInt64LittleEndian(covered[1..]),
            covered[RecordFormat.HeadLength..].ToArray());
        return true;
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => _file.Dispose();
}
