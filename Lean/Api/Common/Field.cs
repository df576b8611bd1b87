using QuantConnect.Data;
using QuantConnect.Data.Market;

namespace QuantConnect;

/// <summary>Selectors of a number of a point, for indicators. Where a point has no such number its value is taken.</summary>
public static class Field
{
    /// <summary>First bid of a quote bar.</summary>
    public static Func<IBaseData, decimal> BidOpen { get; } = OfQuote(bar => bar.Bid!.Open);

    /// <summary>Highest bid of a quote bar.</summary>
    public static Func<IBaseData, decimal> BidHigh { get; } = OfQuote(bar => bar.Bid!.High);

    /// <summary>Lowest bid of a quote bar.</summary>
    public static Func<IBaseData, decimal> BidLow { get; } = OfQuote(bar => bar.Bid!.Low);

    /// <summary>Last bid of a quote bar.</summary>
    public static Func<IBaseData, decimal> BidClose { get; } = OfQuote(bar => bar.Bid!.Close);

    /// <summary>First ask of a quote bar.</summary>
    public static Func<IBaseData, decimal> AskOpen { get; } = OfQuote(bar => bar.Ask!.Open);

    /// <summary>Highest ask of a quote bar.</summary>
    public static Func<IBaseData, decimal> AskHigh { get; } = OfQuote(bar => bar.Ask!.High);

    /// <summary>Lowest ask of a quote bar.</summary>
    public static Func<IBaseData, decimal> AskLow { get; } = OfQuote(bar => bar.Ask!.Low);

    /// <summary>Last ask of a quote bar.</summary>
    public static Func<IBaseData, decimal> AskClose { get; } = OfQuote(bar => bar.Ask!.Close);

    /// <summary>Bid of a tick, or last bid of a quote bar.</summary>
    public static Func<IBaseData, decimal> BidPrice { get; } = point => point is Tick tick ? tick.BidPrice : BidClose(point);

    /// <summary>Ask of a tick, or last ask of a quote bar.</summary>
    public static Func<IBaseData, decimal> AskPrice { get; } = point => point is Tick tick ? tick.AskPrice : AskClose(point);

    /// <summary>First price of a bar.</summary>
    public static Func<IBaseData, decimal> Open { get; } = OfBar(bar => bar.Open);

    /// <summary>Highest price of a bar.</summary>
    public static Func<IBaseData, decimal> High { get; } = OfBar(bar => bar.High);

    /// <summary>Lowest price of a bar.</summary>
    public static Func<IBaseData, decimal> Low { get; } = OfBar(bar => bar.Low);

    /// <summary>The point's value: a bar's last price.</summary>
    public static Func<IBaseData, decimal> Close { get; } = point => point.Value;

    /// <summary>(open + high + low + close) / 4.</summary>
    public static Func<IBaseData, decimal> Average { get; } = OfBar(bar => (bar.Open + bar.High + bar.Low + bar.Close) / 4m);

    /// <summary>(high + low) / 2.</summary>
    public static Func<IBaseData, decimal> Median { get; } = OfBar(bar => (bar.High + bar.Low) / 2m);

    /// <summary>(high + low + close) / 3.</summary>
    public static Func<IBaseData, decimal> Typical { get; } = OfBar(bar => (bar.High + bar.Low + bar.Close) / 3m);

    /// <summary>(high + low + 2 close) / 4.</summary>
    public static Func<IBaseData, decimal> Weighted { get; } = OfBar(bar => (bar.High + bar.Low + 2 * bar.Close) / 4m);

    /// <summary>(2 open + high + low + 3 close) / 7.</summary>
    public static Func<IBaseData, decimal> SevenBar { get; } = OfBar(bar => (2 * bar.Open + bar.High + bar.Low + 3 * bar.Close) / 7m);

    /// <summary>Traded quantity of a bar of trades or a tick.</summary>
    public static Func<IBaseData, decimal> Volume { get; } = point => point switch
    {
        TradeBar bar => bar.Volume,
        Tick tick => tick.Quantity,
        _ => point.Value,
    };

    private static Func<IBaseData, decimal> OfBar(Func<IBaseDataBar, decimal> selector) =>
        point => point is IBaseDataBar bar ? selector(bar) : point.Value;

    private static Func<IBaseData, decimal> OfQuote(Func<QuoteBar, decimal> selector) =>
        point => point is QuoteBar bar ? selector(bar) : point.Value;
}
