using System.IO.Compression;
using DolphinLean.Data.Parquet;
using DolphinLean.Data.Parquet.Writing;
using Net = global::Parquet;

namespace DolphinLean.Data.ParquetNet;

/// <summary>
/// Writes flat columns through Parquet.Net, which takes them in schema order: a row group's columns are held until it ends.
/// Page sizes, page versions, checksums and statistics are Parquet.Net's own.
/// </summary>
internal sealed class ParquetNetWriter : ITableWriter
{
    private readonly OutputFile _file;
    private readonly ParquetWriterOptions _options;
    private readonly Net.Schema.DataField[] _fields;
    private readonly Func<Net.ParquetRowGroupWriter, Task>?[] _pending;
    private readonly Net.ParquetWriter _writer;
    private int? _rows;
    private bool _isComplete;

    private ParquetNetWriter(OutputFile file, ParquetSchema schema, ParquetWriterOptions options)
    {
        _file = file;
        _options = options;
        Schema = schema;
        _fields = [.. schema.Columns.Select(ParquetNetFields.Of)];
        _pending = new Func<Net.ParquetRowGroupWriter, Task>?[_fields.Length];
        _writer = Net.ParquetWriter.CreateAsync(new Net.Schema.ParquetSchema(_fields), file.Stream, OptionsOf(options, schema)).GetAwaiter().GetResult();
    }

    public ParquetSchema Schema { get; }

    /// <summary>Starts a file at <paramref name="path"/>; an older one is replaced when this one is complete.</summary>
    /// <exception cref="NotSupportedException">A column's type or an encoding is not written through Parquet.Net.</exception>
    public static ParquetNetWriter Create(string path, ParquetSchema schema, ParquetWriterOptions options)
    {
        options.Check();
        var file = new OutputFile(path);
        try
        {
            return new ParquetNetWriter(file, schema, options);
        }
        catch (NotSupportedException)
        {
            file.Dispose();
            throw;
        }
    }

    public void BeginRowGroup(int rows)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 1);
        if (_isComplete || _rows is not null)
            throw new InvalidOperationException(_isComplete ? "The file is complete." : "The row group before has not been ended.");
        _rows = rows;
    }

    public void Write(int column, ReadOnlySpan<double> values) => Hold(column, values.ToArray(), ReadOnlySpan<bool>.Empty, value => value);

    public void Write(int column, ReadOnlySpan<double> values, ReadOnlySpan<bool> valid) => Hold(column, values.ToArray(), valid, value => value);

    public void Write(int column, ReadOnlySpan<long> values) => Write(column, values, []);

    public void Write(int column, ReadOnlySpan<long> values, ReadOnlySpan<bool> valid)
    {
        var stored = Schema.Columns[column];
        if (_fields[column].ClrType == typeof(DateTime))
            Hold(column, values.ToArray(), valid, value => StoredTime.From(value, stored));
        else
            Hold(column, values.ToArray(), valid, value => value);
    }

    public void Write(int column, ReadOnlySpan<int> values)
    {
        var scale = Schema.Columns[column].Logical.Scale;
        if (_fields[column].ClrType == typeof(decimal))
            Hold(column, values.ToArray(), [], value => new decimal(Math.Abs(value), 0, 0, value < 0, (byte)scale));
        else
            Hold(column, values.ToArray(), [], value => value);
    }

    public void Write(int column, BinaryColumn values)
    {
        Require(column, values.Count);
        var field = _fields[column];
        if (field.ClrType == typeof(ReadOnlyMemory<char>))
        {
            var texts = Enumerable.Range(0, values.Count).Select(values.GetString).ToArray();
            _pending[column] = group => group.WriteAsync(field, texts);
            return;
        }
        var bytes = Enumerable.Range(0, values.Count).Select(row => values.IsNull(row) ? null : values[row].ToArray()).ToArray();
        _pending[column] = group => group.WriteAsync(field, bytes);
    }

    public void EndRowGroup()
    {
        if (_rows is null)
            throw new InvalidOperationException("No row group was begun.");
        var missing = Array.IndexOf(_pending, null);
        if (missing >= 0)
            throw new InvalidOperationException($"Column '{Schema.Columns[missing].Name}' of the row group was not written.");
        using (var group = _writer.CreateRowGroup())
        {
            foreach (var write in _pending)
                write!(group).GetAwaiter().GetResult();
            group.CompleteValidate();
        }
        Array.Clear(_pending);
        _rows = null;
    }

    public void Complete()
    {
        if (_isComplete)
            return;
        if (_rows is not null)
            throw new InvalidOperationException("The last row group has not been ended.");
        if (_options.KeyValueMetadata.Count > 0)
            _writer.CustomMetadata = _options.KeyValueMetadata.ToDictionary(pair => pair.Key, pair => pair.Value);
        _writer.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _file.Complete();
        _isComplete = true;
    }

    public void Dispose() => _file.Dispose();

    private void Hold<T, TStored>(int column, T[] values, ReadOnlySpan<bool> valid, Func<T, TStored> convert) where TStored : struct
    {
        Require(column, values.Length);
        var field = _fields[column];
        if (field.ClrType != typeof(TStored))
            throw new InvalidOperationException($"Column '{field.Name}' holds {field.ClrType.Name}, not {typeof(TStored).Name}.");
        if (!field.IsNullable)
        {
            ReadOnlyMemory<TStored> stored = Array.ConvertAll(values, value => convert(value));
            _pending[column] = group => group.WriteAsync<TStored>(field, stored);
            return;
        }
        var nullable = new TStored?[values.Length];
        for (var row = 0; row < nullable.Length; row++)
            nullable[row] = valid.IsEmpty || valid[row] ? convert(values[row]) : null;
        ReadOnlyMemory<TStored?> held = nullable;
        _pending[column] = group => group.WriteAsync<TStored>(field, held);
    }

    private void Require(int column, int rows)
    {
        if (rows != _rows)
            throw new InvalidOperationException(_rows is null
                ? "No row group was begun."
                : FormattableString.Invariant($"Column '{Schema.Columns[column].Name}': expected {_rows} rows, found {rows}."));
    }

    private static Net.ParquetOptions OptionsOf(ParquetWriterOptions options, ParquetSchema schema)
    {
        var mapped = new Net.ParquetOptions
        {
            // Both enumerations carry the format's own numbers.
            CompressionMethod = (Net.CompressionMethod)(int)options.Codec,
            CompressionLevel = options.CompressionLevel switch { null => CompressionLevel.Optimal, <= 3 => CompressionLevel.Fastest, <= 6 => CompressionLevel.Optimal, _ => CompressionLevel.SmallestSize },
        };
        foreach (var column in schema.Columns)
        {
            var encoding = options.ColumnEncodings.GetValueOrDefault(column.Name, options.Encoding);
            mapped.ColumnEncodingHints[column.Name] = encoding switch
            {
                ParquetEncoding.Plain => Net.EncodingHint.Default,
                ParquetEncoding.Dictionary => Net.EncodingHint.Dictionary,
                ParquetEncoding.DeltaBinaryPacked => Net.EncodingHint.DeltaBinaryPacked,
                ParquetEncoding.ByteStreamSplit => Net.EncodingHint.ByteSplitStream,
                _ => throw new NotSupportedException($"Column '{column.Name}': Parquet.Net takes no order to write {encoding}."),
            };
        }
        return mapped;
    }
}
