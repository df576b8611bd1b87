using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DolphinLean.Data.Parquet.Reading;

namespace DolphinLean.Data.Parquet;

/// <summary>Numbers of a column where they lie in the file; valid until the table is closed.</summary>
/// <typeparam name="T">Their type as stored: double, long or int.</typeparam>
public readonly struct ColumnView<T> where T : unmanaged
{
    private readonly FileBytes? _file;
    private readonly long _offset;

    internal ColumnView(FileBytes file, long offset, int count) => (_file, _offset, Count) = (file, offset, count);

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>The values.</summary>
    /// <exception cref="ObjectDisposedException">The table is closed.</exception>
    public ReadOnlySpan<T> Span =>
        _file is null ? [] : MemoryMarshal.Cast<byte, T>(_file.Slice(_offset, Count * Unsafe.SizeOf<T>()));
}
