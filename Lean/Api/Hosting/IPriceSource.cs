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
}
