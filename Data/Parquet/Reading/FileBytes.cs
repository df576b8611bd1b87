using System.IO.MemoryMappedFiles;

namespace DolphinLean.Data.Parquet.Reading;

/// <summary>The bytes of a file: a memory map, or memory of the caller.</summary>
internal sealed unsafe class FileBytes : IDisposable
{
    private readonly ReadOnlyMemory<byte> _memory;
    private readonly MemoryMappedFile? _map;
    private readonly MemoryMappedViewAccessor? _view;
    private byte* _start;

    public FileBytes(ReadOnlyMemory<byte> memory)
    {
        _memory = memory;
        Length = memory.Length;
    }

    private FileBytes(FileStream stream)
    {
        Length = stream.Length;
        if (Length == 0)
            return;
        _map = MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
        _view = _map.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
        _start += _view.PointerOffset;
    }

    /// <summary>Bytes in the file.</summary>
    public long Length { get; }

    public static FileBytes Map(string path)
    {
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        try
        {
            var bytes = new FileBytes(stream);
            if (bytes.Length == 0)
                stream.Dispose();
            return bytes;
        }
        catch (IOException)
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>A part of the file, which the caller has checked to lie inside it.</summary>
    public ReadOnlySpan<byte> Slice(long offset, int length)
    {
        if (offset < 0 || length < 0 || length > Length - offset)
            throw new ArgumentOutOfRangeException(nameof(offset), $"{length} bytes at {offset} of a file of {Length}");
        if (_map is null)
            return _memory.Span.Slice((int)offset, length);
        ObjectDisposedException.ThrowIf(_start == null, this);
        return new ReadOnlySpan<byte>(_start + offset, length);
    }

    public void Dispose()
    {
        if (_start != null)
            _view!.SafeMemoryMappedViewHandle.ReleasePointer();
        _start = null;
        _view?.Dispose();
        _map?.Dispose();
    }
}
