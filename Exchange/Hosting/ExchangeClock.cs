namespace DolphinLean.Exchange.Hosting;

/// <summary>Which time the exchange tells.</summary>
public enum ExchangeClock
{
    /// <summary>Recorded times are shifted by whole minutes, so that the session begins now and clients' clocks fit.</summary>
    Wall,

    /// <summary>Recorded times as they are.</summary>
    Data,
}
