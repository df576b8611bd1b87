using NodaTime;
using NUnit.Framework;
using QuantConnect;

namespace DolphinLean.Lean.Api.Tests.Common;

[TestFixture]
public sealed class NumberAndTimeTests
{
    // Negative numbers fall under the second rule, whatever their size.
    [TestCase("1234.567891", "1234.5679")]
    [TestCase("0.123456789", "0.1234568")]
    [TestCase("-1234.567891", "-1234.568")]
    [TestCase("99979.16498", "99979.165")]
    [TestCase("100.000", "100")]
    [TestCase("0", "0")]
    public void ChartsRoundToFourDecimalsOrSevenDigits(string input, string expected) =>
        Assert.That(input.ToDecimal().SmartRounding().NormalizeToStr(), Is.EqualTo(expected));

    [TestCase("1.500", "1.5", 1)]
    [TestCase("100", "100", 0)]
    [TestCase("0.00000100", "0.000001", 6)]
    public void NormalizingDropsTrailingZeros(string input, string expected, int places)
    {
        Assert.That(input.ToDecimal().NormalizeToStr(), Is.EqualTo(expected));
        Assert.That(input.ToDecimal().GetDecimalPlaces(), Is.EqualTo(places));
    }

    [Test]
    public void NewYorkTimesConvertAcrossTheChangesOfItsClock()
    {
        Assert.That(At(2025, 7, 1, 12).ConvertFromUtc(TimeZones.NewYork), Is.EqualTo(At(2025, 7, 1, 8)));
        Assert.That(At(2025, 1, 1, 12).ConvertToUtc(TimeZones.NewYork), Is.EqualTo(At(2025, 1, 1, 17)));

        // 2025-03-09 02:30 is skipped: the first moment after the gap is 03:00 EDT. 2025-11-02 01:30 comes twice: the later is EST.
        Assert.That(At(2025, 3, 9, 2).AddMinutes(30).ConvertToUtc(TimeZones.NewYork), Is.EqualTo(At(2025, 3, 9, 7)));
        Assert.That(At(2025, 11, 2, 1).AddMinutes(30).ConvertToUtc(TimeZones.NewYork), Is.EqualTo(At(2025, 11, 2, 6).AddMinutes(30)));
        Assert.That(() => At(2025, 3, 9, 2).AddMinutes(30).ConvertToUtc(TimeZones.NewYork, strict: true), Throws.TypeOf<SkippedTimeException>());
    }

    [Test]
    public void TimesRoundToIntervals()
    {
        var time = At(2025, 5, 12, 10).AddMinutes(37);
        Assert.That(time.RoundDown(Time.OneHour), Is.EqualTo(At(2025, 5, 12, 10)));
        Assert.That(time.RoundUp(Time.OneHour), Is.EqualTo(At(2025, 5, 12, 11)));
        Assert.That(time.Round(Time.OneHour), Is.EqualTo(At(2025, 5, 12, 11)));
        Assert.That(At(2025, 5, 12, 10).RoundUp(Time.OneHour), Is.EqualTo(At(2025, 5, 12, 10)));
        Assert.That(TimeSpan.FromMinutes(90).ToHigherResolutionEquivalent(false), Is.EqualTo(Resolution.Hour));
        Assert.That(() => TimeSpan.FromMinutes(90).ToHigherResolutionEquivalent(true), Throws.InvalidOperationException);
    }

    [Test]
    public void OneClockServesEveryZoneAndMovingItTakesNoMemory()
    {
        var clock = new TimeKeeper(At(2025, 7, 1, 12), TimeZones.NewYork);
        var (newYork, utc) = (clock.GetLocalTimeKeeper(TimeZones.NewYork), clock.GetLocalTimeKeeper(TimeZones.Utc));
        Assert.That((newYork.LocalTime.Hour, utc.LocalTime.Hour), Is.EqualTo((8, 12)));
        clock.SetUtcDateTime(At(2025, 7, 1, 13));
        Assert.That((newYork.LocalTime.Hour, utc.LocalTime.Hour), Is.EqualTo((9, 13)));
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++) clock.SetUtcDateTime(At(2025, 7, 1, i % 24));
        var hours = utc.LocalTime.Hour;
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
        Assert.That(hours, Is.EqualTo(999 % 24));
    }

    private static DateTime At(int year, int month, int day, int hour) => new(year, month, day, hour, 0, 0);
}
