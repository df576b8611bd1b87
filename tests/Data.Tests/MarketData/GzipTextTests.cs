using System.IO.Compression;
using DolphinLean.Data.MarketData.Raw;
using NUnit.Framework;

namespace DolphinLean.Data.Tests.MarketData;

/// <summary>The text of gzip files against what was compressed: all of it, the beginning of a cut file, and nothing of a damaged one.</summary>
public sealed class GzipTextTests
{
    [FsCheck.NUnit.Property(MaxTest = 150)]
    public void Gives_what_was_compressed_whatever_is_asked_for(int seed)
    {
        var random = new Random(seed);
        var members = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Text(random)).ToArray();
        var file = members.SelectMany(text => Compress(text, random)).Concat(random.Next(2) == 0 ? [] : new byte[random.Next(1, 9)]).ToArray();
        using var gzip = new GzipText(new StingyStream(file, random));
        Assert.That(ReadAll(gzip, random).AsSpan().SequenceEqual(members.SelectMany(text => text).ToArray()));
        Assert.That(gzip.IsCut, Is.False);
    }

    [FsCheck.NUnit.Property(MaxTest = 150)]
    public void A_cut_file_gives_its_beginning_and_says_so(int seed)
    {
        var random = new Random(seed);
        var text = Text(random);
        var file = Compress(text, random);
        var kept = random.Next(3, file.Length);
        using var gzip = new GzipText(new StingyStream(file[..kept], random));
        var found = ReadAll(gzip, random);
        Assert.That(text.AsSpan().StartsWith(found));
        Assert.That(gzip.IsCut, Is.True, $"{kept} of {file.Length}");
        if (kept >= file.Length - 8)
            Assert.That(found, Has.Length.EqualTo(text.Length));
    }

    [Test]
    public void A_file_cut_at_any_byte_of_its_header_or_trailer_says_so()
    {
        var file = Compress([1, 2, 3], new Random(5));
        for (var kept = 3; kept < file.Length; kept++)
        {
            using var gzip = new GzipText(new MemoryStream(file[..kept]));
            ReadAll(gzip, new Random(1));
            Assert.That(gzip.IsCut, Is.True, $"{kept}");
        }
    }

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public void A_damaged_file_is_refused(int seed)
    {
        var random = new Random(seed);
        var text = Text(random);
        var file = Compress(text, random, plainHeader: true);
        // Behind the header's magic, flags, time, effort and system: every bit counts but what pads the last byte of the deflate stream.
        var at = random.Next(10, file.Length);
        file[at] ^= (byte)(1 << random.Next(8));
        using var gzip = new GzipText(new StingyStream(file, random));
        try
        {
            var found = ReadAll(gzip, random);
            Assert.That(gzip.IsCut || (at == file.Length - 9 && found.AsSpan().SequenceEqual(text)), $"byte {at} of {file.Length}");
        }
        catch (InvalidDataException)
        {
            Assert.Pass();
        }
    }

    [Test]
    public void A_file_of_another_method_is_refused()
    {
        var file = Compress([1, 2, 3], new Random(5));
        file[2] = 7;
        using var gzip = new GzipText(new MemoryStream(file));
        Assert.That(() => ReadAll(gzip, new Random(1)), Throws.InstanceOf<InvalidDataException>().With.Message.StartsWith("expected method 8"));
    }

    private static byte[] ReadAll(GzipText gzip, Random random)
    {
        var found = new MemoryStream();
        var buffer = new byte[400_000];
        int read;
        while ((read = gzip.Read(buffer.AsSpan(0, random.Next(1, buffer.Length)))) > 0)
            found.Write(buffer, 0, read);
        return found.ToArray();
    }

    private static byte[] Text(Random random)
    {
        var bytes = new byte[random.Next(3) == 0 ? random.Next(100) : random.Next(2_000_000)];
        var kind = random.Next(4);
        var back = random.Next(1, 32_768);
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = kind switch
            {
                0 => (byte)random.Next(256),
                1 when i >= back && random.Next(100) > 0 => bytes[i - back],
                2 => (byte)('0' + random.Next(10)),
                _ => (byte)(random.Next(1 + i % 200) < 3 ? random.Next(256) : 'x'),
            };
        }
        return bytes;
    }

    /// <summary>A member with a random header.</summary>
    private static byte[] Compress(byte[] text, Random random, bool plainHeader = false)
    {
        var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, (CompressionLevel)random.Next(4), leaveOpen: true))
        {
            // One that is closed without a write writes nothing at all.
            gzip.Write(text);
            gzip.Flush();
        }
        var member = memory.ToArray();
        if (member.Length == 0)
            member = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        if (plainHeader)
            return member;
        byte flags = (byte)random.Next(32);
        var header = new List<byte>(member[..10]) { [3] = flags };
        if ((flags & 4) != 0)
            header.AddRange([3, 0, 9, 0, 8]);
        if ((flags & 8) != 0)
            header.AddRange("btcusdt.txt\0"u8);
        if ((flags & 16) != 0)
            header.AddRange("a comment\0"u8);
        if ((flags & 2) != 0)
            header.AddRange([1, 2]);
        return [.. header, .. member[10..]];
    }

    /// <summary>Gives a few bytes at a time.</summary>
    private sealed class StingyStream(byte[] bytes, Random random) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, random.Next(1, 60_000))]);
    }
}
