namespace DolphinLean.Data.MarketData.Raw;

/// <summary>What became of a recorded line.</summary>
public enum RawLineOutcome
{
    /// <summary>It is an event.</summary>
    Event,

    /// <summary>It does not begin with a local time in nanoseconds and a space.</summary>
    NoLocalTime,

    /// <summary>What follows the time is no JSON.</summary>
    NotJson,

    /// <summary>It is JSON of another kind: an acknowledgement, another stream.</summary>
    OtherMessage,

    /// <summary>A field is missing, named twice, or holds no such number or text.</summary>
    BadField,

    /// <summary>A trade that did not take liquidity from the book (insurance fund, auto-deleveraging).</summary>
    OffBookTrade,
}
