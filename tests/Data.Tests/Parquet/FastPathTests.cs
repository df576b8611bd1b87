using System.Text;
using DolphinLean.Data.Parquet;
using DolphinLean.Data.Parquet.Compression;
using DolphinLean.Data.Parquet.Encodings;
using NUnit.Framework;

namespace DolphinLean.Data.Tests.Parquet;

/// <summary>Every fast path agrees with its plain twin, on good input and on damaged input.</summary>
public sealed class FastPathTests
{
    private const int Rounds = 1_500;

    [Test]
    public void SnappyDecodesAsItsPlainTwin()
    {
        var random = new Random(11);
        var table = new ushort[SnappyEncoder.TableLength];
        for (var round = 0; round < Rounds; round++)
        {
            var plain = MakeBytes(random);
            var encoded = new byte[SnappyEncoder.MaxEncodedLength(plain.Length)];
            encoded = encoded[..SnappyEncoder.Encode(plain, encoded, table)];
            Assert.That(Same(Try(SnappyDecoder.Decode, encoded, plain.Length), plain), $"round {round}");
            Assert.That(Same(Try(SnappyDecoder.DecodePlain, encoded, plain.Length), plain), $"round {round}");

            for (var left = random.Next(1, 4); left > 0; left--)
                encoded[random.Next(encoded.Length)] = (byte)random.Next(256);
            var fast = Try(SnappyDecoder.Decode, encoded, plain.Length);
            Assert.That(Same(fast, Try(SnappyDecoder.DecodePlain, encoded, plain.Length)), $"damaged round {round}");
        }
    }

    [Test]
    public void SnappyDecodesTheFormatsElements()
    {
        // Literal "abcd", a copy of 8 from 4 back (two-byte form), a copy of 4 from 12 back (one-byte form).
        byte[] encoded = [16, 0x0C, (byte)'a', (byte)'b', (byte)'c', (byte)'d', 0x1E, 4, 0, 0x01, 12];
        Assert.That(Encoding.ASCII.GetString(Try(SnappyDecoder.Decode, encoded, 16)!), Is.EqualTo("abcdabcdabcdabcd"));
    }

    [Test]
    public void Lz4DecodesWhatItEncodes()
    {
        var random = new Random(12);
        var table = new int[Lz4Encoder.TableLength];
        for (var round = 0; round < Rounds; round++)
        {
            var plain = MakeBytes(random);
            var encoded = new byte[Lz4Encoder.MaxEncodedLength(plain.Length)];
            encoded = encoded[..Lz4Encoder.Encode(plain, encoded, table)];
            Assert.That(Same(Try(Lz4Decoder.Decode, encoded, plain.Length), plain), $"round {round}");
        }
    }

    [Test]
    public void ByteStreamsJoinAsTheirPlainTwin()
    {
        var random = new Random(13);
        for (var count = 0; count < 70; count++)
        {
            var streams = new byte[count * 8];
            random.NextBytes(streams);
            var fast = new byte[streams.Length];
            var plain = new byte[streams.Length];
            ByteStreamSplit.Decode(streams, 8, fast);
            ByteStreamSplit.DecodeAny(streams, 8, count, plain);
            Assert.That(fast, Is.EqualTo(plain));
        }
    }

    [Test]
    public void BitsUnpackOneByOneAndTogether([Range(0, 32)] int width)
    {
        var random = new Random(width);
        for (var count = 0; count < 100; count += 3)
        {
            var packed = new byte[BitPacking.Bytes(count, width)];
            random.NextBytes(packed);
            var values = new int[count];
            BitPacking.Unpack(packed, width, values);
            var bits = string.Concat(packed.Select(b => new string([.. Convert.ToString(b, 2).PadLeft(8, '0').Reverse()])));
            for (var i = 0; i < count; i++)
            {
                var digits = new string([.. bits.Substring(i * width, width).Reverse()]);
                var expected = width == 0 ? 0 : (int)Convert.ToUInt32(digits, 2);
                Assert.That(values[i], Is.EqualTo(expected));
                Assert.That((int)BitPacking.Get(packed, i, width), Is.EqualTo(expected));
            }
        }
    }

    [Test]
    public void TheChecksumIsTheOneOfTheCatalogue() =>
        Assert.That(Crc32.Compute("123456789"u8), Is.EqualTo(0xCBF43926u));

    // Runs, copies at small and large distances, text and noise.
    private static byte[] MakeBytes(Random random)
    {
        var bytes = new byte[random.Next(5) == 0 ? random.Next(200_000) : random.Next(600)];
        for (var at = 0; at < bytes.Length;)
        {
            var length = Math.Min(random.Next(1, 200), bytes.Length - at);
            var part = bytes.AsSpan(at, length);
            switch (random.Next(4))
            {
                case 0: part.Fill((byte)random.Next(256)); break;
                case 1: random.NextBytes(part); break;
                case 2: random.GetItems("0123.5"u8, part); break;
                default:
                    var distance = random.Next(1, Math.Max(2, Math.Min(at, random.Next(2) == 0 ? 16 : 90_000)));
                    for (var i = 0; i < length && at >= distance; i++)
                        part[i] = bytes[at + i - distance];
                    break;
            }
            at += length;
        }
        return bytes;
    }

    private static bool Same(byte[]? left, byte[]? right) =>
        left is null || right is null ? left is null && right is null : left.AsSpan().SequenceEqual(right);

    private delegate void Decoder(ReadOnlySpan<byte> input, Span<byte> output);

    private static byte[]? Try(Decoder decode, byte[] encoded, int length)
    {
        var output = new byte[length];
        try
        {
            decode(encoded, output);
            return output;
        }
        catch (MalformedException)
        {
            return null;
        }
    }
}
