namespace DolphinLean.Algorithms.Execution.Scalp.Books;

/// <summary>What gates and prices need of a book, at one moment.</summary>
/// <param name="Bid">Best bid; 0 for none.</param>
/// <param name="Ask">Best ask; 0 for none.</param>
/// <param name="BidTopUsdt">Notional at the best bid, quote currency.</param>
/// <param name="AskTopUsdt">Notional at the best ask, quote currency.</param>
/// <param name="BidLevels">Number of bids, counted as far as the gates ask.</param>
/// <param name="AskLevels">Number of asks, counted as far as the gates ask.</param>
/// <param name="IsInSync">Whether the book is the exchange's.</param>
/// <param name="AgeMs">Time since its last change, ms.</param>
/// <param name="LatencyMs">How long an order and its answer take now, ms.</param>
public readonly record struct BookReading(
    double Bid, double Ask, double BidTopUsdt, double AskTopUsdt, int BidLevels, int AskLevels, bool IsInSync, double AgeMs, double LatencyMs)
{
    /// <summary>Whether there is a bid below an ask.</summary>
    public bool HasPrices => Bid > 0 && Ask > Bid;

    /// <summary>The middle of bid and ask.</summary>
    public double Middle => (Bid + Ask) / 2;

    /// <summary>Spread, bps of the middle; infinite without prices.</summary>
    public double SpreadBps => HasPrices ? (Ask - Bid) / Middle * 1e4 : double.PositiveInfinity;

    /// <summary>The smaller of the two notionals at the touch.</summary>
    public double TopUsdt => Math.Min(BidTopUsdt, AskTopUsdt);
}
