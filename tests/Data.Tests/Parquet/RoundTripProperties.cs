using DolphinLean.Data.Parquet;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace DolphinLean.Data.Tests.Parquet;

/// <summary>What is written is read back bit for bit: every type, encoding, codec, page version, with nulls and without.</summary>
public sealed class RoundTripProperties
{
    private const int CasesEach = 12;

    private static readonly long[] SpecialBits =
    [
        0, 1, -1, long.MinValue, long.MaxValue, BitConverter.DoubleToInt64Bits(-0.0), BitConverter.DoubleToInt64Bits(1.5),
        BitConverter.DoubleToInt64Bits(double.PositiveInfinity), BitConverter.DoubleToInt64Bits(double.NegativeInfinity),
        0x7FF8_0000_DEAD_BEEF, unchecked((long)0xFFF0_0000_0000_0001), 0x7FC0_1234, 0x8000_0000, 0x7F80_0000,
    ];

    private static IEnumerable<TestCaseData> Cases() =>
        from type in Enum.GetValues<ParquetPhysicalType>()
        from encoding in Encodings(type)
        from codec in MadeCodecs.All
        from version in new[] { 1, 2 }
        select new TestCaseData(type, encoding, codec, version);

    [TestCaseSource(nameof(Cases))]
    public void ComesBackBitForBit(ParquetPhysicalType type, ParquetEncoding encoding, ParquetCodec codec, int version)
    {
        var options = new ParquetWriterOptions
        {
            Codec = codec, Encoding = encoding, DataPageVersion = version, PageBytes = 1024, Checksums = version == 2, DictionaryBytes = 4096,
        };
        // Few distinct values make runs and dictionaries; any values make dictionaries overflow and deltas wrap.
        var few = Gen.Elements(SpecialBits).ArrayOf();
        var any = Gen.OneOf(ArbMap.Default.GeneratorFor<long>(), Gen.Choose(int.MinValue, int.MaxValue).Select(n => n * 4_294_967_311L)).ArrayOf();
        var values = Gen.OneOf(few, any, few.Select(part => Enumerable.Repeat(part, 40).SelectMany(p => p).ToArray()));
        var table =
            from bits in values
            from nullable in ArbMap.Default.GeneratorFor<bool>()
            from flags in ArbMap.Default.GeneratorFor<bool>().ArrayOf(bits.Length)
            select (bits, valid: nullable ? flags : null);
        var property = Prop.ForAll(Arb.From(table), made => RoundTrip.Check(type, options, made.bits, made.valid));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(CasesEach).WithReplay(4242UL, 4243UL), property);
    }

    private static IEnumerable<ParquetEncoding> Encodings(ParquetPhysicalType type) => type switch
    {
        ParquetPhysicalType.Boolean => [ParquetEncoding.Plain, ParquetEncoding.Rle],
        ParquetPhysicalType.Int96 => [ParquetEncoding.Plain],
        ParquetPhysicalType.Float or ParquetPhysicalType.Double =>
            [ParquetEncoding.Plain, ParquetEncoding.Dictionary, ParquetEncoding.ByteStreamSplit],
        ParquetPhysicalType.Int32 or ParquetPhysicalType.Int64 =>
            [ParquetEncoding.Plain, ParquetEncoding.Dictionary, ParquetEncoding.ByteStreamSplit, ParquetEncoding.DeltaBinaryPacked],
        ParquetPhysicalType.ByteArray =>
            [ParquetEncoding.Plain, ParquetEncoding.Dictionary, ParquetEncoding.DeltaLengthByteArray, ParquetEncoding.DeltaByteArray],
        _ => [ParquetEncoding.Plain, ParquetEncoding.Dictionary, ParquetEncoding.ByteStreamSplit, ParquetEncoding.DeltaByteArray],
    };
}
