using DolphinLean.Data.MarketData.Raw;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace DolphinLean.Data.Tests.MarketData;

/// <summary>A stream that is read ahead gives what it gives by itself.</summary>
public sealed class AheadStreamTests
{
    [FsCheck.NUnit.Property(MaxTest = 60)]
    public Property Bytes_come_in_their_order_whatever_is_asked_for(int seed)
    {
        var random = new Random(seed);
        var bytes = new byte[random.Next(4) == 0 ? random.Next(3) : random.Next(3 << 20)];
        random.NextBytes(bytes);
        using var ahead = new AheadStream(new StingyStream(bytes, random, int.MaxValue));
        var found = new MemoryStream();
        var buffer = new byte[1 << 20];
        int read;
        while ((read = ahead.Read(buffer.AsSpan(0, random.Next(1, buffer.Length)))) > 0)
            found.Write(buffer, 0, read);
        return (found.ToArray().AsSpan().SequenceEqual(bytes) && ahead.Read(buffer) == 0).ToProperty();
    }

    [Test]
    public void A_defect_is_thrown_behind_the_whole_blocks_before_it_and_again()
    {
        using var ahead = new AheadStream(new StingyStream(new byte[1 << 20], new Random(1), goodBytes: 600_000));
        var buffer = new byte[100_000];
        long before = 0;
        Assert.That(
            () =>
            {
                while (ahead.Read(buffer) is > 0 and var read)
                    before += read;
            },
            Throws.TypeOf<InvalidDataException>().With.Message.EqualTo("damaged"));
        Assert.That(before, Is.EqualTo(2 * (256 << 10)));
        Assert.That(() => ahead.Read(buffer), Throws.TypeOf<InvalidDataException>());
    }

    [Test]
    public void It_may_be_closed_before_its_end([Values] bool damaged)
    {
        var source = new StingyStream(new byte[8 << 20], new Random(1), damaged ? 10 : int.MaxValue);
        new AheadStream(source).Dispose();
        Assert.That(source.IsClosed, Is.True);
    }

    /// <summary>Gives a few bytes at a time, and is damaged behind some.</summary>
    private sealed class StingyStream(byte[] bytes, Random random, int goodBytes) : MemoryStream(bytes)
    {
        public bool IsClosed { get; private set; }

        public override int Read(Span<byte> buffer) =>
            Position >= goodBytes ? throw new InvalidDataException("damaged") : base.Read(buffer[..Math.Min(buffer.Length, random.Next(1, 60_000))]);

        protected override void Dispose(bool disposing)
        {
            IsClosed = true;
            base.Dispose(disposing);
        }
    }
}
