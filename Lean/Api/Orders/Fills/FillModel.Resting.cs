using QuantConnect.Data.Market;
using QuantConnect.Hosting;
using QuantConnect.Securities;

namespace QuantConnect.Orders.Fills;

// Orders that wait for a price.
public partial class FillModel
{
    /// <summary>Fills a limit order when the bar trades through the limit: at the limit, or at the bar's far end if all of it is better.</summary>
    public virtual OrderEvent LimitFill(Security asset, LimitOrder order)
    {
        var fill = NoFill(asset, order);
        var prices = GetPrices(asset, order.Direction);
        if (IsOlderThan(prices, asset, order)) return fill;
        return order.Direction switch
        {
            OrderDirection.Buy when prices.Low < order.LimitPrice => Filled(fill, order, Math.Min(prices.High, order.LimitPrice)),
            OrderDirection.Sell when prices.High > order.LimitPrice => Filled(fill, order, Math.Max(prices.Low, order.LimitPrice)),
            _ => fill,
        };
    }

    /// <summary>Fills a stop order when the bar passes the stop: at the stop, or at the close and slippage if that is worse.</summary>
    public virtual OrderEvent StopMarketFill(Security asset, StopMarketOrder order)
    {
        var fill = NoFill(asset, order);
        var prices = GetPrices(asset, order.Direction);
        if (IsOlderThan(prices, asset, order)) return fill;
        return order.Direction switch
        {
            OrderDirection.Buy when prices.High > order.StopPrice => Filled(fill, order, WorseThanStop(asset, order, prices)),
            OrderDirection.Sell when prices.Low < order.StopPrice => Filled(fill, order, WorseThanStop(asset, order, prices)),
            _ => fill,
        };
    }

    /// <summary>Fills a trailing stop when the bar touches the stop; else moves the stop after the market.</summary>
    public virtual OrderEvent TrailingStopFill(Security asset, TrailingStopOrder order)
    {
        var fill = NoFill(asset, order);
        var prices = GetPrices(asset, order.Direction);
        if (IsOlderThan(prices, asset, order)) return fill;
        var sells = order.Direction == OrderDirection.Sell;
        if (sells ? prices.Low <= order.StopPrice : prices.High >= order.StopPrice)
            return Filled(fill, order, WorseThanStop(asset, order, prices));
        if (TrailingStopOrder.TryUpdateStopPrice(
            sells ? prices.High : prices.Low, order.StopPrice, order.TrailingAmount, order.TrailingAsPercentage, order.Direction, out var stop))
        {
            var tick = asset.SymbolProperties.MinimumPriceVariation;
            var isRounded = tick > 0 && !asset.Quirks.Has(LeanQuirk.TrailingStopOffTick);
            order.StopPrice = isRounded ? Math.Round(stop / tick) * tick : stop;
            Parameters.OnOrderUpdated(order);
        }
        return fill;
    }

    /// <summary>Starts a stop-limit order when the bar passes the stop, and fills it when the close is better than the limit.</summary>
    public virtual OrderEvent StopLimitFill(Security asset, StopLimitOrder order)
    {
        var fill = NoFill(asset, order);
        var prices = GetPrices(asset, order.Direction);
        if (IsOlderThan(prices, asset, order)) return fill;
        var buys = order.Direction == OrderDirection.Buy;
        if (!order.StopTriggered && (buys ? prices.High > order.StopPrice : prices.Low < order.StopPrice))
        {
            order.StopTriggered = true;
            Parameters.OnOrderUpdated(order);
        }
        if (!order.StopTriggered) return fill;
        if (buys) return prices.Current < order.LimitPrice ? Filled(fill, order, Math.Min(prices.High, order.LimitPrice)) : fill;
        return prices.Current > order.LimitPrice ? Filled(fill, order, Math.Max(prices.Low, order.LimitPrice)) : fill;
    }

    /// <summary>
    /// Starts a limit-if-touched order when the trade bar touches the trigger, and fills it at its limit when the other side's quote reaches
    /// that.
    /// </summary>
    public virtual OrderEvent LimitIfTouchedFill(Security asset, LimitIfTouchedOrder order)
    {
        var fill = NoFill(asset, order);
        if (asset.Cache.GetData<TradeBar>() is not { } bar || IsOlderThan(new Prices(bar), asset, order)) return fill;
        var buys = order.Direction == OrderDirection.Buy;
        if (buys ? bar.Low <= order.TriggerPrice : bar.High >= order.TriggerPrice) order.TriggerTouched = true;
        if (!order.TriggerTouched) return fill;
        var reached = buys ? asset.BidPrice <= order.LimitPrice : asset.AskPrice >= order.LimitPrice;
        return reached ? Filled(fill, order, order.LimitPrice) : fill;
    }

    private static decimal WorseThanStop(Security asset, StopMarketOrder order, Prices prices)
    {
        var slippage = asset.SlippageModel.GetSlippageApproximation(asset, order);
        return order.Direction == OrderDirection.Sell
            ? Math.Min(order.StopPrice, prices.Current - slippage)
            : Math.Max(order.StopPrice, prices.Current + slippage);
    }
}
