namespace DolphinLean.Data.MarketData.Import;

/// <summary>Why a recorded line is not in the store, or, for a gap, what it says about the lines before it.</summary>
public enum RawDefectKind
{
    /// <summary>It does not begin with a local time.</summary>
    NoLocalTime,

    /// <summary>It holds no JSON.</summary>
    NotJson,

    /// <summary>A field is missing, named twice, or holds no such number or text.</summary>
    BadField,

    /// <summary>Its symbol has no row in the symbol properties.</summary>
    UnknownSymbol,

    /// <summary>A snapshot names no symbol, and the file has several.</summary>
    UnassignedSnapshot,

    /// <summary>Its local time is before the event before.</summary>
    ClockBackward,

    /// <summary>A quote whose bid is not below its ask.</summary>
    CrossedQuote,

    /// <summary>A price has more than eight decimals, or none that a double can hold.</summary>
    PriceTooFine,

    /// <summary>Changes of the book are missing before it. The line is kept; the book is out of sync until the next snapshot.</summary>
    SequenceGap,

    /// <summary>The gzip stream has no end. The lines before the cut are kept.</summary>
    CutFile,

    /// <summary>A message of another kind. No defect.</summary>
    OtherMessage,

    /// <summary>A trade that did not take from the book. No defect.</summary>
    OffBookTrade,
}
