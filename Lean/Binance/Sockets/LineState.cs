namespace DolphinLean.Binance.Sockets;

/// <summary>Where a socket is in its life.</summary>
internal enum LineState
{
    /// <summary>There is none; one is opened when it is time.</summary>
    Down,

    /// <summary>It is being opened.</summary>
    Opening,

    /// <summary>It is open and has said something lately.</summary>
    Up,
}
