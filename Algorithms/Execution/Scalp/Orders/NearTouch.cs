using DolphinLean.Algorithms.Execution.Scalp.Books;

namespace DolphinLean.Algorithms.Execution.Scalp.Orders;

/// <summary>Price of a limit entry: inside the own best price by an offset, on a tick, and never across the spread (seed 004 D.1).</summary>
public static class NearTouch
{
    /// <summary>The price; a long's is rounded down, a short's up.</summary>
    /// <param name="direction">+1 long, −1 short.</param>
    /// <param name="book">A book that has prices.</param>
    /// <param name="offsetBps">Offset from the own best price.</param>
    /// <param name="rules">The instrument's ticks.</param>
    public static decimal PriceOf(int direction, in BookReading book, double offsetBps, InstrumentRules rules)
    {
        var (bid, ask) = ((decimal)book.Bid, (decimal)book.Ask);
        var offset = (decimal)(offsetBps / 1e4);
        if (direction > 0)
            return Math.Min(rules.Down(bid * (1 + offset)), rules.Up(ask) - rules.TickSize);
        return Math.Max(rules.Up(ask * (1 - offset)), rules.Down(bid) + rules.TickSize);
    }
}
