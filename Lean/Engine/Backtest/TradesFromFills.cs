using DolphinLean.Data.Journal;
using QuantConnect.Securities;
using QuantConnect.Statistics;

namespace DolphinLean.Engine.Backtest;

/// <summary>
/// The trade list of an algorithm that keeps no ledger of its own, from LEAN's closed trades. Leverage and fraction are what the trade
/// came to: notional over capital, and 1; the reason is the tag of the order that closed it when that is a code such as SCALP_MAX_HOLD, else FILL.
/// </summary>
internal static class TradesFromFills
{
    private const string Reason = "FILL";

    public static List<TradeRecord> Of(IEnumerable<Trade> trades, IOrderProvider orders, decimal startCapital)
    {
        var records = new List<TradeRecord>();
        var capital = startCapital;
        foreach (var trade in trades)
        {
            var notional = trade.Quantity * trade.EntryPrice;
            var leverage = capital == 0 ? 0 : notional / capital;
            var net = trade.ProfitLoss - trade.TotalFees;
            capital += net;
            records.Add(new TradeRecord(
                trade.Symbols[0].Value, trade.Direction == TradeDirection.Long ? 1 : -1, Milliseconds(trade.EntryTime),
                Milliseconds(trade.ExitTime), (double)trade.EntryPrice, (double)trade.ExitPrice, (double)leverage, 1,
                (double)notional, (double)trade.Quantity, 0, ReasonOf(trade, orders), (double)trade.TotalFees, (double)net, (double)capital));
        }
        return records;
    }

    private static string ReasonOf(Trade trade, IOrderProvider orders) =>
        orders.GetOrderById(trade.OrderIds.Max())?.Tag is { Length: > 0 } tag && tag.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_')
            ? tag
            : Reason;

    private static long Milliseconds(DateTime utc) => (utc - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMillisecond;
}
