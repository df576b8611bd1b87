using System.Buffers.Binary;
using DolphinLean.Data.Parquet.Writing;

namespace DolphinLean.Data.Parquet;

/// <summary>Writes a flat Parquet file, row group by row group, from spans of the caller.</summary>
/// <remarks>
/// A file is written beside its target under the name <c>TARGET.partial</c> and renamed by <see cref="Complete"/>; without it nothing
/// stays. One row group is turned into pages as its columns come, so memory is bounded by one column. Not thread-safe.
/// </remarks>
public sealed partial class ParquetWriter : ITableWriter
{
    private readonly OutputFile? _file;
    private readonly Stream _stream;
    private readonly ParquetWriterOptions _options;
    private readonly PageWriter _pages;
    private readonly List<ChunkResult[]> _rowGroups = [];
    private ChunkResult?[]? _current;
    private int _rows;
    private bool _isComplete;

    private ParquetWriter(Stream stream, OutputFile? file, ParquetSchema schema, ParquetWriterOptions options)
    {
        _stream = stream;
        _file = file;
        Schema = schema;
        _options = options;
        _pages = new PageWriter(stream, options);
        _pages.WriteRaw("PAR1"u8);
    }

    /// <inheritdoc/>
    public ParquetSchema Schema { get; }

    /// <summary>Starts a file at <paramref name="path"/>; an older one is replaced when this one is complete.</summary>
    public static ParquetWriter Create(string path, ParquetSchema schema, ParquetWriterOptions? options = null)
    {
        options = Check(schema, options);
        var file = new OutputFile(path);
        return new ParquetWriter(file.Stream, file, schema, options);
    }

    /// <summary>Writes a file into a stream, which stays open; <see cref="Complete"/> ends it.</summary>
    public static ParquetWriter Create(Stream stream, ParquetSchema schema, ParquetWriterOptions? options = null) =>
        new(stream, null, schema, Check(schema, options));

    /// <inheritdoc/>
    public void BeginRowGroup(int rows)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 1);
        if (_isComplete || _current != null)
            throw new InvalidOperationException(_isComplete ? "The file is complete." : "The row group before has not been ended.");
        _current = new ChunkResult?[Schema.Columns.Count];
        _rows = rows;
    }

    /// <inheritdoc/>
    public void EndRowGroup()
    {
        var chunks = _current ?? throw new InvalidOperationException("No row group was begun.");
        var missing = Array.IndexOf(chunks, null);
        if (missing >= 0)
            throw new InvalidOperationException($"Column '{Schema.Columns[missing].Name}' of the row group was not written.");
        _rowGroups.Add(chunks!);
        _current = null;
        _file?.FlushBehind();
    }

    /// <inheritdoc/>
    public void Complete()
    {
        if (_isComplete)
            return;
        if (_current != null)
            throw new InvalidOperationException("The last row group has not been ended.");
        using var footer = new ByteBuffer();
        FooterWriter.Write(Schema, _rowGroups, _options, footer);
        var length = footer.Length;
        BinaryPrimitives.WriteInt32LittleEndian(footer.Append(4), length);
        footer.Append("PAR1"u8);
        _pages.WriteRaw(footer.Written);
        _stream.Flush();
        _file?.Complete();
        _isComplete = true;
    }

    /// <summary>Frees everything; a file that was not completed is removed.</summary>
    public void Dispose()
    {
        _doubles?.Dispose();
        _floats?.Dispose();
        _longs?.Dispose();
        _ints?.Dispose();
        _int96s?.Dispose();
        _bools?.Dispose();
        _binaries?.Dispose();
        _pages.Dispose();
        _file?.Dispose();
    }

    private static ParquetWriterOptions Check(ParquetSchema schema, ParquetWriterOptions? options)
    {
        options ??= ParquetWriterOptions.Default;
        options.Check();
        if (schema.Columns.Count == 0)
            throw new ArgumentException("A file needs at least one column.", nameof(schema));
        for (var c = 0; c < schema.Columns.Count; c++)
        {
            var column = schema.Columns[c];
            if (schema.IndexOf(column.Name) != c)
                throw new ArgumentException($"Column '{column.Name}' appears twice.", nameof(schema));
            if (column.IsNested)
                throw new ArgumentException($"Column '{column.Name}' is nested; only flat columns are written.", nameof(schema));
            if (column.Physical == ParquetPhysicalType.FixedLengthByteArray && column.FixedLength < 1)
                throw new ArgumentException($"Column '{column.Name}' has no fixed length.", nameof(schema));
        }
        foreach (var name in options.ColumnEncodings.Keys)
        {
            var index = schema.IndexOf(name);
            if (index < 0)
                throw new ArgumentException($"An encoding is given for column '{name}', which the schema does not have.", nameof(options));
            if (!ColumnEncodings.CanHold(options.ColumnEncodings[name], schema.Columns[index].Physical))
                throw new ArgumentException($"Encoding {options.ColumnEncodings[name]} cannot hold {schema.Columns[index].Physical} column '{name}'.", nameof(options));
        }
        return options;
    }
}
