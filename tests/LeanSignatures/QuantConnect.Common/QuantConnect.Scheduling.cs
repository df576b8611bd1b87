namespace QuantConnect.Scheduling;

public partial class BaseScheduleRules
{
    public BaseScheduleRules(QuantConnect.Interfaces.IAlgorithm algorithm, QuantConnect.Securities.SecurityManager securities, NodaTime.DateTimeZone timeZone, QuantConnect.Securities.MarketHoursDatabase marketHoursDatabase) { }
}

public partial class DateRules : QuantConnect.Scheduling.BaseScheduleRules
{
    public DateRules(QuantConnect.Interfaces.IAlgorithm algorithm, QuantConnect.Securities.SecurityManager securities, NodaTime.DateTimeZone timeZone, QuantConnect.Securities.MarketHoursDatabase marketHoursDatabase) : base(default(QuantConnect.Interfaces.IAlgorithm), default(QuantConnect.Securities.SecurityManager), default(NodaTime.DateTimeZone), default(QuantConnect.Securities.MarketHoursDatabase)) { }
    public QuantConnect.Scheduling.IDateRule On(int year, int month, int day) => throw null;
    public QuantConnect.Scheduling.IDateRule Every(System.DayOfWeek day) => throw null;
    public QuantConnect.Scheduling.IDateRule EveryDay() => throw null;
    public QuantConnect.Scheduling.IDateRule EveryDay(QuantConnect.Symbol symbol, bool extendedMarketHours = false) => throw null;
    public QuantConnect.Scheduling.IDateRule MonthStart(int daysOffset = 0) => throw null;
    public QuantConnect.Scheduling.IDateRule Tomorrow { get => throw null; }
}

public partial interface IDateRule
{
}

public partial interface IEventSchedule
{
}

public partial interface ITimeRule
{
}

public partial class ScheduleManager : QuantConnect.Scheduling.IEventSchedule
{
    public ScheduleManager(QuantConnect.Interfaces.IAlgorithm algorithm, QuantConnect.Securities.SecurityManager securities, NodaTime.DateTimeZone timeZone, QuantConnect.Securities.MarketHoursDatabase marketHoursDatabase) { }
    public QuantConnect.Scheduling.ScheduledEvent On(QuantConnect.Scheduling.IDateRule dateRule, QuantConnect.Scheduling.ITimeRule timeRule, System.Action callback) => throw null;
    public QuantConnect.Scheduling.ScheduledEvent On(string name, QuantConnect.Scheduling.IDateRule dateRule, QuantConnect.Scheduling.ITimeRule timeRule, System.Action callback) => throw null;
}

public partial class ScheduledEvent : System.IDisposable
{
    public ScheduledEvent(string name, System.DateTime eventUtcTime, System.Action<string, System.DateTime> callback = null) { }
    void System.IDisposable.Dispose() => throw null;
}

public partial class TimeRules : QuantConnect.Scheduling.BaseScheduleRules
{
    public TimeRules(QuantConnect.Interfaces.IAlgorithm algorithm, QuantConnect.Securities.SecurityManager securities, NodaTime.DateTimeZone timeZone, QuantConnect.Securities.MarketHoursDatabase marketHoursDatabase) : base(default(QuantConnect.Interfaces.IAlgorithm), default(QuantConnect.Securities.SecurityManager), default(NodaTime.DateTimeZone), default(QuantConnect.Securities.MarketHoursDatabase)) { }
    public QuantConnect.Scheduling.ITimeRule At(System.TimeSpan timeOfDay) => throw null;
    public QuantConnect.Scheduling.ITimeRule At(int hour, int minute, int second = 0) => throw null;
    public QuantConnect.Scheduling.ITimeRule Every(System.TimeSpan interval) => throw null;
    public QuantConnect.Scheduling.ITimeRule Midnight { get => throw null; }
    public QuantConnect.Scheduling.ITimeRule Noon { get => throw null; }
}
