using System.Text.Json.Serialization;

namespace DolphinLean.Exchange.Messages;

// Answers about orders and fills. Names are those of the protocol in camel case; amounts are texts, as Binance sends them.

internal sealed record OrderReply
{
    public required long OrderId { get; init; }
    public required string Symbol { get; init; }
    public string? Pair { get; init; }
    public required string Status { get; init; }
    public required string ClientOrderId { get; init; }
    public required string Price { get; init; }
    public required string AvgPrice { get; init; }
    public required string OrigQty { get; init; }
    public required string ExecutedQty { get; init; }
    public string? CumQty { get; init; }
    public string? CumBase { get; init; }
    public required string CumQuote { get; init; }
    public required string TimeInForce { get; init; }
    public required string Type { get; init; }
    public required bool ReduceOnly { get; init; }
    public required bool ClosePosition { get; init; }
    public required string Side { get; init; }
    public required string PositionSide { get; init; }
    public required string StopPrice { get; init; }
    public required string WorkingType { get; init; }
    public required bool PriceProtect { get; init; }
    public required string OrigType { get; init; }
    public required string PriceMatch { get; init; }
    public required string SelfTradePreventionMode { get; init; }
    public required long GoodTillDate { get; init; }
    public long? Time { get; init; }
    public required long UpdateTime { get; init; }
}

internal sealed record AlgoOrderReply
{
    public required long AlgoId { get; init; }
    public required string ClientAlgoId { get; init; }
    public string AlgoType { get; init; } = "CONDITIONAL";
    public required string OrderType { get; init; }
    public required string Symbol { get; init; }
    public required string Side { get; init; }
    public required string PositionSide { get; init; }
    public required string TimeInForce { get; init; }
    public required string Quantity { get; init; }
    public required string AlgoStatus { get; init; }
    public string? ActualOrderId { get; init; }
    public string? ActualPrice { get; init; }
    public string? ActualQty { get; init; }
    public string? ActualType { get; init; }
    public required string TriggerPrice { get; init; }
    public required string Price { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? IcebergQuantity { get; init; }
    public string? TpTriggerPrice { get; init; }
    public string? TpPrice { get; init; }
    public string? SlTriggerPrice { get; init; }
    public string? SlPrice { get; init; }
    public string? TpOrderType { get; init; }
    public required string SelfTradePreventionMode { get; init; }
    public required string WorkingType { get; init; }
    public required string PriceMatch { get; init; }
    public required bool ClosePosition { get; init; }
    public required bool PriceProtect { get; init; }
    public required bool ReduceOnly { get; init; }
    public string? ActivatePrice { get; init; }
    public string? CallbackRate { get; init; }
    public required long CreateTime { get; init; }
    public required long UpdateTime { get; init; }
    public required long TriggerTime { get; init; }
    public required long GoodTillDate { get; init; }

    /// <summary>With a cancel: 200.</summary>
    public string? Code { get; init; }

    /// <summary>With a cancel: success.</summary>
    public string? Msg { get; init; }
}

internal sealed record BeforeAfter(string Before, string After);

internal sealed record AmendmentTerms(BeforeAfter Price, BeforeAfter OrigQty, int Count);

internal sealed record AmendmentReply(
    long AmendmentId, string Symbol, string Pair, long OrderId, string ClientOrderId, long Time, AmendmentTerms Amendment, string PriceMatch);

internal sealed record UserTradeReply(
    bool Buyer, string Commission, string CommissionAsset, long Id, bool Maker, long OrderId, string Price, string Qty, string QuoteQty,
    string RealizedPnl, string Side, string PositionSide, string Symbol, long Time);
