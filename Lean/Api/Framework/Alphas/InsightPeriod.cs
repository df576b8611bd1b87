using QuantConnect.Securities;

namespace QuantConnect.Algorithm.Framework.Alphas;

/// <summary>The ways to say how long an insight lasts, and the arithmetic behind them, for exchanges that never close.</summary>
internal abstract class InsightPeriod
{
    /// <summary>The period that means "never closes".</summary>
    public static readonly TimeSpan Forever = TimeSpan.FromTicks(Time.EndOfTime.Ticks);

    /// <summary>When an insight made at <paramref name="generatedTimeUtc"/> closes.</summary>
    public abstract DateTime CloseTimeUtc(DateTime generatedTimeUtc, SecurityExchangeHours hours);

    /// <summary>The period to report; by default the time until the close.</summary>
    public virtual TimeSpan PeriodUntil(DateTime generatedTimeUtc, DateTime closeTimeUtc) => closeTimeUtc - generatedTimeUtc;

    /// <summary>See <see cref="Insight.ComputeCloseTime(SecurityExchangeHours, DateTime, Resolution, int)"/>.</summary>
    public static DateTime AddBars(SecurityExchangeHours hours, DateTime generatedTimeUtc, Resolution resolution, int barCount)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(barCount, 1);
        var barSize = (resolution == Resolution.Tick ? Resolution.Second : resolution).ToTimeSpan();

        // The exchange never closes, so bars follow each other without gaps on its own clock.
        return (generatedTimeUtc.ConvertFromUtc(hours.TimeZone) + (barSize * barCount)).ConvertToUtc(hours.TimeZone);
    }

    /// <summary>See <see cref="Insight.ComputeCloseTime(SecurityExchangeHours, DateTime, TimeSpan)"/>.</summary>
    public static DateTime AddPeriod(SecurityExchangeHours hours, DateTime generatedTimeUtc, TimeSpan period)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(period, Time.OneSecond);
        var unit = period >= Time.OneMinute ? Time.OneMinute : Time.OneSecond;
        var wholeUnits = TimeSpan.FromTicks(period.Ticks - (period.Ticks % unit.Ticks));
        return (generatedTimeUtc.ConvertFromUtc(hours.TimeZone) + wholeUnits).ConvertToUtc(hours.TimeZone);
    }

    /// <summary>A length of market time; it is reported as it was asked for, even where the close time drops its seconds.</summary>
    public sealed class Span(TimeSpan period) : InsightPeriod
    {
        public TimeSpan Period { get; } = period == TimeSpan.Zero ? Time.OneSecond : period;

        public override DateTime CloseTimeUtc(DateTime generatedTimeUtc, SecurityExchangeHours hours) =>
            AddPeriod(hours, generatedTimeUtc, Period);

        public override TimeSpan PeriodUntil(DateTime generatedTimeUtc, DateTime closeTimeUtc) => Period;
    }

    /// <summary>A number of bars.</summary>
    public sealed class Bars(Resolution resolution, int barCount) : InsightPeriod
    {
        public override DateTime CloseTimeUtc(DateTime generatedTimeUtc, SecurityExchangeHours hours) =>
            AddBars(hours, generatedTimeUtc, resolution, barCount);
    }

    /// <summary>A time on the exchange's clock.</summary>
    public sealed class Until(DateTime closeTimeLocal) : InsightPeriod
    {
        public override DateTime CloseTimeUtc(DateTime generatedTimeUtc, SecurityExchangeHours hours)
        {
            var closeTimeUtc = closeTimeLocal.ConvertToUtc(hours.TimeZone);
            if (generatedTimeUtc > closeTimeUtc)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(closeTimeLocal),
                    FormattableString.Invariant(
                        $"Expected a close time after {generatedTimeUtc:yyyy-MM-dd HH:mm:ss} UTC, found {closeTimeUtc:yyyy-MM-dd HH:mm:ss} UTC."));
            }

            return closeTimeUtc;
        }
    }

    /// <summary>A function of the exchange's clock.</summary>
    public sealed class Function(Func<DateTime, DateTime> expiry) : InsightPeriod
    {
        public override DateTime CloseTimeUtc(DateTime generatedTimeUtc, SecurityExchangeHours hours) =>
            expiry(generatedTimeUtc.ConvertFromUtc(hours.TimeZone)).ConvertToUtc(hours.TimeZone);
    }

    /// <summary>Never closes.</summary>
    public sealed class Endless : InsightPeriod
    {
        public override DateTime CloseTimeUtc(DateTime generatedTimeUtc, SecurityExchangeHours hours) => Time.EndOfTime;

        public override TimeSpan PeriodUntil(DateTime generatedTimeUtc, DateTime closeTimeUtc) => Forever;
    }
}
