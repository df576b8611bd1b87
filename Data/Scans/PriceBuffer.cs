using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DolphinLean.Data.Scans;

/// <summary>Room for prices that starts on a cache line, so that eight of them are one line and not parts of two. It grows and never shrinks.</summary>
internal sealed class PriceBuffer
{
    private const int LineBytes = 64;
    private double[] _values = [];
    private int _offset;

    /// <summary>All of the room.</summary>
    public Span<double> Span => _values.AsSpan(_offset);

    /// <summary>Makes room for that many prices; what was there is lost if there was less.</summary>
    public unsafe void Reserve(int count)
    {
        if (_values.Length - _offset >= count)
            return;
        _values = GC.AllocateUninitializedArray<double>(count + LineBytes / sizeof(double), pinned: true);
        var address = (nuint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_values));
        _offset = (int)((LineBytes - address % LineBytes) % LineBytes / sizeof(double));
    }
}
