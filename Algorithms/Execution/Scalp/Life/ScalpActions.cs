namespace DolphinLean.Algorithms.Execution.Scalp.Life;

/// <summary>What is done on an event.</summary>
[Flags]
public enum ScalpActions
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>An entry order is sent for what is wanted and not held.</summary>
    SendEntry = 1,

    /// <summary>The end of the entry order is asked for.</summary>
    CancelEntry = 2,

    /// <summary>Stop, take-profit and longest hold are set to what is held.</summary>
    Protect = 4,

    /// <summary>A market order is sent for exactly what is held, against it.</summary>
    SendExit = 8,

    /// <summary>The end of the exit order is asked for.</summary>
    CancelExit = 16,

    /// <summary>The trade is over: its orders, levels and clocks are forgotten.</summary>
    Clear = 32,
}
