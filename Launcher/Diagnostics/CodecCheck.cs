using DolphinLean.Data.Parquet;

namespace DolphinLean.Launcher.Diagnostics;

/// <summary>Whether every Parquet codec works here, tried by writing and reading a file.</summary>
internal static class CodecCheck
{
    private const int Rows = 4096;

    /// <summary>Codecs that the defaults write; without the others only foreign files can't be read.</summary>
    private static readonly ParquetCodec[] Needed = [ParquetCodec.Uncompressed, ParquetCodec.Snappy];

    private static readonly ParquetCodec[] Optional =
        [ParquetCodec.Gzip, ParquetCodec.Brotli, ParquetCodec.Zstd, ParquetCodec.Lz4Raw, ParquetCodec.Lz4Hadoop];

    /// <summary>One finding for the codecs that work and one for each that does not.</summary>
    public static IEnumerable<Finding> Examine()
    {
        var working = new List<string>();
        foreach (var codec in Needed.Concat(Optional))
        {
            if (Fault(codec) is not { } fault)
                working.Add(codec.ToString().ToLowerInvariant());
            else
                yield return new Finding("codec", Needed.Contains(codec) ? FindingState.Broken : FindingState.Note, $"{codec.ToString().ToLowerInvariant()}: {fault}");
        }
        yield return new Finding("codecs", FindingState.Good, string.Join(", ", working));
    }

    private static string? Fault(ParquetCodec codec)
    {
        var path = Path.Combine(Path.GetTempPath(), $"dolphin-codec-{Environment.ProcessId}-{codec}.parquet");
        var values = Enumerable.Range(0, Rows).Select(row => Math.Sqrt(row % 97)).ToArray();
        try
        {
            Write(path, codec, values);
            return Read(path).AsSpan().SequenceEqual(values) ? null : "what was written reads back differently";
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or UnauthorizedAccessException or NotSupportedException)
        {
            return fault.Message;
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void Write(string path, ParquetCodec codec, double[] values)
    {
        using var writer = TableFile.Create(path, new ParquetSchema([ParquetColumn.Double("value")]), new ParquetWriterOptions { Codec = codec });
        writer.BeginRowGroup(values.Length);
        writer.Write(0, values);
        writer.EndRowGroup();
        writer.Complete();
    }

    private static double[] Read(string path)
    {
        using var reader = TableFile.Open(path);
        var values = new double[reader.RowCount];
        reader.Read(0, 0, values);
        return values;
    }
}
