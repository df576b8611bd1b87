namespace DolphinLean.Data.MarketData.Checks;

/// <summary>What is wrong with stored events.</summary>
public enum EventDefectKind
{
    /// <summary>Changes of the book are missing; the book is out of sync until the next snapshot.</summary>
    SequenceGap,

    /// <summary>A change left the best bid at or above the best ask.</summary>
    CrossedBook,

    /// <summary>The series begins with changes and has no snapshot that fits them: the book is never in sync.</summary>
    NoSnapshot,

    /// <summary>The book's best quotes differ from the last best quote with an update id up to the book's.</summary>
    QuoteMismatch,

    /// <summary>A best quote whose bid is not below its ask.</summary>
    CrossedQuote,

    /// <summary>A best quote with an update id below the one before.</summary>
    QuoteBackward,

    /// <summary>Trades are missing: their numbers run up one by one.</summary>
    TradeGap,

    /// <summary>A local time before the event before.</summary>
    ClockBackward,

    /// <summary>Local and exchange time are further apart than allowed.</summary>
    ClockSkew,

    /// <summary>A table is damaged. The rest of the series is not checked.</summary>
    Unreadable,
}
