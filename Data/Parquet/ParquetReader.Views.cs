using System.Runtime.CompilerServices;
using DolphinLean.Data.Parquet.Format;

namespace DolphinLean.Data.Parquet;

public sealed partial class ParquetReader
{
    /// <inheritdoc/>
    public bool TryView<T>(int rowGroup, int column, out ColumnView<T> view) where T : unmanaged
    {
        var chunk = Start(rowGroup, column);
        view = default;
        if (chunk.Column.IsNullable || !Holds<T>(chunk.Column.Physical) || chunk.Metadata.Codec != ParquetCodec.Uncompressed)
            return false;
        try
        {
            var pages = _source.Pages();
            if (!pages.MoveNext() || pages.Header is not { Type: PageType.Data or PageType.DataV2, Encoding: ParquetEncoding.Plain } header || header.Values != chunk.Rows)
                return false;
            _source.Position = pages.Offset;
            var body = _source.Opener.Open(header, pages.Body, chunk);
            // The page holds nothing but the values.
            if (body.Values.Length != pages.Body.Length || body.ValueBytes != pages.Body.Length || body.ValueBytes != Unsafe.SizeOf<T>() * (long)chunk.Rows)
                return false;
            view = new ColumnView<T>(_file, pages.BodyOffset, chunk.Rows);
            return true;
        }
        catch (MalformedException e)
        {
            throw Invalid(rowGroup, e.Message.TrimEnd('.'), e);
        }
    }

    private static bool Holds<T>(ParquetPhysicalType stored) => stored switch
    {
        ParquetPhysicalType.Double => typeof(T) == typeof(double),
        ParquetPhysicalType.Int64 => typeof(T) == typeof(long),
        ParquetPhysicalType.Int32 => typeof(T) == typeof(int),
        _ => false,
    };
}
