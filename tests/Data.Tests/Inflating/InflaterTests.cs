using System.IO.Compression;
using System.Text;
using DolphinLean.Data.Inflating;
using NUnit.Framework;

namespace DolphinLean.Data.Tests.Inflating;

/// <summary>The inflater against the runtime's streams: the same bytes, and no harm from damaged ones.</summary>
internal sealed class InflaterTests
{
    [FsCheck.NUnit.Property(MaxTest = 400)]
    public void InflatesWhatTheRuntimeDeflates(int seed)
    {
        var random = new Random(seed);
        var text = Text(random);
        var level = (CompressionLevel)random.Next(4);
        var found = new byte[text.Length];
        Assert.That(new Inflater().Inflate(Deflate(text, level), found), Is.Null);
        Assert.That(found, Is.EqualTo(text));
    }

    [FsCheck.NUnit.Property(MaxTest = 100)]
    public void OneInflaterServesManyStreams(int seed)
    {
        var random = new Random(seed);
        var inflater = new Inflater();
        for (var i = 0; i < 4; i++)
        {
            var text = Text(random);
            var found = new byte[text.Length];
            Assert.That(inflater.Inflate(Deflate(text, CompressionLevel.Optimal), found), Is.Null);
            Assert.That(found, Is.EqualTo(text));
        }
    }

    [FsCheck.NUnit.Property(MaxTest = 1000)]
    public void DamagedStreamsAreRefusedOrInflateAsTheRuntimeDoes(int seed)
    {
        var random = new Random(seed);
        var text = Text(random);
        var stream = Deflate(text, (CompressionLevel)random.Next(4));
        for (var change = random.Next(1, 4); change > 0; change--)
            stream[random.Next(Math.Min(stream.Length, random.Next(1, 200)))] ^= (byte)(1 << random.Next(8));
        if (random.Next(4) == 0)
            stream = stream[..random.Next(stream.Length)];
        // Guards on both sides show writing out of bounds.
        var memory = new byte[text.Length + 600];
        Array.Fill(memory, (byte)0xA5);
        var defect = new Inflater().Inflate(stream, memory.AsSpan(300, text.Length));
        Assert.That(memory.AsSpan(0, 300).IndexOfAnyExcept((byte)0xA5), Is.EqualTo(-1));
        Assert.That(memory.AsSpan(300 + text.Length).IndexOfAnyExcept((byte)0xA5), Is.EqualTo(-1));
        if (defect is null)
            Assert.That(memory.AsSpan(300, text.Length).ToArray(), Is.EqualTo(ByRuntime(stream, text.Length)));
    }

    [Test]
    public void AStreamOfAnotherLengthIsRefused()
    {
        var text = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("0,1,2,1,1,5\n", 1000)));
        var stream = Deflate(text, CompressionLevel.Optimal);
        foreach (var length in new[] { 0, 1, text.Length - 1, text.Length + 1, 2 * text.Length })
            Assert.That(new Inflater().Inflate(stream, new byte[length]), Is.Not.Null, $"{length}");
        Assert.That(new Inflater().Inflate([], new byte[1]), Is.Not.Null);
    }

    [Test]
    public void EmptyTextInflates() => Assert.That(new Inflater().Inflate([3, 0], []), Is.Null);

    private static byte[] Text(Random random)
    {
        var length = random.Next(3) == 0 ? random.Next(1, 100) : random.Next(100, random.Next(4) == 0 ? 60_000 : 5000);
        var bytes = new byte[length];
        switch (random.Next(5))
        {
            case 0:
                random.NextBytes(bytes);
                break;
            case 1:
                Array.Fill(bytes, (byte)random.Next(256));
                break;
            case 2:
                for (var i = 0; i < length; i++)
                    bytes[i] = (byte)(i < 40_000 && random.Next(3) > 0 ? random.Next(256) : bytes[Math.Max(0, i - 30_000)]);
                break;
            case 3:
                // Few frequent and many rare bytes need codes longer than the first table's.
                for (var i = 0; i < length; i++)
                    bytes[i] = (byte)Math.Min(255, -Math.Log(1 - random.NextDouble()) * (1 << random.Next(0, 6)));
                break;
            default:
                var text = new StringBuilder();
                for (var ms = 0; text.Length < length; ms += 60_000)
                    text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{ms},{random.Next(100_000) / 10d},{random.Next(100_000) / 10d},{random.Next(1000)}\n");
                Encoding.ASCII.GetBytes(text.ToString(0, length), bytes);
                break;
        }
        return bytes;
    }

    private static byte[] Deflate(byte[] text, CompressionLevel level)
    {
        using var memory = new MemoryStream();
        using (var stream = new DeflateStream(memory, level, leaveOpen: true))
            stream.Write(text);
        return memory.ToArray();
    }

    private static byte[] ByRuntime(byte[] stream, int length)
    {
        using var inflating = new DeflateStream(new MemoryStream(stream), CompressionMode.Decompress);
        var bytes = new byte[length + 1];
        var read = inflating.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return bytes[..read];
    }
}
