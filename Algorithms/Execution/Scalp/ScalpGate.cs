using DolphinLean.Algorithms.Execution.Scalp.Books;

namespace DolphinLean.Algorithms.Execution.Scalp;

/// <summary>Decides at the moment of sending whether an entry may go (seed 004 B). A pure function of book, plan and parameters.</summary>
public static class ScalpGate
{
    /// <summary>The first gate that fails, or <see cref="GateReason.None"/>.</summary>
    /// <param name="book">The book now.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="direction">+1 long, −1 short.</param>
    /// <param name="parameters">The thresholds.</param>
    public static GateReason Check(in BookReading book, in TradePlan plan, int direction, ScalpParameters parameters)
    {
        // Written so that NaN fails.
        if (!book.IsInSync || !book.HasPrices || !(book.AgeMs <= parameters.StaleBookMs))
            return GateReason.StaleBook;
        if (!(book.SpreadBps <= parameters.MaxSpreadBps))
            return GateReason.Spread;
        if (!(book.TopUsdt >= parameters.MinTopDepthUsdt))
            return GateReason.Depth;
        if (Math.Min(book.BidLevels, book.AskLevels) < parameters.MinBookLevels)
            return GateReason.Levels;
        if (!(plan.Confidence >= (direction > 0 ? parameters.MinConfidenceLong : parameters.MinConfidenceShort)))
            return GateReason.LowConfidence;
        return plan.Edge >= parameters.MinEdge ? GateReason.None : GateReason.LowEdge;
    }
}
