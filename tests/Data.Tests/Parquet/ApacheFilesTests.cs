using System.Globalization;
using DolphinLean.Data.Parquet;
using DolphinLean.Tests;
using NUnit.Framework;

namespace DolphinLean.Data.Tests.Parquet;

/// <summary>The flat files of apache/parquet-testing against the values that their documentation gives.</summary>
public sealed class ApacheFilesTests
{
    private static string File(string name) => SharedData.Require("data", "parquet", "apache", "data", name + ".parquet");

    [TestCase("delta_binary_packed")]
    [TestCase("delta_byte_array")]
    [TestCase("delta_encoding_optional_column")]
    [TestCase("delta_encoding_required_column")]
    public void DeltaFilesHoldTheirExpectedRows(string name)
    {
        var csv = System.IO.File.ReadAllText(SharedData.Require("data", "parquet", "apache", "data", name + "_expect.csv"));
        // Headers differ in blanks and colons between the files and their expectations.
        Assert.That(TableText.Read(File(name)).Skip(1), Is.EqualTo(TableText.Parse(csv.EndsWith('\n') ? csv : csv + "\n").Skip(1)).AsCollection);
    }

    [Test]
    public void ByteStreamSplitColumnsEqualTheirPlainTwins()
    {
        var rows = TableText.Read(File("byte_stream_split_extended.gzip"));
        Assert.That(rows, Has.Length.EqualTo(201));
        foreach (var row in rows.Skip(1))
        {
            for (var c = 0; c < row.Length; c += 2)
                Assert.That(row[c + 1], Is.EqualTo(row[c]), rows[0][c]);
        }
    }

    [Test]
    public void ByteStreamSplitHoldsTheNormalsOfTheirSeed()
    {
        // numpy.random.seed(0), normal(size=300): the first values of f32, and f64 continues the stream.
        var rows = TableText.Read(File("byte_stream_split.zstd"));
        Assert.That(rows.Skip(1).Take(3).Select(row => row[0]), Is.EqualTo(new[] { "1.7640524", "0.4001572", "0.978738" }));
        Assert.That(rows.Skip(1).Average(row => double.Parse(row[1], CultureInfo.InvariantCulture)), Is.EqualTo(0).Within(0.15));
    }

    [TestCase("int32_decimal")]
    [TestCase("int64_decimal")]
    [TestCase("fixed_length_decimal")]
    [TestCase("fixed_length_decimal_legacy")]
    [TestCase("byte_array_decimal")]
    public void DecimalsCountFromOneToTwentyFour(string name)
    {
        Assert.That(TableText.Column(File(name), "value"), Is.EqualTo(Enumerable.Range(1, 24).Select(n => $"{n}.00")).AsCollection);
        using var reader = ParquetReader.Open(File(name));
        var values = new double[reader.RowsIn(0)];
        reader.Read(0, 0, values);
        Assert.That(values, Is.EqualTo(Enumerable.Range(1, 24).Select(n => (double)n)).AsCollection);
    }

    [TestCase("alltypes_plain")]
    [TestCase("alltypes_plain.snappy")]
    [TestCase("alltypes_dictionary")]
    public void AllTypesFollowTheirGenerator(string name)
    {
        foreach (var row in TableText.Read(File(name)).Skip(1))
        {
            // Impala's generator: odd ids are false, 1, 1, 1, 10, 1.1, 10.1; even ones true and zeros; a minute per month's row.
            var isOdd = int.Parse(row[0], CultureInfo.InvariantCulture) % 2 != 0;
            Assert.That(row[1..8], Is.EqualTo(isOdd
                ? new[] { "false", "1", "1", "1", "10", "1.1", "10.1" }
                : new[] { "true", "0", "0", "0", "0", "0", "0" }));
            Assert.That(row[9], Is.EqualTo(isOdd ? "1" : "0"));
            var day = DateTime.ParseExact(row[8], "MM/dd/yy", CultureInfo.InvariantCulture);
            var unixNanoseconds = ((day - DateTime.UnixEpoch).Ticks * 100) + (isOdd ? 60_000_000_000 : 0);
            Assert.That(row[10], Is.EqualTo(unixNanoseconds.ToString(CultureInfo.InvariantCulture)));
        }
    }

    [Test]
    public void TinyPagesReadLikeTheirPlainTwin()
    {
        var rows = TableText.Read(File("alltypes_tiny_pages"));
        Assert.That(rows, Has.Length.EqualTo(7_301));
        Assert.That(TableText.Read(File("alltypes_tiny_pages_plain")), Is.EqualTo(rows).AsCollection);
    }

    [Test]
    public void Int96HoldsSparksMicroseconds()
    {
        // The last one passed 64 bits of microseconds when Spark computed its day; wrapping back gives the documented value.
        var micros = TableText.Column(File("int96_from_spark"), "a")
            .Select(text => text.Length == 0 ? null : (long?)unchecked((long)(Int128.Parse(text, CultureInfo.InvariantCulture) / 1000)));
        Assert.That(micros, Is.EqualTo(new long?[]
        {
            1704141296123456, 1704070800000000, 253402225200000000, 1735599600000000, null, 9089380393200000000,
        }).AsCollection);
        using var reader = ParquetReader.Open(File("int96_from_spark"));
        var error = Assert.Throws<InvalidDataException>(() => reader.Read(0, 0, new long[6], new bool[6]));
        Assert.That(error!.Message, Does.Contain("253402225200000000000").And.Contain("column 'a'"));
    }

    [TestCase("float16_nonzeros_and_nans", ",1,-2,NaN,0,-1,-0,2")]
    [TestCase("float16_zeros_and_nans", ",0,NaN")]
    [TestCase("nan_in_stats", "1,NaN")]
    [TestCase("single_nan", "")]
    [TestCase("page_v2_empty_compressed", ",,,,,,,,,")]
    [TestCase("datapage_v2_empty_datapage.snappy", "")]
    [TestCase("binary", "00,01,02,03,04,05,06,07,08,09,0a,0b")]
    [TestCase("data_index_bloom_encoding_stats", "Hello,This is,a,test,How,are you,doing ,today,the quick,brown fox,jumps,over,the lazy,dog")]
    [TestCase("data_index_bloom_encoding_with_length", "Hello,This is,a,test,How,are you,doing ,today,the quick,brown fox,jumps,over,the lazy,dog")]
    public void SmallFilesHoldTheirDocumentedValues(string name, string expected) =>
        Assert.That(string.Join(",", TableText.Read(File(name)).Skip(1).Select(row => row[0])), Is.EqualTo(expected));

    [TestCase("hadoop_lz4_compressed")]
    [TestCase("non_hadoop_lz4_compressed")]
    [TestCase("lz4_raw_compressed")]
    public void EveryLz4FramingHoldsTheSameRows(string name) => Assert.That(
        TableText.Read(File(name)).Skip(1).Select(row => string.Join(" ", row)),
        Is.EqualTo(new[] { "1593604800 abc 42", "1593604800 def 7.7", "1593604801 abc 42.125", "1593604801 def 7.7" }));

    [Test]
    public void LargerLz4FilesHoldTheSameStrings()
    {
        var hadoop = TableText.Column(File("hadoop_lz4_compressed_larger"), "a");
        Assert.That(hadoop, Has.Length.EqualTo(10_000));
        Assert.That(hadoop[0], Is.EqualTo("c7ce6bef-d5b0-4863-b199-8ea8c7fb117b"));
        Assert.That(TableText.Column(File("lz4_raw_compressed_larger"), "a"), Is.EqualTo(hadoop).AsCollection);
    }

    [Test]
    public void GzipMembersFollowEachOther() => Assert.That(
        TableText.Column(File("concatenated_gzip_members"), "long_col"),
        Is.EqualTo(Enumerable.Range(1, 513).Select(n => n.ToString(CultureInfo.InvariantCulture))).AsCollection);

    [Test]
    public void ChecksummedFilesReadLikeEachOther()
    {
        var plain = TableText.Read(File("datapage_v1-uncompressed-checksum"));
        Assert.That(plain, Has.Length.EqualTo(5_121));
        Assert.That(TableText.Read(File("datapage_v1-snappy-compressed-checksum")), Is.EqualTo(plain).AsCollection);
        Assert.That(TableText.Read(File("plain-dict-uncompressed-checksum")), Has.Length.EqualTo(1_001));
        Assert.That(TableText.Read(File("rle-dict-snappy-checksum")), Has.Length.EqualTo(1_001));
    }

    [Test]
    public void FixedLengthBytesFallFromAThousandWithTheirNulls()
    {
        var values = TableText.Column(File("fixed_length_byte_array"), "flba_field");
        Assert.That(values, Has.Length.EqualTo(1_000));
        Assert.That(values.Count(text => text.Length == 0), Is.EqualTo(105));
        for (var row = 0; row < values.Length; row++)
            Assert.That(values[row], Is.EqualTo("").Or.EqualTo((1000 - row).ToString("x8", CultureInfo.InvariantCulture)));
    }

    [Test]
    public void NullPagesKeepTheirPlace()
    {
        var values = TableText.Column(File("int32_with_null_pages"), "int32_field");
        Assert.That(values.Count(text => text.Length == 0), Is.EqualTo(275));
        Assert.That(values[200..300], Is.All.Empty);
        var present = values.Where(text => text.Length > 0).Select(text => int.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        Assert.That((present.Min(), present.Max()), Is.EqualTo((-2136906554, 2145722375)));
    }

    [Test]
    public void TruncatedBoundsSayThatTheyAre()
    {
        using var reader = ParquetReader.Open(File("binary_truncated_min_max"));
        var truncated = reader.Statistics(0, reader.Schema.IndexOf("utf8_full_truncation"));
        var exact = reader.Statistics(0, reader.Schema.IndexOf("binary_no_truncation"));
        Assert.That((truncated.MinBytes.ToArray(), truncated.IsMinExact, truncated.IsMaxExact), Is.EqualTo(("Al"u8.ToArray(), false, false)));
        Assert.That((exact.MaxBytes.ToArray(), exact.IsMinExact, exact.IsMaxExact), Is.EqualTo(("Ke"u8.ToArray(), true, true)));
    }

    [Test]
    public void NanInTheStatisticsIsNoRange()
    {
        using var reader = ParquetReader.Open(File("nan_in_stats"));
        Assert.That(reader.Statistics(0, 0).TryGetRange(out double _, out double _), Is.False);
    }

    [Test]
    public void ManyPagesOfOneRowGroupAreRead()
    {
        var values = TableText.Read(File("overflow_i16_page_cnt")).Skip(1).Select(row => row[0]).ToArray();
        Assert.That(values, Has.Length.EqualTo(40_000));
        Assert.That(values.Distinct(), Is.SubsetOf(new[] { "false", "true" }));
    }
}
