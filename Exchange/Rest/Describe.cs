using DolphinLean.Exchange.Accounts;
using DolphinLean.Exchange.Markets;
using DolphinLean.Exchange.Messages;
using DolphinLean.Exchange.Orders;

namespace DolphinLean.Exchange.Rest;

/// <summary>Orders, fills and amounts as answers tell them.</summary>
internal static class Describe
{
    public const int AmountScale = 8;

    public static OrderReply Order(Order order, SymbolRules rules, bool isQuery = false) => new()
    {
        OrderId = order.Id,
        Symbol = order.Symbol,
        Status = Status(order),
        ClientOrderId = order.ClientOrderId,
        Price = Text.Exact(order.Price, rules.PriceScale),
        AvgPrice = Text.Fixed(order.AveragePrice, Math.Max(5, rules.PriceScale)),
        OrigQty = Text.Fixed(order.Quantity, rules.QuantityScale),
        ExecutedQty = Text.Fixed(order.Filled, rules.QuantityScale),
        CumQty = isQuery ? null : Text.Fixed(order.Filled, rules.QuantityScale),
        CumQuote = Text.Fixed(order.FilledQuote, 5),
        TimeInForce = Wire<TimeInForce>.Name(order.TimeInForce),
        Type = Wire<OrderType>.Name(order.Type),
        ReduceOnly = order.ReduceOnly,
        ClosePosition = order.ClosePosition,
        Side = Wire<OrderSide>.Name(order.Side),
        PositionSide = Wire<PositionSide>.Name(order.PositionSide),
        StopPrice = Text.Exact(order.StopPrice, rules.PriceScale),
        WorkingType = Wire<WorkingType>.Name(order.WorkingType),
        PriceProtect = order.PriceProtect,
        OrigType = Wire<OrderType>.Name(order.OriginalType),
        PriceMatch = Wire<PriceMatch>.Name(order.PriceMatch),
        SelfTradePreventionMode = Wire<SelfTradePrevention>.Name(order.SelfTradePrevention),
        GoodTillDate = order.GoodTillMs,
        Time = isQuery ? order.CreatedMs : null,
        UpdateTime = order.UpdatedMs,
    };

    /// <summary>What an order looked like when it was taken, before it matched.</summary>
    public static OrderReply Acknowledged(OrderReply reply, SymbolRules rules) => reply with
    {
        Status = "NEW", AvgPrice = Text.Exact(0, rules.PriceScale), ExecutedQty = Text.Fixed(0, rules.QuantityScale),
        CumQty = Text.Fixed(0, rules.QuantityScale), CumQuote = Text.Fixed(0, 5),
    };

    public static string Status(Order order) => Wire<OrderStatus>.Name(order.Status);

    public static AlgoOrderReply Algo(AlgoOrder order, SymbolRules rules, bool isQuery = false)
    {
        var request = order.Request;
        var placed = order.Placed;
        var zero = Text.Exact(0, rules.PriceScale);
        return new AlgoOrderReply
        {
            AlgoId = order.Id,
            ClientAlgoId = order.ClientId,
            OrderType = Wire<OrderType>.Name(request.Type),
            Symbol = request.Symbol,
            Side = Wire<OrderSide>.Name(request.Side),
            PositionSide = Wire<PositionSide>.Name(request.PositionSide),
            TimeInForce = Wire<TimeInForce>.Name(request.TimeInForce),
            Quantity = Text.Fixed(request.Quantity, rules.QuantityScale),
            AlgoStatus = Wire<AlgoStatus>.Name(order.Status),
            ActualOrderId = isQuery ? placed == null ? "" : Text.Whole(placed.Id) : null,
            ActualPrice = isQuery ? Text.Fixed(placed?.AveragePrice ?? 0, 5) : null,
            ActualQty = isQuery ? Text.Fixed(placed?.Filled ?? 0, rules.QuantityScale) : null,
            ActualType = isQuery ? placed == null ? "" : Wire<OrderType>.Name(placed.Type) : null,
            TriggerPrice = Text.Exact(request.StopPrice, rules.PriceScale),
            Price = Text.Exact(request.Price, rules.PriceScale),
            TpTriggerPrice = isQuery ? zero : null,
            TpPrice = isQuery ? zero : null,
            SlTriggerPrice = isQuery ? zero : null,
            SlPrice = isQuery ? zero : null,
            TpOrderType = isQuery ? "" : null,
            SelfTradePreventionMode = Wire<SelfTradePrevention>.Name(request.SelfTradePrevention),
            WorkingType = Wire<WorkingType>.Name(request.WorkingType),
            PriceMatch = Wire<PriceMatch>.Name(request.PriceMatch),
            ClosePosition = request.ClosePosition,
            PriceProtect = request.PriceProtect,
            ReduceOnly = request.ReduceOnly,
            ActivatePrice = request.ActivatePrice == 0 ? "" : Text.Exact(request.ActivatePrice, rules.PriceScale),
            CallbackRate = request.CallbackRate == 0 ? "" : Text.Short(request.CallbackRate),
            CreateTime = order.CreatedMs,
            UpdateTime = order.UpdatedMs,
            TriggerTime = order.TriggeredMs,
            GoodTillDate = request.GoodTillMs,
        };
    }

    public static UserTradeReply Trade(UserTrade trade, SymbolRules rules) => new(
        Buyer: trade.Order.IsBuy,
        Commission: Text.Money(trade.Fee),
        CommissionAsset: rules.QuoteAsset,
        Id: trade.Id,
        Maker: trade.IsMaker,
        OrderId: trade.Order.Id,
        Price: Text.Exact(trade.Price, rules.PriceScale),
        Qty: Text.Fixed(trade.Quantity, rules.QuantityScale),
        QuoteQty: Text.Money(trade.Price * trade.Quantity),
        RealizedPnl: Text.Money(trade.RealizedProfit),
        Side: Wire<OrderSide>.Name(trade.Order.Side),
        PositionSide: Wire<PositionSide>.Name(trade.Order.PositionSide),
        Symbol: trade.Order.Symbol,
        Time: trade.TimeMs);

    public static string[] Level(Matching.BookLevel level, SymbolRules rules) =>
        [Text.Exact(level.Price, rules.PriceScale), Text.Fixed(level.Quantity, rules.QuantityScale)];

    public static TickerReply Ticker(Market market, Candle day)
    {
        var scale = market.Rules.PriceScale;
        var change = day.Close - day.Open;
        return new TickerReply
        {
            Symbol = market.Symbol,
            PriceChange = Text.Fixed(change, scale),
            PriceChangePercent = Text.Fixed(day.Open == 0 ? 0 : change / day.Open * 100, 3),
            WeightedAvgPrice = Text.Fixed(day.Volume == 0 ? day.Close : day.QuoteVolume / day.Volume, scale),
            LastPrice = Text.Fixed(day.Close, scale),
            LastQty = Text.Fixed(market.Tape.Last?.Quantity ?? 0, market.Rules.QuantityScale),
            OpenPrice = Text.Fixed(day.Open, scale),
            HighPrice = Text.Fixed(day.High, scale),
            LowPrice = Text.Fixed(day.Low, scale),
            Volume = Text.Fixed(day.Volume, market.Rules.QuantityScale),
            QuoteVolume = Text.Fixed(day.QuoteVolume, 2),
            OpenTime = day.OpenMs,
            CloseTime = day.CloseMs,
            FirstId = Math.Max(0, day.FirstTradeId),
            LastId = Math.Max(0, day.LastTradeId),
            Count = day.Trades,
        };
    }
}
