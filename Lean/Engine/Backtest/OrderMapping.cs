using DolphinLean.Engine.Results;
using DolphinLean.Engine.Statistics;
using QuantConnect;
using QuantConnect.Orders;
using QuantConnect.Statistics;

namespace DolphinLean.Engine.Backtest;

/// <summary>Turns LEAN's orders, events and trades into the plain records that the result files are written from.</summary>
internal static class OrderMapping
{
    private static readonly Dictionary<OrderStatus, string> Statuses = InCamelCase<OrderStatus>();
    private static readonly Dictionary<OrderDirection, string> Directions = InCamelCase<OrderDirection>();

    public static OrderRecord ToRecord(Order order) => new()
    {
        Id = order.Id,
        SymbolId = order.Symbol.ID.ToString(),
        Ticker = order.Symbol.Value,
        SecurityType = (int)order.SecurityType,
        Type = (int)order.Type,
        Status = (int)order.Status,
        Quantity = order.Quantity,
        Price = order.Price,
        PriceCurrency = order.PriceCurrency,
        Time = order.Time,
        IsMarketable = order.IsMarketable,
        LastFillTime = order.LastFillTime,
        LastUpdateTime = order.LastUpdateTime,
        CanceledTime = order.CanceledTime,
        LimitPrice = order switch
        {
            LimitOrder limit => limit.LimitPrice,
            StopLimitOrder stopLimit => stopLimit.LimitPrice,
            LimitIfTouchedOrder touched => touched.LimitPrice,
            _ => null,
        },
        StopPrice = order switch
        {
            StopMarketOrder stop => stop.StopPrice,
            StopLimitOrder stopLimit => stopLimit.StopPrice,
            _ => null,
        },
        StopTriggered = (order as StopLimitOrder)?.StopTriggered,
        TriggerPrice = (order as LimitIfTouchedOrder)?.TriggerPrice,
        TriggerTouched = (order as LimitIfTouchedOrder)?.TriggerTouched,
        TrailingAmount = (order as TrailingStopOrder)?.TrailingAmount,
        TrailingAsPercentage = (order as TrailingStopOrder)?.TrailingAsPercentage,
        SubmissionQuotes = order.OrderSubmissionData is { } quotes
            ? new OrderQuotes(quotes.BidPrice, quotes.AskPrice, quotes.LastPrice)
            : null,
        Tag = order.Tag,
    };

    public static OrderEventRecord ToRecord(OrderEvent orderEvent)
    {
        var hasFee = orderEvent.OrderFee.Value.Currency != Currencies.NullCurrency;
        return new OrderEventRecord
        {
            OrderId = orderEvent.OrderId,
            EventId = orderEvent.Id,
            SymbolId = orderEvent.Symbol.ID.ToString(),
            Ticker = orderEvent.Symbol.Value,
            Time = orderEvent.UtcTime,
            Status = Statuses[orderEvent.Status],
            Direction = Directions[orderEvent.Direction],
            Quantity = orderEvent.Quantity,
            FillPrice = orderEvent.FillPrice,
            FillPriceCurrency = orderEvent.FillPriceCurrency,
            FillQuantity = orderEvent.FillQuantity,
            FeeAmount = hasFee ? orderEvent.OrderFee.Value.Amount : null,
            FeeCurrency = hasFee ? orderEvent.OrderFee.Value.Currency : null,
            StopPrice = orderEvent.StopPrice,
            LimitPrice = orderEvent.LimitPrice,
            Message = orderEvent.Message ?? "",
        };
    }

    public static ClosedTrade ToRecord(Trade trade) => new()
    {
        SymbolId = trade.Symbols[0].ID.ToString(),
        Ticker = trade.Symbols[0].Value,
        IsLong = trade.Direction == TradeDirection.Long,
        EntryTime = trade.EntryTime,
        EntryPrice = trade.EntryPrice,
        ExitTime = trade.ExitTime,
        ExitPrice = trade.ExitPrice,
        Quantity = trade.Quantity,
        ProfitLoss = trade.ProfitLoss,
        TotalFees = trade.TotalFees,
        MaximumAdverseExcursion = trade.MAE,
        MaximumFavorableExcursion = trade.MFE,
        EndTradeDrawdown = trade.EndTradeDrawdown,
        IsWin = trade.IsWin,
        OrderIds = [.. trade.OrderIds],
    };

    private static Dictionary<T, string> InCamelCase<T>()
        where T : struct, Enum => Enum.GetValues<T>().ToDictionary(value => value, value => CamelCase(value.ToString()));

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
