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
    EndOfDayOrder = 1 << 0,

    /// <summary>Warm-up begins with the bar that ends exactly when it begins. Without it, with the first bar that begins then.</summary>
    WarmUpFirstBar = 1 << 1,

    /// <summary>Open orders are listed by the remainder of their number over 37, as LEAN's hash table has them. Without it, by number.</summary>
    OpenOrdersByHash = 1 << 2,

    /// <summary>A backtest lifts the limit that SetMaximumOrders has set in Initialize. Without it, the limit counts.</summary>
    MaximumOrdersLifted = 1 << 3,

    /// <summary>Orders fill at the last quote although a newer trade is known. Without it, at the newer trade.</summary>
    StaleQuoteFills = 1 << 4,

    /// <summary>Binance's fee models charge the last price of the market. Without it, the price of the fill.</summary>
    FeeFromLastPrice = 1 << 5,

    /// <summary>A trailing stop is rounded to the tick when it is placed, not when it moves. Without it, both times.</summary>
    TrailingStopOffTick = 1 << 6,

    /// <summary>
    /// An update that the brokerage model refuses is answered with success and raises one more event. Without it, the answer is the refusal.
    /// </summary>
    RefusedUpdateSucceeds = 1 << 7,

    /// <summary>Binance's models refuse limit-if-touched orders. Without it, they take them as they take stop-limit orders.</summary>
    LimitIfTouchedRefused = 1 << 8,

    /// <summary>Unrealized profit, and so equity, holds the fee of closing now. Without it, fees count when they are paid.</summary>
    ClosingFeeInEquity = 1 << 9,

    /// <summary>
    /// What a future's position holds is not counted when margin for adding to it is checked. Without it, it counts like that of the others.
    /// </summary>
    OwnMarginUncounted = 1 << 10,

    /// <summary>
    /// An order against a future's position gets the position's margin twice on top, although it was never counted. Without it, once, for what it closes.
    /// </summary>
    OpposedMarginTwice = 1 << 11,

    /// <summary>
    /// The filter of small orders compares the margin aimed at, negative for a short, with the margin held, positive for a short. Without it,
    /// both have the sign of their side.
    /// </summary>
    UnsignedMarginFilter = 1 << 12,

    /// <summary>Cancelling an insight sets its close one second before now. Without it, to the tick before now, the latest that counts as past.</summary>
    InsightsCloseASecondEarly = 1 << 13,

    /// <summary>
    /// A portfolio model without a rebalancing function makes targets on every step. Without it, when securities or insights change.
    /// </summary>
    RebalanceOnEveryStep = 1 << 14,

    /// <summary>A universe's member that was held when it was removed stays until the next selection. Without it, until the step after it is free.</summary>
    RemovedMemberStays = 1 << 15,

    /// <summary>
    /// An exponential average is 0 until it is ready. Without it, the mean of what it has, in indicators that the algorithm makes, feeds or warms up.
    /// </summary>
    EmaZeroUntilReady = 1 << 16,

    /// <summary>
    /// The intraday VWAP counts a bar to the day in which it ends. Without it, to the day in which it starts, in indicators that the algorithm
    /// makes, feeds or warms up.
    /// </summary>
    VwapDayFromBarEnd = 1 << 17,

    /// <summary>A profit record charges the closing fee twice. Without it, once.</summary>
    ClosingFeeTwice = 1 << 18,

    /// <summary>
    /// MAE and MFE of a trade count from the opening of the position, so a later entry inherits them. Without it, from the trade's own entry.
    /// </summary>
    ExcursionsOfPosition = 1 << 19,

    /// <summary>A trade's end-trade drawdown is its largest fall from its best. Without it, what was given back of the best at the exit.</summary>
    LargestGiveBack = 1 << 20,

    /// <summary>Ratios leave out the return of the first day. Without it, only the sample at the start, which is no return.</summary>
    FirstReturnDropped = 1 << 21,

    /// <summary>A mean daily return is compounded over a year. Without it, multiplied by the days of a year.</summary>
    MeanReturnCompounded = 1 << 22,

    /// <summary>The probabilistic Sharpe ratio takes the excess kurtosis for the kurtosis. Without it, the kurtosis.</summary>
    ExcessKurtosis = 1 << 23,

    /// <summary>
    /// What the last step trades is in turnover and margin only, not in the other daily charts. Without it, the last sample is taken after it.
    /// </summary>
    LastStepUnsampled = 1 << 24,

    /// <summary>The last capacity snapshot is taken twice, the second time with sales of 0. Without it, once.</summary>
    LastCapacityTwice = 1 << 25,
}
