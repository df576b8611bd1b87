using NodaTime;
using NodaTime.TimeZones;

namespace QuantConnect.Algorithm;

// The clock, the dates of the run, and warm-up.
public partial class QCAlgorithm
{
    private static readonly DateTime DefaultStart = new(1998, 1, 1);

    private readonly TimeKeeper _timeKeeper;
    private LocalTimeKeeper _localTimeKeeper;
    private DateTime _startLocal = DefaultStart;

    /// <inheritdoc />
    public DateTime Time => _localTimeKeeper.LocalTime;

    /// <inheritdoc />
    public DateTime UtcTime => _timeKeeper.UtcTime;

    /// <inheritdoc />
    public DateTimeZone TimeZone => _localTimeKeeper.TimeZone;

    /// <inheritdoc />
    public DateTime StartDate { get; private set; } = DefaultStart;

    /// <summary>Last moment of the last day; the end of time unless set, which means as far as the data goes.</summary>
    public DateTime EndDate { get; private set; } = QuantConnect.Time.EndOfTime;

    /// <inheritdoc />
    public bool IsWarmingUp { get; private set; } = true;

    /// <summary>Sets the first day, from its midnight in the algorithm's zone; without effect in live runs.</summary>
    /// <exception cref="ArgumentException">There is no such date.</exception>
    /// <exception cref="InvalidOperationException">Initialize is over.</exception>
    public void SetStartDate(int year, int month, int day) => SetStartDate(DateOf(year, month, day));

    /// <inheritdoc cref="SetStartDate(int, int, int)" />
    public void SetStartDate(DateTime start)
    {
        if (LiveMode)
        {
            return;
        }

        RequireUnlocked("the start date");
        ArgumentOutOfRangeException.ThrowIfLessThan(start, new DateTime(1900, 1, 1));
        StartDate = _startLocal = start.Date;
        SetDateTime(StartDate.ConvertToUtc(TimeZone));
    }

    /// <summary>Sets the last day, which is run to its end; without effect in live runs.</summary>
    /// <exception cref="ArgumentException">There is no such date.</exception>
    /// <exception cref="InvalidOperationException">Initialize is over.</exception>
    public void SetEndDate(int year, int month, int day) => SetEndDate(DateOf(year, month, day));

    /// <inheritdoc cref="SetEndDate(int, int, int)" />
    public void SetEndDate(DateTime end)
    {
        if (LiveMode)
        {
            return;
        }

        RequireUnlocked("the end date");
        EndDate = end.Date.AddDays(1).AddTicks(-1);
    }

    /// <summary>Sets the algorithm's zone by its tz database id, for example "Asia/Tokyo".</summary>
    /// <exception cref="ArgumentException">There is no such zone.</exception>
    /// <exception cref="InvalidOperationException">Initialize is over.</exception>
    public void SetTimeZone(string timeZone)
    {
        try
        {
            SetTimeZone(DateTimeZoneProviders.Tzdb[timeZone]);
        }
        catch (DateTimeZoneNotFoundException error)
        {
            throw new ArgumentException(
                $"There is no time zone '{timeZone}'; expected a tz database id such as 'UTC' or 'America/New_York'.", nameof(timeZone), error);
        }
    }

    /// <summary>Sets the algorithm's zone.</summary>
    /// <exception cref="InvalidOperationException">Initialize is over.</exception>
    public void SetTimeZone(DateTimeZone timeZone)
    {
        RequireUnlocked("the time zone");
        ArgumentNullException.ThrowIfNull(timeZone);
        _localTimeKeeper = _timeKeeper.GetLocalTimeKeeper(timeZone);
        TimeRules.SetDefaultTimeZone(timeZone);
        DateRules.SetDefaultTimeZone(timeZone);
        if (LiveMode)
        {
            StartLiveClock();
        }
        else
        {
            SetDateTime(StartDate.ConvertToUtc(TimeZone));
        }
    }

    /// <summary>
    /// Moves the clock; the first call of each step. Ends warm-up when it reaches the start; the engine calls <see cref="OnWarmupFinished"/>
    /// when the step's prices are known.
    /// </summary>
    internal void SetDateTime(DateTime frontierUtc)
    {
        _ids.Install();
        _timeKeeper.SetUtcDateTime(frontierUtc);
        if (_locked && IsWarmingUp && Time >= _startLocal)
        {
            SetFinishedWarmingUp();
        }
    }

    /// <summary>Ends warm-up.</summary>
    internal void SetFinishedWarmingUp() => IsWarmingUp = false;

    private void StartLiveClock()
    {
        var nowUtc = Host.Clock.GetUtcNow().UtcDateTime;
        _startLocal = nowUtc.ConvertFromUtc(TimeZone);
        StartDate = _startLocal.Date;
        EndDate = QuantConnect.Time.EndOfTime;
        SetDateTime(nowUtc);
    }

    private static DateTime DateOf(int year, int month, int day)
    {
        try
        {
            return new DateTime(year, month, day);
        }
        catch (ArgumentOutOfRangeException error)
        {
            throw new ArgumentException(FormattableString.Invariant($"There is no date {year}-{month}-{day}."), error);
        }
    }
}
