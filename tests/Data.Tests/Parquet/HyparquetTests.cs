using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using DolphinLean.Data.Parquet;
using DolphinLean.Tests;
using NUnit.Framework;

namespace DolphinLean.Data.Tests.Parquet;

/// <summary>What our writer writes, hyparquet under Node reads: every type, encoding, codec and page version, value by value.</summary>
public sealed class HyparquetTests
{
    private static readonly string Tool = Path.Combine(SharedData.RepositoryRoot, "tests", "hyparquet");

    private static readonly ParquetEncoding[] Encodings =
    [
        ParquetEncoding.Plain, ParquetEncoding.Dictionary, ParquetEncoding.DeltaBinaryPacked,
        ParquetEncoding.DeltaLengthByteArray, ParquetEncoding.DeltaByteArray, ParquetEncoding.ByteStreamSplit,
    ];

    [Test]
    public void AnIndependentReaderFindsEveryValue()
    {
        if (!Directory.Exists(Path.Combine(Tool, "node_modules")))
            Assert.Ignore("hyparquet is not installed; run 'npm ci' in tests/hyparquet.");
        var folder = Directory.CreateTempSubdirectory("hyparquet-").FullName;
        try
        {
            var files = WriteFiles(folder);
            using var lines = new StringReader(Run(files));
            foreach (var file in files)
                Compare(file, lines);
            Assert.That(lines.ReadLine(), Is.Null);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static List<string> WriteFiles(string folder)
    {
        var files = new List<string>();
        foreach (var codec in MadeCodecs.All)
        {
            foreach (var encoding in Encodings)
            {
                foreach (var version in new[] { 1, 2 })
                {
                    var options = new ParquetWriterOptions { Codec = codec, Encoding = encoding, DataPageVersion = version, Checksums = version == 2 };
                    var path = Path.Combine(folder, $"{codec}-{encoding}-v{version}.parquet");
                    File.WriteAllBytes(path, MadeFile.Bytes(files.Count, options));
                    files.Add(path);
                }
            }
        }
        return files;
    }

    private static string Run(List<string> files)
    {
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Tool };
        start.ArgumentList.Add("read.mjs");
        files.ForEach(start.ArgumentList.Add);
        using var node = Process.Start(start)!;
        var error = node.StandardError.ReadToEndAsync();
        var output = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        Assert.That(node.ExitCode, Is.Zero, error.Result);
        return output;
    }

    private static void Compare(string path, StringReader lines)
    {
        using var header = JsonDocument.Parse(lines.ReadLine()!);
        Assert.That(header.RootElement.GetProperty("path").GetString(), Is.EqualTo(path));
        using var reader = ParquetReader.Open(path);
        Assert.That(header.RootElement.GetProperty("rows").GetInt64(), Is.EqualTo(reader.RowCount));
        for (var g = 0; g < reader.RowGroupCount; g++)
        {
            var columns = Enumerable.Range(0, reader.Schema.Columns.Count).Select(c => Texts(reader, g, c)).ToArray();
            for (var row = 0; row < reader.RowsIn(g); row++)
            {
                var found = JsonSerializer.Deserialize<string?[]>(lines.ReadLine()!)!;
                for (var c = 0; c < found.Length; c++)
                    found[c] = Unscale(found[c], reader.Schema.Columns[c].Logical);
                Assert.That(found, Is.EqualTo(columns.Select(column => column[row])).AsCollection, $"{path}, row group {g}, row {row}");
            }
        }
    }

    private static string?[] Texts(ParquetReader reader, int group, int index)
    {
        var column = reader.Schema.Columns[index];
        var rows = reader.RowsIn(group);
        var valid = new bool[rows];
        var longs = new long[rows];
        var doubles = new double[rows];
        var flags = new bool[rows];
        var bytes = new BinaryColumn();
        Func<int, string?> text;
        switch (column.Physical)
        {
            case ParquetPhysicalType.Boolean:
                reader.Read(group, index, flags, valid);
                text = row => flags[row] ? "true" : "false";
                break;
            case ParquetPhysicalType.Int64 or ParquetPhysicalType.Int96:
                reader.Read(group, index, longs, valid);
                text = row => longs[row].ToString(CultureInfo.InvariantCulture);
                break;
            case ParquetPhysicalType.ByteArray or ParquetPhysicalType.FixedLengthByteArray:
                reader.Read(group, index, bytes);
                for (var row = 0; row < rows; row++)
                    valid[row] = !bytes.IsNull(row);
                text = column.Logical.Kind == ParquetLogicalKind.String ? bytes.GetString : row => Convert.ToHexStringLower(bytes[row]);
                break;
            default:
                reader.Read(group, index, doubles, valid);
                text = row => Bits(doubles[row]);
                break;
        }
        return Enumerable.Range(0, rows).Select(row => valid[row] ? text(row) : null).ToArray();
    }

    // hyparquet gives decimals as a product with a power of ten, which rounds.
    private static string? Unscale(string? text, ParquetLogicalType logical)
    {
        if (text is null || logical.Kind != ParquetLogicalKind.Decimal)
            return text;
        var value = BitConverter.UInt64BitsToDouble(ulong.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        return Math.Round(value * Math.Pow(10, logical.Scale)).ToString(CultureInfo.InvariantCulture);
    }

    private static string Bits(double value) => BitConverter.DoubleToUInt64Bits(value).ToString("x16", CultureInfo.InvariantCulture);
}
