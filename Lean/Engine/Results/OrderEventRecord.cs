namespace DolphinLean.Engine.Results;

/// <summary>An order event as LEAN's order event file lists it.</summary>
public sealed record OrderEventRecord
{
    /// <summary>The order.</summary>
    public required int OrderId { get; init; }

    /// <summary>Number of the event within the order, from 1.</summary>
    public required int EventId { get; init; }

    /// <summary>LEAN's security identifier, for example <c>BTCUSDT 18R</c>.</summary>
    public required string SymbolId { get; init; }

    /// <summary>Ticker, for example <c>BTCUSDT</c>.</summary>
    public required string Ticker { get; init; }

    /// <summary>Time of the event, UTC.</summary>
    public required DateTime Time { get; init; }

    /// <summary>LEAN's OrderStatus in camel case: submitted, filled, canceled, invalid, updateSubmitted, …</summary>
    public required string Status { get; init; }

    /// <summary>buy, sell or hold.</summary>
    public required string Direction { get; init; }

    /// <summary>Quantity of the order, negative for a sale.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>Price of the fill, 0 without one.</summary>
    public decimal FillPrice { get; init; }

    /// <summary>Currency of the fill price.</summary>
    public required string FillPriceCurrency { get; init; }

    /// <summary>Filled base units, negative for a sale, 0 without a fill.</summary>
    public decimal FillQuantity { get; init; }

    /// <summary>Fee, or null where LEAN states none.</summary>
    public decimal? FeeAmount { get; init; }

    /// <summary>Currency of the fee, or null where LEAN states none.</summary>
    public string? FeeCurrency { get; init; }

    public decimal? StopPrice { get; init; }
    public decimal? LimitPrice { get; init; }

    /// <summary>Message, empty without one.</summary>
    public string Message { get; init; } = "";
}
