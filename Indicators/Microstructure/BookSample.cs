namespace DolphinLean.Indicators.Microstructure;

/// <summary>One look at a book: sums over its best levels, in the quote currency.</summary>
/// <param name="BidNotional">Notional of the best ten bids.</param>
/// <param name="AskNotional">Notional of the best ten asks.</param>
/// <param name="BidTouch">Notional at the best bid.</param>
/// <param name="AskTouch">Notional at the best ask.</param>
/// <param name="Middle">Middle of best bid and ask.</param>
/// <param name="Bought">Notional that aggressive buyers took since the start.</param>
/// <param name="Sold">Notional that aggressive sellers hit since the start.</param>
public readonly record struct BookSample(
    double BidNotional, double AskNotional, double BidTouch, double AskTouch, double Middle, double Bought, double Sold)
{
    /// <summary>(bid − ask) / (bid + ask), −1 to 1; 0 for an empty book.</summary>
    public double Imbalance => Depth > 0 ? (BidNotional - AskNotional) / Depth : 0;

    /// <summary>Notional of both sides.</summary>
    public double Depth => BidNotional + AskNotional;
}
