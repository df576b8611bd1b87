using System.Runtime.InteropServices;

namespace DolphinLean.Indicators.Spectral;

/// <summary>Doubles that start on a 64-byte line, so that no 512-bit load of a row straddles two lines.</summary>
internal sealed class AlignedBuffer
{
    /// <summary>Doubles in one 512-bit vector; row lengths are rounded up to it.</summary>
    public const int Lanes = 8;

    private const int LineBytes = 64;

    private readonly double[] _values;
    private readonly int _start;
    private readonly int _length;

    public AlignedBuffer(int length)
    {
        _values = GC.AllocateArray<double>(length + Lanes, pinned: true);
        var misalignment = (int)(Marshal.UnsafeAddrOfPinnedArrayElement(_values, 0) % LineBytes);
        _start = misalignment == 0 ? 0 : (LineBytes - misalignment) / sizeof(double);
        _length = length;
    }

    public Span<double> Span => _values.AsSpan(_start, _length);

    /// <summary>The smallest whole number of vectors that holds <paramref name="count"/> doubles, in doubles.</summary>
    public static int RoundUp(int count) => (count + Lanes - 1) / Lanes * Lanes;
}
