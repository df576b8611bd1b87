using DolphinLean.Data.Parquet;
using DolphinLean.Tests.Running;
using NUnit.Framework;

namespace DolphinLean.Tests.Commands;

[TestFixture]
public sealed class DataBuildScansCommandTests
{
    private const int Rows = 600;
    private const long Start = 1_704_067_200_000;
    private const long Spacing = 300_000;

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public void EveryRowIsKeptWithItsTimeAndPrices()
    {
        var times = Times();
        WritePrices(times, Walk(1), Walk(2));
        var output = Cli.Run("data", "build-scans", "--prices", _folder["prices.parquet"], "--out", _folder["scans"]).Succeeded().Output;
        Assert.That(output, Does.Contain("3 days").And.Contain("600 rows").And.Contain("2 assets"));

        var lines = Directory.EnumerateFiles(_folder["scans"]).Order(StringComparer.Ordinal)
            .SelectMany(file => Cli.Run("data", "cat", file, "--columns", "timestamp,A,B").Output.TrimEnd('\n').Split('\n').Skip(1)).ToArray();
        var (a, b) = (Walk(1), Walk(2));
        Assert.That(lines, Is.EqualTo(Enumerable.Range(0, Rows).Select(row => FormattableString.Invariant($"{times[row]},{a[row]:R},{b[row]:R}"))));
    }

    [Test]
    public void RowsThatGoBackwardAreNamed()
    {
        var times = Times();
        times[100] = times[50];
        WritePrices(times, Walk(1), Walk(2));
        Refused("prices.parquet", "100");
    }

    [Test]
    public void ATextForAPriceIsNamed()
    {
        var texts = new BinaryColumn();
        texts.Add("12");
        using (var writer = TableFile.Create(_folder["prices.parquet"], new ParquetSchema([ParquetColumn.Int64("open_time"), ParquetColumn.String("A")])))
        {
            writer.BeginRowGroup(1);
            writer.Write(0, [Start]);
            writer.Write(1, texts);
            writer.EndRowGroup();
            writer.Complete();
        }
        Refused("prices.parquet", "A");
    }

    [Test]
    public void AMissingTimeColumnIsNamed()
    {
        using (var writer = TableFile.Create(_folder["prices.parquet"], new ParquetSchema([ParquetColumn.Double("A")])))
        {
            writer.BeginRowGroup(1);
            writer.Write(0, [1.0]);
            writer.EndRowGroup();
            writer.Complete();
        }
        Refused("prices.parquet", "open_time");
    }

    [Test]
    public void AKlineFolderWithoutFilesIsNamed()
    {
        Directory.CreateDirectory(_folder["klines"]);
        Cli.Run("data", "build-scans", "--klines", _folder["klines"], "--out", _folder["scans"], "--quiet").RefusedNaming(_folder["klines"]);
        Assert.That(Directory.Exists(_folder["scans"]), Is.False);
    }

    private void Refused(params string[] named)
    {
        Cli.Run("data", "build-scans", "--prices", _folder["prices.parquet"], "--out", _folder["scans"], "--quiet").RefusedNaming(named);
        Assert.That(Directory.EnumerateFileSystemEntries(_folder.Path).Select(Path.GetFileName), Is.EqualTo(new[] { "prices.parquet" }));
    }

    private void WritePrices(long[] times, double[] a, double[] b)
    {
        using var writer = TableFile.Create(
            _folder["prices.parquet"], new ParquetSchema([ParquetColumn.Int64("open_time"), ParquetColumn.Double("A"), ParquetColumn.Double("B")]));
        writer.BeginRowGroup(times.Length);
        writer.Write(0, times);
        writer.Write(1, a);
        writer.Write(2, b);
        writer.EndRowGroup();
        writer.Complete();
    }

    private static long[] Times() => Enumerable.Range(0, Rows).Select(row => Start + row * Spacing).ToArray();

    private static double[] Walk(int step) =>
        Enumerable.Range(0, Rows).Select(row => 100 + Math.Sin(row * 0.7 * step) + Math.Cos(row * 1.3 / step)).ToArray();
}
