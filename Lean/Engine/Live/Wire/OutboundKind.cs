namespace DolphinLean.Engine.Live.Wire;

/// <summary>What the session wants done.</summary>
public enum OutboundKind
{
    /// <summary>Send a request anybody may send.</summary>
    Public = 1,

    /// <summary>Send a request with the API key.</summary>
    Keyed,

    /// <summary>Send a request with key and signature.</summary>
    Signed,

    /// <summary>Open a socket.</summary>
    Open,

    /// <summary>Send a message over a socket.</summary>
    Say,

    /// <summary>Close a socket.</summary>
    Close,
}
