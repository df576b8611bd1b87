using DolphinLean.Data.Bars;
using DolphinLean.Engine.Feeds.Bars;
using NUnit.Framework;

namespace DolphinLean.Lean.Engine.Tests.Feeds.Bars;

/// <summary>Whoever waits for whatever, each day is read once and the one that was asked for comes back.</summary>
[TestFixture]
public sealed class ReadAheadTests
{
    [Test]
    public void EachDayIsReadOnceAndComesBack([Values(1, 2, 4)] int threads)
    {
        var ahead = new ReadAhead(threads);
        var random = new Random(threads);
        for (var round = 0; round < 200; round++)
        {
            var reads = new int[20];
            var days = Array.ConvertAll(reads, _ => new BarColumns());
            var readings = Enumerable.Range(0, reads.Length).Select(day => ahead.Begin(() =>
            {
                Interlocked.Increment(ref reads[day]);
                Thread.SpinWait(50 * day);
                return days[day];
            })).ToArray();
            var order = Enumerable.Range(0, reads.Length).ToArray();
            random.Shuffle(order);
            foreach (var day in order)
                Assert.That(ahead.Wait(readings[day]), Is.SameAs(days[day]));
            Assert.That(reads, Is.All.EqualTo(1));
        }
    }

    [Test]
    public void WithOneThreadADayIsReadWhenItIsNeeded()
    {
        var ahead = new ReadAhead(threads: 1);
        var isRead = false;
        var reading = ahead.Begin(() =>
        {
            isRead = true;
            return new BarColumns();
        });
        Assert.That(isRead, Is.False);
        ahead.Wait(reading);
        Assert.That(isRead, Is.True);
    }

    [Test]
    public void ADefectIsToldToWhoeverWaitsForItsDay([Values(1, 2)] int threads)
    {
        var ahead = new ReadAhead(threads);
        var good = ahead.Begin(() => new BarColumns());
        var bad = ahead.Begin(() => throw new InvalidDataException("20250310_trade.zip: row 7"));
        Assert.That(() => ahead.Wait(bad), Throws.InstanceOf<InvalidDataException>().With.Message.Contains("row 7"));
        Assert.That(ahead.Wait(good), Is.Not.Null);
    }
}
