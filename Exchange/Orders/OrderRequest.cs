namespace DolphinLean.Exchange.Orders;

/// <summary>What a client asks for, parsed and not yet judged.</summary>
internal sealed record OrderRequest
{
    public required string Symbol { get; init; }
    public required OrderSide Side { get; init; }
    public required OrderType Type { get; init; }
    public PositionSide PositionSide { get; init; }
    public TimeInForce TimeInForce { get; init; }
    public decimal Quantity { get; init; }
    public decimal Price { get; init; }
    public decimal StopPrice { get; init; }
    public decimal ActivatePrice { get; init; }

    /// <summary>Percent that a trailing stop lets the price come back.</summary>
    public decimal CallbackRate { get; init; }
    public bool ReduceOnly { get; init; }
    public bool ClosePosition { get; init; }
    public string? ClientOrderId { get; init; }
    public SelfTradePrevention SelfTradePrevention { get; init; } = SelfTradePrevention.ExpireMaker;
    public PriceMatch PriceMatch { get; init; }
    public WorkingType WorkingType { get; init; }
    public bool PriceProtect { get; init; }
    public long GoodTillMs { get; init; }
    public ForcedReason Forced { get; init; }

    public bool IsBuy => Side == OrderSide.Buy;

    public bool IsConditional => Type is OrderType.Stop or OrderType.StopMarket or OrderType.TakeProfit
        or OrderType.TakeProfitMarket or OrderType.TrailingStopMarket;

    /// <summary>Whether the order has a limit once it works.</summary>
    public bool HasLimit => Type is OrderType.Limit or OrderType.Stop or OrderType.TakeProfit;
}
