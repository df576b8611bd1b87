using QuantConnect.Scheduling;

namespace QuantConnect.Algorithm;

// Scheduled events.
public partial class QCAlgorithm
{
    /// <summary>Runs code at times: <c>Schedule.On(DateRules.EveryDay(), TimeRules.At(9, 30), Rebalance)</c>.</summary>
    public ScheduleManager Schedule { get; }

    /// <summary>Makes rules that say on which days something happens.</summary>
    public DateRules DateRules => Schedule.DateRules;

    /// <summary>Makes rules that say at which times of a day something happens.</summary>
    public TimeRules TimeRules => Schedule.TimeRules;
}
