using QuantConnect.Orders;

namespace DolphinLean.Lean.Engine.Tests.Properties;

/// <summary>
/// Where LEAN's default model may fill an order, before slippage. The bar is the last of the side that the order meets: the ask to buy and
/// the bid to sell where there were quotes, else the trades. A market order fills at its close. An order that waited needs a bar that ended
/// after it was sent; it fills between the bar's low and high: a limit never worse than the limit, a stop never better than the close.
/// </summary>
internal sealed class FillRange(RandomMarket market, AccountOracle account, decimal slippageShare)
{
    private const decimal Tolerance = 1e-9m;

    public void Check(OrderEvent fill)
    {
        var ticket = fill.Ticket;
        var bar = BarOf(fill);
        var (low, high) = Range(ticket, bar, fill.FillQuantity > 0);
        var isStop = ticket.OrderType is OrderType.Market or OrderType.StopMarket or OrderType.TrailingStop;
        var slippage = isStop ? slippageShare * account.LastPrice(fill.Symbol.Value, fill.UtcTime) : 0;
        if (fill.FillQuantity > 0)
            high += slippage;
        else
            low -= slippage;
        var hasWaited = ticket.OrderType == OrderType.Market || bar.EndTime > ticket.SubmitRequest.Time;
        if (!hasWaited || fill.FillPrice < low - Tolerance || fill.FillPrice > high + Tolerance)
        {
            throw new InvalidOperationException(FormattableString.Invariant(
                $"{ticket.OrderType} order {fill.OrderId} of {ticket.SubmitRequest.Time:HH:mm:ss}: expected a fill in {low} to {high}, found {fill.FillPrice}; {bar}"));
        }
    }

    private RandomBar BarOf(OrderEvent fill)
    {
        var since = account.Since(fill.Symbol.Value);
        return market.LastBar(fill.Symbol.Value, fill.FillQuantity > 0 ? PriceSide.Ask : PriceSide.Bid, since, fill.UtcTime)
            ?? market.LastBar(fill.Symbol.Value, PriceSide.Trade, since, fill.UtcTime)
            ?? throw new InvalidOperationException($"order {fill.OrderId} filled before the first bar");
    }

    private static (decimal Low, decimal High) Range(OrderTicket ticket, RandomBar bar, bool buys)
    {
        switch (ticket.OrderType)
        {
            case OrderType.Market:
                return (bar.Close, bar.Close);
            case OrderType.Limit or OrderType.StopLimit:
                var limit = ticket.Get(OrderField.LimitPrice);
                return buys ? (bar.Low, Math.Min(bar.High, limit)) : (Math.Max(bar.Low, limit), bar.High);
            default:
                return buys ? (bar.Close, bar.High) : (bar.Low, bar.Close);
        }
    }
}
