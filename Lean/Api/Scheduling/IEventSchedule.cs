namespace QuantConnect.Scheduling;

/// <summary>Keeps scheduled events and fires them when their time comes; the engine has one.</summary>
public interface IEventSchedule
{
    /// <summary>Takes an event in.</summary>
    void Add(ScheduledEvent scheduledEvent);

    /// <summary>Takes an event out; without effect if it is not there.</summary>
    void Remove(ScheduledEvent scheduledEvent);
}
