using DolphinLean.Data.Parquet.Encodings;
using DolphinLean.Data.Parquet.Format;

namespace DolphinLean.Data.Parquet.Reading;

/// <summary>Reads column chunks of byte arrays, of any or of one length, into the caller's column.</summary>
internal sealed class BinaryChunkReader : IDisposable
{
    private const int Int96Bytes = 12;

    private readonly BinaryDecoder _decoder = new();
    private readonly Scratch<bool> _valid = new();
    private readonly Scratch<int> _indices = new();
    private int[] _entryStarts = [];
    private int[] _entryLengths = [];
    private int _entries;

    /// <summary>Fills <paramref name="values"/>, which is cleared first, with one row per row of the chunk.</summary>
    public void Read(ChunkSource source, BinaryColumn values)
    {
        values.Clear();
        _entries = -1;
        var rows = source.Chunk.Rows;
        var pages = source.Pages();
        while (values.Count < rows)
        {
            if (!pages.MoveNext())
                throw new MalformedException($"the pages end after {values.Count} of {rows} rows");
            source.Position = pages.Offset;
            var header = pages.Header;
            if (header.Type == PageType.Index)
                continue;
            if (header.Type == PageType.Dictionary)
            {
                ReadDictionary(source, header, pages.Body, values);
                continue;
            }
            if (header.Values > rows - values.Count)
                throw new MalformedException($"a page of {header.Values} rows, and {rows - values.Count} are left in the row group");
            ReadPage(source, header, pages.Body, values);
        }
    }

    /// <summary>Frees scratch.</summary>
    public void Dispose()
    {
        _decoder.Dispose();
        _valid.Dispose();
        _indices.Dispose();
    }

    private static int FixedLength(ParquetColumn column) =>
        column.Physical == ParquetPhysicalType.Int96 ? Int96Bytes : column.FixedLength;

    // The entries' bytes go into the caller's buffer; rows will point at them.
    private void ReadDictionary(ChunkSource source, PageHeader header, ReadOnlySpan<byte> body, BinaryColumn values)
    {
        if (_entries >= 0)
            throw new MalformedException("a second dictionary page");
        var bytes = source.Opener.OpenDictionary(header, body, source.Chunk);
        var fixedLength = FixedLength(source.Chunk.Column);
        if (header.Values > bytes.Length / (fixedLength == 0 ? 4 : fixedLength))
            throw new MalformedException($"a dictionary of {header.Values} values in {bytes.Length} bytes");
        var first = values.Count;
        _decoder.Decode(ParquetEncoding.Plain, bytes, fixedLength, header.Values, values);
        if (_entryStarts.Length < header.Values)
        {
            _entryStarts = new int[header.Values];
            _entryLengths = new int[header.Values];
        }
        _entries = header.Values;
        values.TakeLast(first, _entryStarts.AsSpan(0, _entries), _entryLengths.AsSpan(0, _entries));
    }

    private void ReadPage(ChunkSource source, PageHeader header, ReadOnlySpan<byte> body, BinaryColumn values)
    {
        var column = source.Chunk.Column;
        var page = source.Opener.Open(header, body, source.Chunk);
        var present = header.Values;
        Span<bool> valid = [];
        if (column.IsNullable)
        {
            valid = _valid.Take(header.Values);
            present = PageOpener.ReadLevels(header, page, valid);
            if (header.Type == PageType.DataV2 && header.Values - present != header.Nulls)
                throw new MalformedException($"levels of {header.Values - present} nulls, and the page declares {header.Nulls}");
        }
        if (present > 0)
            DecodeValues(source, header, page, present, values);
        if (present < header.Values)
            values.Spread(valid, present);
    }

    private void DecodeValues(ChunkSource source, in PageHeader header, in PageBody page, int present, BinaryColumn values)
    {
        var bytes = source.Opener.Values(page);
        if (header.Encoding is not (ParquetEncoding.Dictionary or ParquetEncoding.PlainDictionary))
        {
            _decoder.Decode(header.Encoding, bytes, FixedLength(source.Chunk.Column), present, values);
            return;
        }
        if (_entries < 0)
            throw new MalformedException("a page of dictionary indices and no dictionary page before it");
        var indices = _indices.Take(present);
        DictionaryIndices.DecodeIndices(bytes, _entries, indices);
        foreach (var index in indices)
            values.AddShared(_entryStarts[index], _entryLengths[index]);
    }
}
