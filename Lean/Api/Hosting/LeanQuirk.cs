namespace QuantConnect.Hosting;

/// <summary>
/// What LEAN does that looks wrong, and that is matched by default. Each is named where it is done; <see cref="LeanQuirks"/> switches it off.
/// </summary>
[Flags]
public enum LeanQuirk
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The order of OnEndOfDay among the symbols changes from day to day. Without it, it is the order in which they were added.</summary>
    EndOfDayOrder = 1,

    /// <summary>Warm-up begins with the bar that ends exactly when it begins. Without it, with the first bar that begins then.</summary>
    WarmUpFirstBar = 2,

    /// <summary>Open orders are listed by the remainder of their number over 37, as LEAN's hash table has them. Without it, by number.</summary>
    OpenOrdersByHash = 4,

    /// <summary>A backtest lifts the limit that SetMaximumOrders has set in Initialize. Without it, the limit counts.</summary>
    MaximumOrdersLifted = 8,
}
