using System.Text;

namespace DolphinLean.Data.Parquet.Format;

/// <summary>
/// Reads the Thrift compact protocol from a span. Every length is checked against the bytes that are left before anything is
/// allocated, and nesting is bounded.
/// </summary>
internal ref struct ThriftReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>Bytes consumed so far.</summary>
    public int Position { get; private set; }

    /// <summary>Reads the next field's header; false at the end of the structure. Start with <paramref name="id"/> = 0.</summary>
    public bool ReadField(ref short id, out ThriftType type)
    {
        var header = ReadByte();
        type = (ThriftType)(header & 0x0F);
        if (type == ThriftType.Stop)
            return false;
        if (type > ThriftType.Uuid)
            throw new MalformedException($"metadata has an unknown wire type {(int)type}");
        var delta = header >> 4;
        id = delta == 0 ? checkedInt16(ReadZigZag()) : checkedInt16(id + delta);
        return true;

        static short checkedInt16(long value) => value is >= short.MinValue and <= short.MaxValue
            ? (short)value
            : throw new MalformedException($"metadata has a field number {value}, outside 16 bits");
    }

    public byte ReadByte()
    {
        if ((uint)Position >= (uint)_bytes.Length)
            throw new MalformedException("metadata ends in the middle of a structure");
        return _bytes[Position++];
    }

    public ulong ReadVarint()
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var b = ReadByte();
            value |= (ulong)(b & 0x7F) << shift;
            if (b < 0x80)
                return value;
        }
        throw new MalformedException("metadata has an integer of more than 64 bits");
    }

    public long ReadZigZag()
    {
        var value = ReadVarint();
        return (long)(value >> 1) ^ -(long)(value & 1);
    }

    public int ReadI32()
    {
        var value = ReadZigZag();
        return value is >= int.MinValue and <= int.MaxValue
            ? (int)value
            : throw new MalformedException($"metadata has {value} where 32 bits are declared");
    }

    public ReadOnlySpan<byte> ReadBinary()
    {
        var length = ReadVarint();
        if (length > (ulong)(_bytes.Length - Position))
            throw new MalformedException($"metadata declares {length} bytes of text and {_bytes.Length - Position} are left");
        var value = _bytes.Slice(Position, (int)length);
        Position += (int)length;
        return value;
    }

    public string ReadString() => Encoding.UTF8.GetString(ReadBinary());

    /// <summary>Reads a list's header. Each element takes at least one byte, which bounds the count.</summary>
    public int ReadList(out ThriftType elementType)
    {
        var header = ReadByte();
        elementType = (ThriftType)(header & 0x0F);
        var count = (ulong)(header >> 4);
        if (count == 15)
            count = ReadVarint();
        if (count > (ulong)(_bytes.Length - Position))
            throw new MalformedException($"metadata declares a list of {count} and {_bytes.Length - Position} bytes are left");
        return (int)count;
    }

    /// <summary>Reads the header of a list whose elements must have the given type.</summary>
    public int ReadListOf(ThriftType expected)
    {
        var count = ReadList(out var type);
        return count == 0 || type == expected
            ? count
            : throw new MalformedException($"metadata has a list of {type} where {expected} belongs");
    }

    /// <summary>Passes over a value of the given type.</summary>
    public void Skip(ThriftType type, int depth = 0)
    {
        if (depth > ParquetLimits.MaxDepth)
            throw new MalformedException($"metadata nests deeper than {ParquetLimits.MaxDepth}");
        switch (type)
        {
            case ThriftType.True or ThriftType.False:
                break;
            case ThriftType.I8:
                ReadByte();
                break;
            case ThriftType.I16 or ThriftType.I32 or ThriftType.I64:
                ReadVarint();
                break;
            case ThriftType.Double:
                Advance(8);
                break;
            case ThriftType.Uuid:
                Advance(16);
                break;
            case ThriftType.Binary:
                ReadBinary();
                break;
            case ThriftType.List or ThriftType.Set:
                SkipList(depth);
                break;
            case ThriftType.Map:
                SkipMap(depth);
                break;
            case ThriftType.Struct:
                short id = 0;
                while (ReadField(ref id, out var fieldType))
                    Skip(fieldType, depth + 1);
                break;
            default:
                throw new MalformedException($"metadata has an unknown wire type {(int)type}");
        }
    }

    private void SkipList(int depth)
    {
        var count = ReadList(out var type);
        for (var i = 0; i < count; i++)
            SkipElement(type, depth);
    }

    private void SkipMap(int depth)
    {
        var count = ReadVarint();
        if (count == 0)
            return;
        if (count > (ulong)(_bytes.Length - Position))
            throw new MalformedException($"metadata declares a map of {count} and {_bytes.Length - Position} bytes are left");
        var types = ReadByte();
        for (ulong i = 0; i < count; i++)
        {
            SkipElement((ThriftType)(types >> 4), depth);
            SkipElement((ThriftType)(types & 0x0F), depth);
        }
    }

    // A boolean inside a collection takes a byte of its own; as a field its value lies in the header.
    private void SkipElement(ThriftType type, int depth)
    {
        if (type is ThriftType.True or ThriftType.False)
            ReadByte();
        else
            Skip(type, depth + 1);
    }

    private void Advance(int count)
    {
        if (count > _bytes.Length - Position)
            throw new MalformedException("metadata ends in the middle of a structure");
        Position += count;
    }
}
