namespace QuantConnect.Scheduling;

/// <summary>The code of a scheduled event failed.</summary>
public class ScheduledEventException(string name, string message, Exception? innerException) : Exception(message, innerException)
{
    /// <summary>Name of the event.</summary>
    public string ScheduledEventName { get; } = name;
}
