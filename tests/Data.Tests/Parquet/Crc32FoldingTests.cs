using System.Text;
using DolphinLean.Data.Parquet;
using NUnit.Framework;

namespace DolphinLean.Data.Tests.Parquet;

internal sealed class Crc32FoldingTests
{
    [FsCheck.NUnit.Property(MaxTest = 500)]
    public void FoldingGivesTheTablesChecksum(int seed)
    {
        var random = new Random(seed);
        var bytes = new byte[random.Next(0, random.Next(2) == 0 ? 300 : 5000)];
        random.NextBytes(bytes);
        Assert.That(Crc32.Compute(bytes), Is.EqualTo(Crc32.ComputeByTable(bytes)));
    }

    [Test]
    public void TheCheckValueOfTheCatalogueIsFound() => Assert.That(Crc32.Compute(Encoding.ASCII.GetBytes("123456789")), Is.EqualTo(0xCBF43926));
}
