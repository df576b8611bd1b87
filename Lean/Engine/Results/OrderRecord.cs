namespace DolphinLean.Engine.Results;

/// <summary>An order as LEAN's result file lists it. Enumerations are LEAN's numbers, which its JSON uses for orders.</summary>
public sealed record OrderRecord
{
    /// <summary>Order id, from 1.</summary>
    public required int Id { get; init; }

    /// <summary>LEAN's security identifier, for example <c>BTCUSDT 18R</c>.</summary>
    public required string SymbolId { get; init; }

    /// <summary>Ticker, for example <c>BTCUSDT</c>.</summary>
    public required string Ticker { get; init; }

    /// <summary>LEAN's SecurityType.</summary>
    public required int SecurityType { get; init; }

    /// <summary>LEAN's OrderType.</summary>
    public required int Type { get; init; }

    /// <summary>LEAN's OrderStatus.</summary>
    public required int Status { get; init; }

    /// <summary>Base units, negative for a sale.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>Last fill price, 0 without a fill.</summary>
    public required decimal Price { get; init; }

    /// <summary>Currency of the price.</summary>
    public required string PriceCurrency { get; init; }

    /// <summary>Creation, UTC.</summary>
    public required DateTime Time { get; init; }

    /// <summary>Whether the order took liquidity when it was sent.</summary>
    public required bool IsMarketable { get; init; }

    public DateTime? LastFillTime { get; init; }
    public DateTime? LastUpdateTime { get; init; }
    public DateTime? CanceledTime { get; init; }
    public decimal? LimitPrice { get; init; }
    public decimal? StopPrice { get; init; }
    public bool? StopTriggered { get; init; }
    public decimal? TriggerPrice { get; init; }
    public bool? TriggerTouched { get; init; }
    public decimal? TrailingAmount { get; init; }
    public bool? TrailingAsPercentage { get; init; }

    /// <summary>Quotes at the time of sending, or null.</summary>
    public OrderQuotes? SubmissionQuotes { get; init; }

    /// <summary>Whether the order may only rest.</summary>
    public bool PostOnly { get; init; }

    /// <summary>Free text, empty without one.</summary>
    public string Tag { get; init; } = "";

    /// <summary>Value at the order's price: quantity × price.</summary>
    public decimal Value => Quantity * Price;
}
