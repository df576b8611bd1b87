using DolphinLean.Data.Parquet.Encodings;
using DolphinLean.Data.Parquet.Writing;

namespace DolphinLean.Data.Parquet;

public sealed partial class ParquetWriter
{
    private NumberChunkWriter<double>? _doubles;
    private NumberChunkWriter<float>? _floats;
    private NumberChunkWriter<long>? _longs;
    private NumberChunkWriter<int>? _ints;
    private NumberChunkWriter<Int96>? _int96s;
    private NumberChunkWriter<bool>? _bools;
    private BinaryChunkWriter? _binaries;
    private bool[] _allValid = [];

    /// <inheritdoc/>
    public void Write(int column, ReadOnlySpan<double> values) => Write(column, values, []);

    /// <inheritdoc/>
    public void Write(int column, ReadOnlySpan<double> values, ReadOnlySpan<bool> valid)
    {
        var flags = Start(column, ParquetPhysicalType.Double, values.Length, valid);
        End(column, (_doubles ??= new(_pages, _options)).Write(Schema.Columns[column], EncodingOf(column), values, flags));
    }

    /// <summary>Writes a FLOAT column without nulls.</summary>
    public void Write(int column, ReadOnlySpan<float> values) => Write(column, values, []);

    /// <summary>Writes a nullable FLOAT column.</summary>
    public void Write(int column, ReadOnlySpan<float> values, ReadOnlySpan<bool> valid)
    {
        var flags = Start(column, ParquetPhysicalType.Float, values.Length, valid);
        End(column, (_floats ??= new(_pages, _options)).Write(Schema.Columns[column], EncodingOf(column), values, flags));
    }

    /// <inheritdoc/>
    public void Write(int column, ReadOnlySpan<long> values) => Write(column, values, []);

    /// <inheritdoc/>
    public void Write(int column, ReadOnlySpan<long> values, ReadOnlySpan<bool> valid)
    {
        if (Schema.Columns[column].Physical == ParquetPhysicalType.Int96)
        {
            WriteInt96(column, values, valid);
            return;
        }
        var flags = Start(column, ParquetPhysicalType.Int64, values.Length, valid);
        End(column, (_longs ??= new(_pages, _options)).Write(Schema.Columns[column], EncodingOf(column), values, flags));
    }

    /// <inheritdoc/>
    public void Write(int column, ReadOnlySpan<int> values) => Write(column, values, []);

    /// <summary>Writes a nullable INT32 column.</summary>
    public void Write(int column, ReadOnlySpan<int> values, ReadOnlySpan<bool> valid)
    {
        var flags = Start(column, ParquetPhysicalType.Int32, values.Length, valid);
        End(column, (_ints ??= new(_pages, _options)).Write(Schema.Columns[column], EncodingOf(column), values, flags));
    }

    /// <summary>Writes a BOOLEAN column without nulls.</summary>
    public void Write(int column, ReadOnlySpan<bool> values) => Write(column, values, []);

    /// <summary>Writes a nullable BOOLEAN column.</summary>
    public void Write(int column, ReadOnlySpan<bool> values, ReadOnlySpan<bool> valid)
    {
        var flags = Start(column, ParquetPhysicalType.Boolean, values.Length, valid);
        End(column, (_bools ??= new(_pages, _options)).Write(Schema.Columns[column], EncodingOf(column), values, flags));
    }

    /// <inheritdoc/>
    public void Write(int column, BinaryColumn values)
    {
        var physical = Schema.Columns[column].Physical == ParquetPhysicalType.FixedLengthByteArray
            ? ParquetPhysicalType.FixedLengthByteArray
            : ParquetPhysicalType.ByteArray;
        Start(column, physical, values.Count, []);
        End(column, (_binaries ??= new(_pages, _options)).Write(Schema.Columns[column], EncodingOf(column), values));
    }

    private void WriteInt96(int column, ReadOnlySpan<long> values, ReadOnlySpan<bool> valid)
    {
        var flags = Start(column, ParquetPhysicalType.Int96, values.Length, valid);
        var stored = new Int96[values.Length];
        for (var i = 0; i < stored.Length; i++)
            stored[i] = Int96.FromUnixNanoseconds(values[i]);
        End(column, (_int96s ??= new(_pages, _options)).Write(Schema.Columns[column], EncodingOf(column), stored, flags));
    }

    /// <summary>Checks the call and returns one flag per row for a nullable column.</summary>
    private ReadOnlySpan<bool> Start(int column, ParquetPhysicalType written, int values, ReadOnlySpan<bool> valid)
    {
        var chunks = _current ?? throw new InvalidOperationException("No row group was begun.");
        var target = Schema.Columns[column];
        if (chunks[column] != null)
            throw new InvalidOperationException($"Column '{target.Name}' of this row group was written already.");
        if (target.Physical != written)
            throw new ArgumentException($"Column '{target.Name}' holds {target.Physical} and the values are {written}.");
        if (values != _rows || (!valid.IsEmpty && valid.Length != _rows))
            throw new ArgumentException($"Column '{target.Name}' got {values} values and {valid.Length} flags for {_rows} rows.");
        if (!target.IsNullable)
        {
            return valid.Contains(false)
                ? throw new ArgumentException($"Column '{target.Name}' is declared without nulls, and row {valid.IndexOf(false)} is null.")
                : [];
        }
        if (!valid.IsEmpty)
            return valid;
        if (_allValid.Length < _rows)
        {
            _allValid = new bool[_rows];
            Array.Fill(_allValid, true);
        }
        return _allValid.AsSpan(0, _rows);
    }

    private void End(int column, ChunkResult chunk) => _current![column] = chunk;

    private ParquetEncoding EncodingOf(int column) => ColumnEncodings.For(Schema.Columns[column], _options);
}
