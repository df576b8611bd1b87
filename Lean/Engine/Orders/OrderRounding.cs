using QuantConnect.Algorithm;
using QuantConnect.Orders;
using QuantConnect.Securities;

namespace DolphinLean.Engine.Orders;

/// <summary>Cuts quantities to whole lots, toward zero, and rounds prices to the tick; each is said once a run.</summary>
internal sealed class OrderRounding(QCAlgorithm algorithm)
{
    private bool _hasWarnedOfLots;
    private bool _hasWarnedOfTicks;

    public void CutToLotSize(Order order, Security security)
    {
        var lotSize = security.SymbolProperties.LotSize;
        var remainder = order.Quantity % lotSize;
        if (remainder == 0)
            return;
        order.Quantity -= remainder;
        if (_hasWarnedOfLots)
            return;
        _hasWarnedOfLots = true;
        algorithm.Error(FormattableString.Invariant(
            $"Warning: Due to brokerage limitations, orders will be rounded to the nearest lot size of {lotSize}"));
    }

    public void RoundPrices(Order order, Security security)
    {
        var tick = security.SymbolProperties.MinimumPriceVariation;
        if (tick <= 0)
            return;
        switch (order)
        {
            case LimitOrder limit:
                limit.LimitPrice = Rounded(limit.LimitPrice, tick, nameof(LimitOrder.LimitPrice));
                break;
            case TrailingStopOrder trailing:
                trailing.StopPrice = Rounded(trailing.StopPrice, tick, nameof(TrailingStopOrder.StopPrice));
                if (!trailing.TrailingAsPercentage)
                    trailing.TrailingAmount = Rounded(trailing.TrailingAmount, tick, nameof(TrailingStopOrder.TrailingAmount));
                break;
            case StopMarketOrder stop:
                stop.StopPrice = Rounded(stop.StopPrice, tick, nameof(StopMarketOrder.StopPrice));
                break;
            case StopLimitOrder stopLimit:
                stopLimit.LimitPrice = Rounded(stopLimit.LimitPrice, tick, nameof(StopLimitOrder.LimitPrice));
                stopLimit.StopPrice = Rounded(stopLimit.StopPrice, tick, nameof(StopLimitOrder.StopPrice));
                break;
            case LimitIfTouchedOrder touched:
                touched.LimitPrice = Rounded(touched.LimitPrice, tick, nameof(LimitIfTouchedOrder.LimitPrice));
                touched.TriggerPrice = Rounded(touched.TriggerPrice, tick, nameof(LimitIfTouchedOrder.TriggerPrice));
                break;
        }
    }

    /// <summary>Halves go to the even multiple, as LEAN's rounding does.</summary>
    private decimal Rounded(decimal price, decimal tick, string name)
    {
        var rounded = Math.Round(price / tick) * tick;
        if (rounded != price && !_hasWarnedOfTicks)
        {
            _hasWarnedOfTicks = true;
            algorithm.Error(FormattableString.Invariant(
                $"Warning: To meet brokerage precision requirements, order {name} was rounded to {rounded} from {price}"));
        }
        return rounded;
    }
}
