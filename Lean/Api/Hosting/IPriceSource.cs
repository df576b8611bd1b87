using QuantConnect.Data.Market;

namespace QuantConnect.Hosting;

/// <summary>
/// The engine's prices, held in columns and read by slot. A security that is bound to a slot reads its price from here when it is
/// asked for; nothing is copied, and no <c>decimal</c> is made, on steps where nobody asks.
/// </summary>
internal interface IPriceSource
{
    /// <summary>Last known price of the slot at the current step; NaN before its first price.</summary>
    double Last(int slot);

    /// <summary>Best bid, or NaN where the source has no quotes.</summary>
    double Bid(int slot);

    /// <summary>Best ask, or NaN where the source has no quotes.</summary>
    double Ask(int slot);

    /// <summary>Open of the slot's last bar; equals <see cref="Last"/> where the source holds closes only.</summary>
    double Open(int slot);

    /// <summary>High of the slot's last bar; equals <see cref="Last"/> where the source holds closes only.</summary>
    double High(int slot);

    /// <summary>Low of the slot's last bar; equals <see cref="Last"/> where the source holds closes only.</summary>
    double Low(int slot);

    /// <summary>Volume of the slot's last bar in base units; 0 where unknown.</summary>
    double Volume(int slot);

    /// <summary>UTC ticks of the end of the bar that <see cref="Last"/> came from; 0 before the first.</summary>
    long LastTicks(int slot);

    /// <summary>Size at the best bid; 0 where unknown.</summary>
    double BidSize(int slot) => 0;

    /// <summary>Size at the best ask; 0 where unknown.</summary>
    double AskSize(int slot) => 0;

    /// <summary>
    /// Whether <see cref="Open"/> to <see cref="Last"/> are the middle of a quote bar, not a trade bar's. They are then asked for as decimals
    /// with <see cref="LastQuotes"/>, because the middle of two decimals is not that of two doubles.
    /// </summary>
    bool IsLastQuotes(int slot) => false;

    /// <summary>The slot's last real trade bar; null before the first.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="symbol">Its symbol.</param>
    /// <param name="barLength">Length of the bar where the source does not know it.</param>
    TradeBar? LastTrades(int slot, Symbol symbol, TimeSpan barLength)
    {
        if (double.IsNaN(Last(slot))) return null;
        var end = new DateTime(LastTicks(slot));
        var start = end.Ticks < barLength.Ticks ? DateTime.MinValue : end - barLength;
        return new TradeBar(
            start, symbol, RoundTripDecimal.From(Open(slot)), RoundTripDecimal.From(High(slot)), RoundTripDecimal.From(Low(slot)),
            RoundTripDecimal.From(Last(slot)), RoundTripDecimal.From(Volume(slot)), end - start);
    }

    /// <summary>The slot's last real quote bar; null before the first and where the source has no quotes.</summary>
    QuoteBar? LastQuotes(int slot, Symbol symbol) => null;

    /// <summary>UTC ticks of the end of <see cref="LastTrades"/>; 0 before the first.</summary>
    long LastTradesTicks(int slot) => LastTicks(slot);

    /// <summary>UTC ticks of the end of <see cref="LastQuotes"/>; 0 before the first.</summary>
    long LastQuotesTicks(int slot) => 0;
}
