using System.Diagnostics;
using DolphinLean.Data.Parquet;
using DolphinLean.Tests;
using NUnit.Framework;

namespace DolphinLean.Data.Tests.Parquet;

/// <summary>
/// Ten thousand damaged files: each decodes or ends in <see cref="InvalidDataException"/> that names file and byte, soon and in
/// little memory.
/// </summary>
public sealed class MutationTests
{
    private const int Mutations = 10_000;
    private const int LargestSharedFile = 20_000;
    private const int MostRowsRead = 1 << 20;
    private const long MostBytesAllocated = 256L << 20;
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(10);

    [Test]
    public void DamagedFilesDecodeOrAreRefused() => Attack(OwnFiles(), Mutations);

    [Test]
    public void DamagedFilesOfOthersDecodeOrAreRefused()
    {
        var folder = SharedData.Require("data", "parquet", "apache");
        var files = Directory.GetFiles(folder, "*.parquet", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Where(path => new FileInfo(path).Length <= LargestSharedFile).Select(File.ReadAllBytes).ToList();
        Assert.That(files, Has.Count.GreaterThan(40));
        Attack(files, Mutations);
    }

    private static List<byte[]> OwnFiles()
    {
        var files = new List<byte[]>();
        foreach (var codec in Enum.GetValues<ParquetCodec>().Where(MadeCodecs.CanRun))
        {
            foreach (var encoding in new[] { ParquetEncoding.Plain, ParquetEncoding.Dictionary, ParquetEncoding.DeltaByteArray, ParquetEncoding.DeltaBinaryPacked, ParquetEncoding.ByteStreamSplit })
            {
                var version = 1 + (files.Count % 2);
                files.Add(MadeFile.Bytes(files.Count, new() { Codec = codec, Encoding = encoding, DataPageVersion = version, Checksums = files.Count % 3 == 0 }));
            }
        }
        return files;
    }

    private static void Attack(List<byte[]> files, int mutations)
    {
        var random = new Random(20_240_601);
        var refused = 0;
        for (var i = 0; i < mutations; i++)
        {
            var original = files[i % files.Count];
            var damaged = Mutate(original, random);
            var allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
            var started = Stopwatch.GetTimestamp();
            try
            {
                ReadEverything(damaged);
            }
            catch (InvalidDataException e)
            {
                refused++;
                Assert.That(e.Message, Does.StartWith("damaged.parquet: ").And.Match("byte [0-9]+"));
            }
            catch (Exception e)
            {
                Assert.Fail($"Mutation {i} of file {i % files.Count} ended in {e}");
            }
            Assert.That(GC.GetAllocatedBytesForCurrentThread() - allocatedBefore, Is.LessThan(MostBytesAllocated), $"memory of mutation {i}");
            Assert.That(Stopwatch.GetElapsedTime(started), Is.LessThan(MostTime), $"time of mutation {i}");
        }
        TestContext.Out.WriteLine($"{refused} of {mutations} refused");
        Assert.That(refused, Is.GreaterThan(mutations / 4));
    }

    private static byte[] Mutate(byte[] original, Random random)
    {
        var bytes = original.ToArray();
        switch (random.Next(5))
        {
            case 0:
                return bytes[..random.Next(bytes.Length)];
            case 1:
                for (var left = random.Next(1, 9); left > 0; left--)
                    bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                break;
            case 2:
                random.NextBytes(bytes.AsSpan(random.Next(bytes.Length - 16), random.Next(1, 17)));
                break;
            case 3:
                // The footer, where sizes and offsets lie.
                var footer = Math.Max(0, bytes.Length - 8 - BitConverter.ToInt32(bytes, bytes.Length - 8));
                for (var left = random.Next(1, 4); left > 0; left--)
                    bytes[random.Next(footer, bytes.Length)] = (byte)random.Next(256);
                break;
            default:
                var from = random.Next(bytes.Length);
                var length = random.Next(1, Math.Min(64, bytes.Length - from) + 1);
                bytes.AsSpan(from, length).CopyTo(bytes.AsSpan(random.Next(bytes.Length - length + 1)));
                break;
        }
        return bytes;
    }

    private static void ReadEverything(byte[] bytes)
    {
        using var reader = ParquetReader.Open(bytes, "damaged.parquet");
        var text = new BinaryColumn();
        InvalidDataException? first = null;
        for (var g = 0; g < reader.RowGroupCount; g++)
        {
            // A file may well declare more; a caller who looks at the count first is not surprised.
            if (reader.RowsIn(g) > MostRowsRead)
                continue;
            var rows = reader.RowsIn(g);
            for (var c = 0; c < reader.Schema.Columns.Count; c++)
            {
                try
                {
                    _ = reader.Statistics(g, c).TryGetRange(out double _, out double _);
                    ReadColumn(reader, g, c, rows, text);
                }
                catch (InvalidDataException e)
                {
                    first ??= e;
                }
            }
        }
        if (first != null)
            throw first;
    }

    private static void ReadColumn(ParquetReader reader, int group, int column, int rows, BinaryColumn text)
    {
        var valid = new bool[rows];
        switch (reader.Schema.Columns[column].Physical)
        {
            case ParquetPhysicalType.Boolean: reader.Read(group, column, new bool[rows], valid); break;
            case ParquetPhysicalType.Float: reader.Read(group, column, new float[rows], valid); break;
            case ParquetPhysicalType.Double: reader.Read(group, column, new double[rows], valid); break;
            case ParquetPhysicalType.Int32 or ParquetPhysicalType.Int64 or ParquetPhysicalType.Int96:
                reader.Read(group, column, new long[rows], valid);
                break;
            default: reader.Read(group, column, text); break;
        }
    }
}
