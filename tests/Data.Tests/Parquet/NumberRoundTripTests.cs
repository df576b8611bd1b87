using DolphinLean.Data.Parquet;
using NUnit.Framework;

namespace DolphinLean.Data.Tests.Parquet;

public sealed class NumberRoundTripTests
{
    [Test]
    public void DoublesAndIntegersComeBackBitForBit(
        [Values(ParquetCodec.Uncompressed, ParquetCodec.Snappy)] ParquetCodec codec,
        [Values(ParquetEncoding.Plain, ParquetEncoding.Dictionary, ParquetEncoding.ByteStreamSplit)] ParquetEncoding encoding,
        [Values(1, 2)] int pageVersion)
    {
        var random = new Random(7);
        var prices = Enumerable.Range(0, 50_000).Select(i => i % 5 == 0 ? 1.5 : Math.Round(random.NextDouble() * 1000, 2)).ToArray();
        prices[3] = -0.0;
        prices[4] = double.PositiveInfinity;
        prices[5] = BitConverter.UInt64BitsToDouble(0x7FF8_0000_DEAD_BEEF);
        var times = Enumerable.Range(0, prices.Length).Select(i => 1_700_000_000_000L + (i * 5000L)).ToArray();
        var schema = new ParquetSchema(ParquetColumn.Timestamp("time", ParquetTimeUnit.Milliseconds), ParquetColumn.Double("price"));
        using var stream = new MemoryStream();
        using (var writer = ParquetWriter.Create(stream, schema, new() { Codec = codec, Encoding = encoding, DataPageVersion = pageVersion }))
        {
            writer.BeginRowGroup(prices.Length);
            writer.Write(0, times);
            writer.Write(1, prices);
            writer.EndRowGroup();
            writer.Complete();
        }

        using var reader = ParquetReader.Open(stream.ToArray(), "memory");
        var readTimes = new long[reader.RowsIn(0)];
        var readPrices = new double[reader.RowsIn(0)];
        reader.Read(0, reader.Schema.IndexOf("time"), readTimes);
        reader.Read(0, reader.Schema.IndexOf("price"), readPrices);

        Assert.That(readTimes, Is.EqualTo(times));
        Assert.That(readPrices.Select(BitConverter.DoubleToUInt64Bits), Is.EqualTo(prices.Select(BitConverter.DoubleToUInt64Bits)));
        Assert.That(reader.Schema.Columns[0].Logical, Is.EqualTo(ParquetLogicalType.Timestamp(ParquetTimeUnit.Milliseconds)));
    }
}
