using DolphinLean.Algorithms.Dolphin.State;
using NUnit.Framework;

namespace DolphinLean.Algorithms.Tests.Dolphin.State;

public sealed class SlidingSeriesTests
{
    [Test]
    public void Always_has_the_last_two_hundred()
    {
        var series = new SlidingSeries();
        for (var i = 0; i < 2_000; i++)
        {
            series.Append(i);
            var length = Math.Min(i + 1, SlidingSeries.LongestWindow);
            Assert.That(series.TryGetLast(length, out var window), Is.True);
            Assert.That((window[0], window[^1], series.Last), Is.EqualTo(((double)(i + 1 - length), (double)i, (double)i)));
            Assert.That(series.TryGetLast(i + 2, out _), Is.False);
        }
    }

    [Test]
    public void Is_empty_at_first() => Assert.That((new SlidingSeries().Values.Length, new SlidingSeries().Last), Is.EqualTo((0, double.NaN)));

    [Test]
    public void A_missing_price_adds_nothing()
    {
        var histories = new PriceHistories();
        histories.Append([1, 10]);
        histories.Append([double.NaN, 11]);
        histories.Append([0, -1, 100]);
        histories.Append([2, 12, 101]);
        Assert.That(histories[0].Values.ToArray(), Is.EqualTo(new double[] { 1, 2 }));
        Assert.That(histories[1].Values.ToArray(), Is.EqualTo(new double[] { 10, 11, 12 }));
        Assert.That(histories[2].Values.ToArray(), Is.EqualTo(new double[] { 100, 101 }));
    }
}
