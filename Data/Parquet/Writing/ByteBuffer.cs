using System.Buffers;
using System.Buffers.Binary;

namespace DolphinLean.Data.Parquet.Writing;

/// <summary>A pooled buffer that is appended to and reused.</summary>
internal sealed class ByteBuffer : IDisposable
{
    private byte[] _bytes = [];

    /// <summary>Bytes appended since the last <see cref="Clear"/>.</summary>
    public int Length { get; private set; }

    /// <summary>What was appended.</summary>
    public Span<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>Forgets what was appended and keeps the memory.</summary>
    public void Clear() => Length = 0;

    /// <summary>Appends <paramref name="count"/> bytes for the caller to fill.</summary>
    public Span<byte> Append(int count)
    {
        if (count > _bytes.Length - Length)
            Grow(checked(Length + count));
        Length += count;
        return _bytes.AsSpan(Length - count, count);
    }

    /// <summary>Takes back the last <paramref name="count"/> bytes.</summary>
    public void Drop(int count) => Length -= count;

    public void Append(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Append(bytes.Length));

    public void AppendByte(byte value) => Append(1)[0] = value;

    public void AppendInt32(int value) => BinaryPrimitives.WriteInt32LittleEndian(Append(4), value);

    public void AppendVarint(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
            AppendByte((byte)(value | 0x80));
        AppendByte((byte)value);
    }

    public void AppendZigZag(long value) => AppendVarint((ulong)((value << 1) ^ (value >> 63)));

    public void Dispose()
    {
        if (_bytes.Length > 0)
            ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        Length = 0;
    }

    private void Grow(int needed)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, (int)Math.Min(Array.MaxLength, _bytes.Length * 2L)));
        Written.CopyTo(larger);
        if (_bytes.Length > 0)
            ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
