using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DolphinLean.Data.Parquet.Encodings;
using DolphinLean.Data.Parquet.Format;

namespace DolphinLean.Data.Parquet.Reading;

/// <summary>Reads column chunks of one stored number type, page by page, into the caller's span.</summary>
internal sealed class NumberChunkReader<T> : IDisposable where T : unmanaged
{
    private readonly Scratch<T> _dictionary = new();
    private readonly Scratch<T> _stored = new();
    private readonly Scratch<bool> _valid = new();

    /// <summary>
    /// Fills one value per row. <paramref name="valid"/> is empty or has one flag per row. Without flags a null row gets the
    /// conversion's null, or, when <paramref name="refuseNulls"/>, ends the reading.
    /// </summary>
    public void Read<TTarget, TConversion>(
        ChunkSource source, Span<TTarget> values, Span<bool> valid, TConversion conversion, bool refuseNulls)
        where TTarget : unmanaged
        where TConversion : struct, IConversion<T, TTarget>
    {
        var dictionaryLength = -1;
        var pages = source.Pages();
        for (var row = 0; row < values.Length;)
        {
            if (!pages.MoveNext())
                throw new MalformedException($"the pages end after {row} of {values.Length} rows");
            source.Position = pages.Offset;
            var header = pages.Header;
            if (header.Type == PageType.Index)
                continue;
            if (header.Type == PageType.Dictionary)
            {
                if (dictionaryLength >= 0)
                    throw new MalformedException("a second dictionary page");
                dictionaryLength = ReadDictionary(source, header, pages.Body);
                continue;
            }
            if (header.Values > values.Length - row)
                throw new MalformedException($"a page of {header.Values} rows, and {values.Length - row} are left in the row group");
            var flags = valid.IsEmpty ? [] : valid.Slice(row, header.Values);
            var page = new Page(header, pages.Body, dictionaryLength);
            ReadPage(source, page, values.Slice(row, header.Values), flags, conversion, refuseNulls ? row : -1);
            row += header.Values;
        }
    }

    /// <summary>Frees scratch.</summary>
    public void Dispose()
    {
        _dictionary.Dispose();
        _stored.Dispose();
        _valid.Dispose();
    }

    private readonly ref struct Page(PageHeader header, ReadOnlySpan<byte> body, int dictionaryLength)
    {
        public readonly PageHeader Header = header;
        public readonly ReadOnlySpan<byte> Body = body;
        public readonly int DictionaryLength = dictionaryLength;
    }

    private int ReadDictionary(ChunkSource source, PageHeader header, ReadOnlySpan<byte> body)
    {
        var bytes = source.Opener.OpenDictionary(header, body, source.Chunk);
        var needed = typeof(T) == typeof(bool) ? BitPacking.Bytes(header.Values, 1) : (long)header.Values * Unsafe.SizeOf<T>();
        if (needed > bytes.Length)
            throw new MalformedException($"a dictionary of {header.Values} values in {bytes.Length} bytes");
        ValueDecoder.DecodePlain(bytes, _dictionary.Take(header.Values));
        return header.Values;
    }

    private void ReadPage<TTarget, TConversion>(
        ChunkSource source, Page page, Span<TTarget> values, Span<bool> valid, TConversion conversion, int refuseNullsFrom)
        where TTarget : unmanaged
        where TConversion : struct, IConversion<T, TTarget>
    {
        var body = source.Opener.Open(page.Header, page.Body, source.Chunk);
        var present = values.Length;
        if (source.Chunk.Column.IsNullable)
        {
            if (valid.IsEmpty)
                valid = _valid.Take(values.Length);
            present = PageOpener.ReadLevels(page.Header, body, valid);
            if (page.Header.Type == PageType.DataV2 && values.Length - present != page.Header.Nulls)
                throw new MalformedException($"levels of {values.Length - present} nulls, and the page declares {page.Header.Nulls}");
            if (refuseNullsFrom >= 0 && present < values.Length)
                throw new MalformedException($"row {refuseNullsFrom + valid.IndexOf(false)} of the row group is null, and the values were asked for without nulls");
        }
        else
        {
            valid.Fill(true);
        }
        if (present > 0)
            DecodeValues(source, page, body, values[..present], conversion);
        if (present < values.Length)
            Spread(values, valid, present, conversion.Null);
    }

    private void DecodeValues<TTarget, TConversion>(
        ChunkSource source, Page page, in PageBody body, Span<TTarget> values, TConversion conversion)
        where TTarget : unmanaged
        where TConversion : struct, IConversion<T, TTarget>
    {
        var encoding = page.Header.Encoding;
        if (encoding is ParquetEncoding.Dictionary or ParquetEncoding.PlainDictionary && page.DictionaryLength < 0)
            throw new MalformedException("a page of dictionary indices and no dictionary page before it");
        var isIdentity = typeof(T) == typeof(TTarget);
        var stored = isIdentity ? MemoryMarshal.Cast<TTarget, T>(values) : _stored.Take(values.Length);
        var raw = MemoryMarshal.AsBytes(stored);
        if (encoding == ParquetEncoding.Plain && typeof(T) != typeof(bool) && body.ValueBytes == raw.Length)
        {
            source.Opener.ValuesInto(body, raw);
        }
        else
        {
            var dictionary = _dictionary.Take(Math.Max(page.DictionaryLength, 0));
            source.Decoder.Decode(encoding, source.Opener.Values(body), dictionary, stored);
        }
        if (isIdentity)
            return;
        for (var i = 0; i < values.Length; i++)
            values[i] = conversion.Convert(stored[i]);
    }

    // The present values lie at the front; they move to their rows from the back, so none is overwritten before it moved.
    private static void Spread<TTarget>(Span<TTarget> values, ReadOnlySpan<bool> valid, int present, TTarget nullValue)
    {
        for (var row = values.Length - 1; row >= 0; row--)
            values[row] = valid[row] ? values[--present] : nullValue;
    }
}
