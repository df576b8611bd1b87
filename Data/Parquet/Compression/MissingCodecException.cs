namespace DolphinLean.Data.Parquet.Compression;

/// <summary>A codec whose native library this system lacks.</summary>
internal sealed class MissingCodecException(string codec, string library, string install)
    : Exception($"the codec '{codec}' needs the system library {library}, which is not installed; install it with {install}, "
        + "or write the file with snappy");
