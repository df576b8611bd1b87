namespace DolphinLean.Engine.Live.Wire;

/// <summary>What came from outside.</summary>
public enum InboundKind
{
    /// <summary>Time went on and nothing else happened.</summary>
    Tick = 1,

    /// <summary>The session begins; the text describes it.</summary>
    Start,

    /// <summary>The process was started anew: every request and socket of before is lost.</summary>
    Resume,

    /// <summary>An answer to a request: HTTP status, the headers that count, the body.</summary>
    Reply,

    /// <summary>No answer came and none will.</summary>
    NoReply,

    /// <summary>A socket is open.</summary>
    Opened,

    /// <summary>A message of a socket.</summary>
    Message,

    /// <summary>A socket is closed, or could not be opened.</summary>
    Closed,

    /// <summary>A person asks the session to stop.</summary>
    Stop,

    /// <summary>The journal was slow or failed; the text says how. Trading halts.</summary>
    Stalled,

    /// <summary>A bar of history that a person gave: its open time and each asset's price, as numbers with semicolons between.</summary>
    History,

    /// <summary>A value of the grid that services wrote: map, key and value, with line ends between.</summary>
    Grid,
}
