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

internal sealed record AlgoOrderReply : WireMessage
{
    public required long AlgoId { get; init; }
    public required string ClientAlgoId { get; init; }
    public string? AlgoType { get; init; }
    public OrderKind? OrderType { get; init; }
    public string? Symbol { get; init; }
    public OrderSide? Side { get; init; }
    public PositionSideKind? PositionSide { get; init; }
    public TimeInForceKind? TimeInForce { get; init; }
    public decimal? Quantity { get; init; }
    public AlgoStatusKind? AlgoStatus { get; init; }
    public string? ActualOrderId { get; init; }
    public decimal? ActualPrice { get; init; }
    public decimal? ActualQty { get; init; }
    public string? ActualType { get; init; }
    public decimal? TriggerPrice { get; init; }
    public decimal? Price { get; init; }
    public decimal? IcebergQuantity { get; init; }
    public decimal? TpTriggerPrice { get; init; }
    public decimal? TpPrice { get; init; }
    public decimal? SlTriggerPrice { get; init; }
    public decimal? SlPrice { get; init; }
    public string? TpOrderType { get; init; }
    public string? SelfTradePreventionMode { get; init; }
    public string? WorkingType { get; init; }
    public string? PriceMatch { get; init; }
    public bool? ClosePosition { get; init; }
    public bool? PriceProtect { get; init; }
    public bool? ReduceOnly { get; init; }
    public string? ActivatePrice { get; init; }
    public string? CallbackRate { get; init; }
    public long? CreateTime { get; init; }
    public long? UpdateTime { get; init; }
    public long? TriggerTime { get; init; }
    public long? GoodTillDate { get; init; }

    /// <summary>With a cancel: 200.</summary>
    public string? Code { get; init; }

    /// <summary>With a cancel: success.</summary>
    public string? Msg { get; init; }
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
