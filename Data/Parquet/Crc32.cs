using System.Runtime.InteropServices;

namespace DolphinLean.Data.Parquet;

/// <summary>The CRC of gzip, zip and Parquet pages (polynomial 0x04C11DB7, reflected): 64 bytes a step where the processor can, else eight.</summary>
public static class Crc32
{
    private static readonly uint[] Tables = BuildTables();

    /// <summary>The checksum of all bytes.</summary>
    public static uint Compute(ReadOnlySpan<byte> bytes) => Append(0, bytes);

    /// <summary>The checksum of all bytes, of which the first have this one.</summary>
    public static uint Append(uint checksum, ReadOnlySpan<byte> bytes)
    {
        var crc = ~checksum;
        var folded = Crc32Folding.IsSupported ? Crc32Folding.Fold(bytes, ref crc) : 0;
        return ~AddByTable(bytes[folded..], crc);
    }

    /// <summary>The checksum by tables alone.</summary>
    public static uint ComputeByTable(ReadOnlySpan<byte> bytes) => ~AddByTable(bytes, uint.MaxValue);

    private static uint AddByTable(ReadOnlySpan<byte> bytes, uint crc)
    {
        var tables = Tables.AsSpan();
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in words)
        {
            var x = word ^ crc;
            crc = tables[0x700 + (int)(x & 0xFF)] ^ tables[0x600 + (int)((x >> 8) & 0xFF)]
                ^ tables[0x500 + (int)((x >> 16) & 0xFF)] ^ tables[0x400 + (int)((x >> 24) & 0xFF)]
                ^ tables[0x300 + (int)((x >> 32) & 0xFF)] ^ tables[0x200 + (int)((x >> 40) & 0xFF)]
                ^ tables[0x100 + (int)((x >> 48) & 0xFF)] ^ tables[(int)(x >> 56)];
        }
        foreach (var b in bytes[(words.Length * 8)..])
            crc = (crc >> 8) ^ tables[(int)((crc ^ b) & 0xFF)];
        return crc;
    }

    private static uint[] BuildTables()
    {
        var tables = new uint[8 * 256];
        for (uint i = 0; i < 256; i++)
        {
            var crc = i;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320u : crc >> 1;
            tables[i] = crc;
        }
        for (var i = 256; i < tables.Length; i++)
            tables[i] = (tables[i - 256] >> 8) ^ tables[tables[i - 256] & 0xFF];
        return tables;
    }
}
