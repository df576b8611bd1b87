using System.Runtime.InteropServices;
using DolphinLean.Data.Parquet;

namespace DolphinLean.Data.Tests.Parquet;

/// <summary>Writes one column of any type made from 64-bit patterns, in two row groups, and compares what is read.</summary>
internal static class RoundTrip
{
    private delegate void WriteColumn<T>(ParquetWriter writer, T[] values, bool[]? valid);

    private delegate void ReadColumn<T>(ParquetReader reader, int rowGroup, T[] values, bool[] valid);

    /// <summary>Whether the values come back; <paramref name="valid"/> is null for a column without nulls.</summary>
    public static bool Check(ParquetPhysicalType type, ParquetWriterOptions options, long[] bits, bool[]? valid) => type switch
    {
        ParquetPhysicalType.Boolean => Compare(type, options, bits.Select(b => (b & 1) != 0).ToArray(), valid,
            (w, v, f) => w.Write(0, v, f), (r, g, v, f) => r.Read(g, 0, v, f)),
        ParquetPhysicalType.Int32 => Compare(type, options, bits.Select(b => (int)b).ToArray(), valid,
            (w, v, f) => w.Write(0, v, f), (r, g, v, f) => r.Read(g, 0, v, f)),
        ParquetPhysicalType.Int64 or ParquetPhysicalType.Int96 => Compare(type, options, bits, valid,
            (w, v, f) => w.Write(0, v, f), (r, g, v, f) => r.Read(g, 0, v, f)),
        ParquetPhysicalType.Float => Compare(type, options, bits.Select(b => BitConverter.Int32BitsToSingle((int)b)).ToArray(), valid,
            (w, v, f) => w.Write(0, v, f), (r, g, v, f) => r.Read(g, 0, v, f)),
        ParquetPhysicalType.Double => Compare(type, options, bits.Select(BitConverter.Int64BitsToDouble).ToArray(), valid,
            (w, v, f) => w.Write(0, v, f), (r, g, v, f) => r.Read(g, 0, v, f)),
        _ => CompareBytes(type, options, bits, valid),
    };

    private static ParquetSchema Schema(ParquetPhysicalType type, bool nullable) => new(
        new ParquetColumn("column", type, default, nullable, type == ParquetPhysicalType.FixedLengthByteArray ? 8 : 0));

    private static bool Compare<T>(
        ParquetPhysicalType type, ParquetWriterOptions options, T[] values, bool[]? valid, WriteColumn<T> write, ReadColumn<T> read)
        where T : unmanaged
    {
        using var stream = new MemoryStream();
        using var writer = ParquetWriter.Create(stream, Schema(type, valid != null), options);
        var groups = Split(values.Length).ToList();
        foreach (var rows in groups)
        {
            writer.BeginRowGroup(rows.GetOffsetAndLength(values.Length).Length);
            write(writer, values[rows], valid?[rows]);
            writer.EndRowGroup();
        }
        writer.Complete();

        using var reader = ParquetReader.Open(stream.ToArray(), "round trip");
        var same = reader.RowCount == values.Length && reader.RowGroupCount == groups.Count;
        for (var g = 0; g < groups.Count && same; g++)
        {
            var readValues = new T[reader.RowsIn(g)];
            var readValid = new bool[readValues.Length];
            read(reader, g, readValues, readValid);
            var flags = valid?[groups[g]] ?? Enumerable.Repeat(true, readValues.Length).ToArray();
            same = readValid.SequenceEqual(flags);
            var expected = values[groups[g]];
            for (var row = 0; row < expected.Length; row++)
                same &= !flags[row] || Bits(expected[row]).SequenceEqual(Bits(readValues[row]));
        }
        return same;
    }

    private static bool CompareBytes(ParquetPhysicalType type, ParquetWriterOptions options, long[] bits, bool[]? valid)
    {
        var isFixed = type == ParquetPhysicalType.FixedLengthByteArray;
        var values = bits.Select(b => BitConverter.GetBytes(b)[..(isFixed ? 8 : (int)((ulong)b % 9))]).ToArray();
        using var stream = new MemoryStream();
        using var writer = ParquetWriter.Create(stream, Schema(type, valid != null), options);
        var groups = Split(values.Length).ToList();
        var column = new BinaryColumn();
        foreach (var rows in groups)
        {
            var (from, count) = rows.GetOffsetAndLength(values.Length);
            column.Clear();
            for (var row = from; row < from + count; row++)
            {
                if (valid?[row] ?? true)
                    column.Add(values[row]);
                else
                    column.AddNull();
            }
            writer.BeginRowGroup(count);
            writer.Write(0, column);
            writer.EndRowGroup();
        }
        writer.Complete();

        using var reader = ParquetReader.Open(stream.ToArray(), "round trip");
        var same = reader.RowCount == values.Length;
        for (var g = 0; g < groups.Count && same; g++)
        {
            reader.Read(g, 0, column);
            var from = groups[g].Start.Value;
            for (var row = 0; row < column.Count && same; row++)
                same = column.IsNull(row) ? valid is { } flags && !flags[from + row] : column[row].SequenceEqual(values[from + row]);
        }
        return same;
    }

    private static IEnumerable<Range> Split(int count)
    {
        var half = count / 2;
        if (half > 0)
            yield return 0..half;
        if (count > half)
            yield return half..count;
    }

    private static ReadOnlySpan<byte> Bits<T>(in T value) where T : unmanaged => MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in value));
}
