using QuantConnect.Data.Market;
using QuantConnect.Hosting;
using QuantConnect.Orders.Fees;
using QuantConnect.Securities;

namespace QuantConnect.Orders.Fills;

/// <summary>
/// Fills whole orders against the last bar. Buyers meet asks and sellers bids where there are quotes. Resting orders need a bar that ends
/// after they were sent.
/// </summary>
public partial class FillModel : IFillModel
{
    /// <summary>The order at hand.</summary>
    protected FillModelParameters Parameters { get; set; } = null!;

    /// <inheritdoc/>
    public virtual Fill Fill(FillModelParameters parameters)
    {
        Parameters = parameters;
        var security = parameters.Security;
        return new Fill(parameters.Order switch
        {
            MarketOrder order => MarketFill(security, order),
            LimitOrder order => LimitFill(security, order),
            TrailingStopOrder order => TrailingStopFill(security, order),
            StopMarketOrder order => StopMarketFill(security, order),
            StopLimitOrder order => StopLimitFill(security, order),
            LimitIfTouchedOrder order => LimitIfTouchedFill(security, order),
            var order => throw new ArgumentOutOfRangeException(nameof(parameters), order.Type, "There is no fill of orders of this type."),
        });
    }

    /// <summary>Fills a market order at the current price and slippage. A price older than the stale span and a bar's length fills nothing.</summary>
    public virtual OrderEvent MarketFill(Security asset, MarketOrder order)
    {
        var fill = NoFill(asset, order);
        if (order.Status == OrderStatus.Canceled) return fill;
        var prices = GetPrices(asset, order.Direction);
        var known = prices.EndTime.ConvertToUtc(asset.Exchange.TimeZone);
        if (known + Parameters.StalePriceTimeSpan < order.Time)
        {
            if (MustWaitForFreshData(asset, known, order.Time)) return fill;
            fill.Message = FormattableString.Invariant($"Warning: filled at a stale price of {prices.EndTime:yyyy-MM-dd HH:mm:ss} {asset.Exchange.TimeZone}.");
        }
        var slippage = asset.SlippageModel.GetSlippageApproximation(asset, order);
        var price = HasSlowBarsOnly(asset) && order.Time <= prices.Time.ConvertToUtc(asset.Exchange.TimeZone) ? prices.Open : prices.Current;
        return Filled(fill, order, order.Direction == OrderDirection.Sell ? price - slippage : price + slippage);
    }

    /// <summary>The prices that an order of one side meets: the ask to buy, the bid to sell, where there are quotes.</summary>
    protected virtual Prices GetPrices(Security asset, OrderDirection direction)
    {
        if (direction != OrderDirection.Hold && asset.Cache.GetData<QuoteBar>() is { } quotes
            && (direction == OrderDirection.Sell ? quotes.Bid : quotes.Ask) is { } side)
        {
            if (!asset.Quirks.Has(LeanQuirk.StaleQuoteFills) && asset.Cache.GetData<TradeBar>() is { } trades && trades.EndTime > quotes.EndTime)
                return new Prices(trades);
            return new Prices(quotes.Time, quotes.EndTime, side);
        }
        var last = asset.GetLastData();
        var (time, end) = (last?.Time ?? DateTime.MinValue, last?.EndTime ?? DateTime.MinValue);
        var quote = direction == OrderDirection.Sell ? asset.Cache.BidPrice : direction == OrderDirection.Buy ? asset.Cache.AskPrice : 0;
        return quote != 0
            ? new Prices(time, end, quote, 0, 0, 0, 0)
            : new Prices(time, end, asset.Price, asset.Open, asset.High, asset.Low, asset.Close);
    }

    /// <summary>Whether there was no bar since an order was sent.</summary>
    private static bool IsOlderThan(Prices prices, Security asset, Order order) =>
        order.Status == OrderStatus.Canceled || prices.EndTime.ConvertToUtc(asset.Exchange.TimeZone) <= order.Time;

    private static OrderEvent NoFill(Security asset, Order order) =>
        new(order, asset.LocalTime.ConvertToUtc(asset.Exchange.TimeZone), OrderFee.Zero);

    private static OrderEvent Filled(OrderEvent fill, Order order, decimal price)
    {
        fill.Status = OrderStatus.Filled;
        fill.FillPrice = price;
        fill.FillQuantity = order.Quantity;
        return fill;
    }

    private static bool MustWaitForFreshData(Security asset, DateTime known, DateTime sent)
    {
        if (HasSlowBarsOnly(asset)) return true;
        var length = asset.Resolution.ToTimeSpan();
        return length > TimeSpan.Zero && sent - known > length;
    }

    /// <summary>Whether the algorithm asked for hours or days only, so that a market order may wait for the next bar's open.</summary>
    private static bool HasSlowBarsOnly(Security asset)
    {
        var any = false;
        foreach (var config in asset.Subscriptions)
        {
            if (config.IsInternalFeed) continue;
            if (config.Resolution is not (Resolution.Hour or Resolution.Daily)) return false;
            any = true;
        }
        return any;
    }
}
