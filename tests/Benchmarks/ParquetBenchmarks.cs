using System.Diagnostics;
using DolphinLean.Data.Parquet;

namespace DolphinLean.Benchmarks;

/// <summary>
/// Throughput of reading and writing doubles, one core, warm cache, no disk: 48 assets by 17,280 bars a row group, 58 row groups (385 MB
/// of values). Prices walk in ticks; the dictionary column set has 2,000 distinct prices a chunk.
/// </summary>
internal static class ParquetBenchmarks
{
    private const int Assets = 48;
    private const int Rows = 17_280;

    private static readonly (string Name, ParquetCodec Codec, ParquetEncoding Encoding)[] Cases =
    [
        ("plain", ParquetCodec.Uncompressed, ParquetEncoding.Plain),
        ("snappy", ParquetCodec.Snappy, ParquetEncoding.Plain),
        ("zstd", ParquetCodec.Zstd, ParquetEncoding.Plain),
        ("lz4", ParquetCodec.Lz4Raw, ParquetEncoding.Plain),
        ("dictionary", ParquetCodec.Uncompressed, ParquetEncoding.Dictionary),
        ("dictionary snappy", ParquetCodec.Snappy, ParquetEncoding.Dictionary),
        ("byte stream split", ParquetCodec.Uncompressed, ParquetEncoding.ByteStreamSplit),
    ];

    /// <summary>
    /// One row per measurement: its name, gigabytes (10^9 bytes of doubles) a second, bytes allocated per column read or written.
    /// </summary>
    /// <param name="quick">A tenth of the row groups and fewer rounds; for a look, not for a claim.</param>
    public static IEnumerable<(string name, double gigabytesPerSecond, double bytesAllocatedPerCall)> Run(bool quick)
    {
        var folder = Directory.CreateTempSubdirectory("parquet-benchmark-").FullName;
        try
        {
            foreach (var (name, codec, encoding) in Cases)
            {
                var path = Path.Combine(folder, "prices.parquet");
                var options = new ParquetWriterOptions { Codec = codec, Encoding = encoding };
                var groups = quick ? 6 : 58;
                var prices = MakePrices(encoding == ParquetEncoding.Dictionary);
                using (var file = File.Create(path))
                    Write(file, prices, options, groups);
                var write = Measure(quick ? 1 : 3, groups, () => Write(Stream.Null, prices, options, groups));
                yield return ("write " + name, write.Speed, write.Allocated);
                using var reader = ParquetReader.Open(path);
                var values = new double[Rows];
                Read(reader, values);
                var read = Measure(quick ? 3 : 7, groups, () => Read(reader, values));
                yield return ("read " + name, read.Speed, read.Allocated);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (double Speed, double Allocated) Measure(int rounds, int groups, Action round)
    {
        var seconds = new double[rounds];
        long allocated = 0;
        for (var i = 0; i < rounds; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            round();
            seconds[i] = Stopwatch.GetElapsedTime(start).TotalSeconds;
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }
        Array.Sort(seconds);
        var calls = (double)groups * Assets;
        return (calls * Rows * sizeof(double) / seconds[rounds / 2] / 1e9, allocated / calls);
    }

    private static void Read(ParquetReader reader, double[] values)
    {
        for (var g = 0; g < reader.RowGroupCount; g++)
        {
            for (var c = 0; c < Assets; c++)
                reader.Read(g, c, values);
        }
    }

    private static void Write(Stream stream, double[][] prices, ParquetWriterOptions options, int groups)
    {
        var schema = new ParquetSchema([.. Enumerable.Range(0, Assets).Select(a => ParquetColumn.Double($"asset{a}"))]);
        using var writer = ParquetWriter.Create(stream, schema, options);
        for (var g = 0; g < groups; g++)
        {
            writer.BeginRowGroup(Rows);
            for (var c = 0; c < Assets; c++)
                writer.Write(c, prices[c]);
            writer.EndRowGroup();
        }
        writer.Complete();
    }

    private static double[][] MakePrices(bool fewDistinct)
    {
        var random = new Random(42);
        var prices = new double[Assets][];
        for (var a = 0; a < Assets; a++)
        {
            prices[a] = new double[Rows];
            var tick = Math.Pow(10, -(a % 5));
            var price = Math.Round(1000 * tick * (1 + random.NextDouble()), 6);
            for (var i = 0; i < Rows; i++)
            {
                price += tick * 0.01 * random.Next(-20, 21);
                prices[a][i] = Math.Round(fewDistinct ? 1000 + random.Next(2000) : price, 6);
            }
        }
        return prices;
    }
}
