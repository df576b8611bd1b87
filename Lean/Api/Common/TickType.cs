namespace QuantConnect;

/// <summary>What a tick or a bar is built from.</summary>
public enum TickType
{
    /// <summary>Trades.</summary>
    Trade,

    /// <summary>Bid and ask quotes.</summary>
    Quote,

    /// <summary>Open interest.</summary>
    OpenInterest,
}
