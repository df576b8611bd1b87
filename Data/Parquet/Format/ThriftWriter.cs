using System.Text;
using DolphinLean.Data.Parquet.Writing;

namespace DolphinLean.Data.Parquet.Format;

/// <summary>Writes the Thrift compact protocol. Fields go in rising order of their ids.</summary>
internal sealed class ThriftWriter(ByteBuffer buffer)
{
    private readonly Stack<short> _outerIds = new();
    private short _lastId;

    public void I32(short id, int value)
    {
        Field(id, ThriftType.I32);
        buffer.AppendZigZag(value);
    }

    public void I16(short id, short value)
    {
        Field(id, ThriftType.I16);
        buffer.AppendZigZag(value);
    }

    public void I64(short id, long value)
    {
        Field(id, ThriftType.I64);
        buffer.AppendZigZag(value);
    }

    public void Bool(short id, bool value) => Field(id, value ? ThriftType.True : ThriftType.False);

    public void Byte(short id, byte value)
    {
        Field(id, ThriftType.I8);
        buffer.AppendByte(value);
    }

    public void Binary(short id, ReadOnlySpan<byte> value)
    {
        Field(id, ThriftType.Binary);
        buffer.AppendVarint((ulong)value.Length);
        buffer.Append(value);
    }

    public void String(short id, string value) => Binary(id, Encoding.UTF8.GetBytes(value));

    /// <summary>Opens a structure that is a field; <see cref="End"/> closes it.</summary>
    public void Struct(short id)
    {
        Field(id, ThriftType.Struct);
        Element();
    }

    /// <summary>Opens a structure that is an element of a list; <see cref="End"/> closes it.</summary>
    public void Element()
    {
        _outerIds.Push(_lastId);
        _lastId = 0;
    }

    /// <summary>Closes the innermost structure, or the whole message.</summary>
    public void End()
    {
        buffer.AppendByte(0);
        _lastId = _outerIds.Count > 0 ? _outerIds.Pop() : (short)0;
    }

    /// <summary>A structure without fields.</summary>
    public void Empty(short id)
    {
        Struct(id);
        End();
    }

    /// <summary>Opens a list; its elements follow, structures between <see cref="Element"/> and <see cref="End"/>.</summary>
    public void List(short id, ThriftType elementType, int count)
    {
        Field(id, ThriftType.List);
        if (count < 15)
        {
            buffer.AppendByte((byte)((count << 4) | (int)elementType));
            return;
        }
        buffer.AppendByte((byte)(0xF0 | (int)elementType));
        buffer.AppendVarint((ulong)count);
    }

    /// <summary>An integer element of a list.</summary>
    public void ElementI32(int value) => buffer.AppendZigZag(value);

    /// <summary>A text element of a list.</summary>
    public void ElementString(string value)
    {
        var bytes = Encoding.UTF8.GetBytes(value);
        buffer.AppendVarint((ulong)bytes.Length);
        buffer.Append(bytes);
    }

    private void Field(short id, ThriftType type)
    {
        var delta = id - _lastId;
        if (delta is > 0 and < 16)
        {
            buffer.AppendByte((byte)((delta << 4) | (int)type));
        }
        else
        {
            buffer.AppendByte((byte)type);
            buffer.AppendZigZag(id);
        }
        _lastId = id;
    }
}
