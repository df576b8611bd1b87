using DolphinLean.Data.External;
using NUnit.Framework;

namespace DolphinLean.Data.Tests.External;

public sealed class FactorSeriesTests
{
    private static readonly FactorSeries Series = new([100, 200, 1_000], [1.5, 2.5, 3.5], TimeSpan.FromMilliseconds(300));

    // A value stands from its own moment to 300 ms later, unless the next comes first.
    [TestCase(99, double.NaN, 100)]
    [TestCase(100, 1.5, 200)]
    [TestCase(199, 1.5, 200)]
    [TestCase(200, 2.5, 501)]
    [TestCase(500, 2.5, 501)]
    [TestCase(501, double.NaN, 1_000)]
    [TestCase(999, double.NaN, 1_000)]
    [TestCase(1_300, 3.5, 1_301)]
    [TestCase(1_301, double.NaN, long.MaxValue)]
    public void Answers_with_what_was_known(long now, double value, long nextChange)
    {
        Assert.That(Series.At(now), Is.EqualTo(value));
        Assert.That(Series.NextChange(now), Is.EqualTo(nextChange));
    }

    [Test]
    public void Later_values_change_no_earlier_answer()
    {
        var cut = new FactorSeries([100], [1.5], TimeSpan.FromMilliseconds(300));
        for (var now = 0; now < 200; now++)
            Assert.That(cut.At(now), Is.EqualTo(Series.At(now)));
    }

    [Test]
    public void Refuses_times_that_do_not_rise() =>
        Assert.That(() => new FactorSeries([5, 5], [1, 2], TimeSpan.Zero), Throws.ArgumentException.With.Message.Contains("found 5 after 5"));

    [Test]
    public void Nothing_is_ever_known_of_the_unknown() => Assert.That(FactorSeries.Unknown.At(long.MaxValue), Is.NaN);
}
