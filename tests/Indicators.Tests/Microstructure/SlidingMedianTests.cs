using DolphinLean.Indicators.Microstructure;
using NUnit.Framework;

namespace DolphinLean.Indicators.Tests.Microstructure;

[TestFixture]
public sealed class SlidingMedianTests
{
    [FsCheck.NUnit.Property(MaxTest = 300)]
    public void ItIsTheMedianOfTheLastValuesSortedAfresh(int[] values, byte length)
    {
        var window = 1 + length % 20;
        var sliding = new SlidingMedian(window);
        Assert.That(sliding.Value, Is.NaN);
        for (var index = 0; index < values.Length; index++)
        {
            sliding.Add(values[index] % 5);
            var last = values.Take(index + 1).TakeLast(window).Select(value => (double)(value % 5)).ToArray();
            Assert.That(sliding.Value, Is.EqualTo(Median.Of(last)));
        }
        sliding.Clear();
        Assert.That(sliding.Value, Is.NaN);
    }

    [Test]
    public void NoLengthIsRefused() => Assert.That(() => new SlidingMedian(0), Throws.TypeOf<ArgumentOutOfRangeException>());
}
