using System.Runtime.InteropServices;
using DolphinLean.Data.Parquet.Format;

namespace DolphinLean.Data.Parquet;

public sealed partial class ParquetReader
{
    /// <inheritdoc/>
    public bool TryView(int rowGroup, int column, out ReadOnlySpan<double> values)
    {
        var chunk = Start(rowGroup, column);
        values = default;
        if (chunk.Column is not { Physical: ParquetPhysicalType.Double, IsNullable: false } || chunk.Metadata.Codec != ParquetCodec.Uncompressed)
            return false;
        try
        {
            var pages = _source.Pages();
            if (!pages.MoveNext() || pages.Header is not { Type: PageType.Data or PageType.DataV2, Encoding: ParquetEncoding.Plain } header || header.Values != chunk.Rows)
                return false;
            _source.Position = pages.Offset;
            var body = _source.Opener.Open(header, pages.Body, chunk);
            if (body.Values.Length != body.ValueBytes || body.ValueBytes != sizeof(double) * (long)chunk.Rows)
                return false;
            values = MemoryMarshal.Cast<byte, double>(body.Values);
            return true;
        }
        catch (MalformedException e)
        {
            throw Invalid(rowGroup, e.Message.TrimEnd('.'), e);
        }
    }
}
