using System.Buffers;

namespace DolphinLean.Data.Parquet.Reading;

/// <summary>A pooled buffer that grows to what was asked of it and is kept between calls.</summary>
internal sealed class Scratch<T> : IDisposable
{
    private T[] _buffer = [];

    /// <summary>The first <paramref name="length"/> elements; what earlier calls left in them is undefined.</summary>
    public Span<T> Take(int length)
    {
        if (length > _buffer.Length)
        {
            Dispose();
            _buffer = ArrayPool<T>.Shared.Rent(length);
        }
        return _buffer.AsSpan(0, length);
    }

    public void Dispose()
    {
        if (_buffer.Length > 0)
            ArrayPool<T>.Shared.Return(_buffer);
        _buffer = [];
    }
}
