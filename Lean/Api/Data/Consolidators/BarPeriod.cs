namespace QuantConnect.Data.Consolidators;

/// <summary>How long a consolidator's bars are, and where the bar of a point starts.</summary>
internal abstract class BarPeriod
{
    /// <summary>Length of the bar that <see cref="StartOf"/> was last asked for; null where only a count ends a bar.</summary>
    public abstract TimeSpan? Length { get; }

    /// <summary>Start of the bar that a time belongs to.</summary>
    public abstract DateTime StartOf(DateTime time);

    /// <summary>Bars that a count ends, or a count or a span, whichever comes first: each starts with its first point.</summary>
    public sealed class Counted(TimeSpan? span) : BarPeriod
    {
        public override TimeSpan? Length => span;

        public override DateTime StartOf(DateTime time) => time;
    }

    /// <summary>Bars of one length.</summary>
    /// <param name="span">The length.</param>
    /// <param name="startTime">Time of day, or of the month from a week on, that starts a bar; null for multiples of the length.</param>
    public sealed class Spans(TimeSpan span, TimeSpan? startTime) : BarPeriod
    {
        private static readonly TimeSpan Week = TimeSpan.FromDays(7);

        public override TimeSpan? Length => span;

        public override DateTime StartOf(DateTime time)
        {
            if (startTime is { } offset) return AnchoredStart(time, offset);
            // Longer than a day, LEAN starts a bar with its first point.
            return span > Time.OneDay ? time : time.RoundDown(span);
        }

        private DateTime AnchoredStart(DateTime time, TimeSpan offset)
        {
            var anchor = (span >= Week ? new DateTime(time.Year, time.Month, 1) : time.Date) + offset;
            var passed = Math.Floor((time - anchor).TotalSeconds / span.TotalSeconds);
            return anchor + TimeSpan.FromSeconds(passed * span.TotalSeconds);
        }
    }

    /// <summary>Bars of a calendar.</summary>
    public sealed class Calendared : BarPeriod
    {
        private static readonly DateTime Probe = new(2022, 1, 3, 10, 10, 10);

        private readonly Func<DateTime, CalendarInfo> _calendar;
        private TimeSpan? _length;

        public Calendared(Func<DateTime, CalendarInfo> calendar)
        {
            _calendar = calendar ?? throw new ArgumentNullException(nameof(calendar));
            var start = calendar(Probe).Start;
            if (start > Probe)
            {
                throw new ArgumentException(FormattableString.Invariant(
                    $"The calendar says that the bar of {Probe:s} starts at {start:s}; expected no later than the time itself."), nameof(calendar));
            }
        }

        public override TimeSpan? Length => _length;

        public override DateTime StartOf(DateTime time)
        {
            var bar = _calendar(time);
            _length = bar.Period;
            return bar.Start;
        }
    }
}
