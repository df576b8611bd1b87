namespace DolphinLean.Data.Parquet.Format;

/// <summary>parquet.thrift, <c>PageType</c>.</summary>
internal enum PageType
{
    Data = 0,
    Index = 1,
    Dictionary = 2,
    DataV2 = 3,
}
