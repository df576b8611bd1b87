using System.Runtime.InteropServices;
using DolphinLean.Data.Parquet;

namespace DolphinLean.Data.Tests.Parquet;

/// <summary>Which codecs this machine can write.</summary>
internal static class MadeCodecs
{
    public static IEnumerable<ParquetCodec> All => Enum.GetValues<ParquetCodec>().Where(CanRun);

    public static bool CanRun(ParquetCodec codec) => codec switch
    {
        ParquetCodec.Lzo => false,
        ParquetCodec.Zstd => new[] { "libzstd.so.1", "libzstd.1.dylib", "libzstd.dll" }.Any(name => NativeLibrary.TryLoad(name, out _)),
        _ => true,
    };
}
