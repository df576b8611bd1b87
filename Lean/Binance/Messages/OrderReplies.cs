using System.Text.Json.Serialization;

namespace DolphinLean.Binance.Messages;

// Answers about orders and fills.

internal sealed record OrderReply : WireMessage
{
    public required long OrderId { get; init; }
    public required string Symbol { get; init; }
    public string? Pair { get; init; }
    public required VenueOrderStatus Status { get; init; }
    public required string ClientOrderId { get; init; }
    public required decimal Price { get; init; }
    public decimal? AvgPrice { get; init; }
    public required decimal OrigQty { get; init; }
    public required decimal ExecutedQty { get; init; }
    public decimal? CumQty { get; init; }
    public decimal? CumBase { get; init; }
    public decimal? CumQuote { get; init; }
    public TimeInForceKind? TimeInForce { get; init; }
    public required OrderKind Type { get; init; }
    public bool? ReduceOnly { get; init; }
    public bool? ClosePosition { get; init; }
    public required OrderSide Side { get; init; }
    public PositionSideKind? PositionSide { get; init; }
    public decimal? StopPrice { get; init; }
    public string? WorkingType { get; init; }
    public bool? PriceProtect { get; init; }
    public OrderKind? OrigType { get; init; }
    public decimal? ActivatePrice { get; init; }
    public decimal? PriceRate { get; init; }
    public string? PriceMatch { get; init; }
    public string? SelfTradePreventionMode { get; init; }
    public long? GoodTillDate { get; init; }
    public long? Time { get; init; }
    public long? UpdateTime { get; init; }
}

// Asked for every few seconds behind each position: set, not only initialized, because generated readers fill such objects without boxing.
internal sealed record AlgoOrderReply : WireMessage
{
    [JsonRequired] public long AlgoId { get; set; }
    [JsonRequired] public string ClientAlgoId { get; set; } = "";
    public string? AlgoType { get; set; }
    public OrderKind? OrderType { get; set; }
    public string? Symbol { get; set; }
    public OrderSide? Side { get; set; }
    public PositionSideKind? PositionSide { get; set; }
    public TimeInForceKind? TimeInForce { get; set; }
    public decimal? Quantity { get; set; }
    public AlgoStatusKind? AlgoStatus { get; set; }
    public string? ActualOrderId { get; set; }
    public decimal? ActualPrice { get; set; }
    public decimal? ActualQty { get; set; }
    public string? ActualType { get; set; }
    public decimal? TriggerPrice { get; set; }
    public decimal? Price { get; set; }
    public decimal? IcebergQuantity { get; set; }
    public decimal? TpTriggerPrice { get; set; }
    public decimal? TpPrice { get; set; }
    public decimal? SlTriggerPrice { get; set; }
    public decimal? SlPrice { get; set; }
    public string? TpOrderType { get; set; }
    public string? SelfTradePreventionMode { get; set; }
    public string? WorkingType { get; set; }
    public string? PriceMatch { get; set; }
    public bool? ClosePosition { get; set; }
    public bool? PriceProtect { get; set; }
    public bool? ReduceOnly { get; set; }
    public string? ActivatePrice { get; set; }
    public string? CallbackRate { get; set; }
    public long? CreateTime { get; set; }
    public long? UpdateTime { get; set; }
    public long? TriggerTime { get; set; }
    public long? GoodTillDate { get; set; }

    /// <summary>With a cancel: 200.</summary>
    public string? Code { get; set; }

    /// <summary>With a cancel: success.</summary>
    public string? Msg { get; set; }
}

internal sealed record UserTradeReply : WireMessage
{
    public required long Id { get; init; }
    public required long OrderId { get; init; }
    public required string Symbol { get; init; }
    public required OrderSide Side { get; init; }
    public PositionSideKind? PositionSide { get; init; }
    public required decimal Price { get; init; }
    public required decimal Qty { get; init; }
    public decimal? QuoteQty { get; init; }
    public decimal? RealizedPnl { get; init; }
    public required decimal Commission { get; init; }
    public required string CommissionAsset { get; init; }
    public bool? Buyer { get; init; }
    public bool Maker { get; init; }
    public required long Time { get; init; }
}
