namespace QuantConnect.Data.Market;

/// <summary>One trade or one quote.</summary>
public class Tick : BaseData
{
    /// <summary>A tick without prices.</summary>
    public Tick() => DataType = MarketDataType.Tick;

    /// <summary>A quote; its value is the middle.</summary>
    public Tick(DateTime time, Symbol symbol, decimal bid, decimal ask)
        : this(time, symbol, (bid + ask) / 2, bid, ask)
    {
    }

    /// <summary>A quote beside a last price.</summary>
    public Tick(DateTime time, Symbol symbol, decimal last, decimal bid, decimal ask)
        : this()
    {
        Time = time;
        Symbol = symbol;
        Value = last;
        TickType = TickType.Quote;
        BidPrice = bid;
        AskPrice = ask;
    }

    /// <summary>What happened.</summary>
    public TickType TickType { get; set; } = TickType.Trade;

    /// <summary>Traded quantity.</summary>
    public decimal Quantity { get; set; }

    /// <summary>Best bid.</summary>
    public decimal BidPrice { get; set; }

    /// <summary>Best ask.</summary>
    public decimal AskPrice { get; set; }

    /// <summary>Size of the best bid.</summary>
    public decimal BidSize { get; set; }

    /// <summary>Size of the best ask.</summary>
    public decimal AskSize { get; set; }

    /// <summary>Traded price.</summary>
    public decimal LastPrice => Value;

    /// <inheritdoc/>
    public override string ToString() => TickType == TickType.Quote
        ? $"{Symbol}: Bid: {BidSize.ToStringInvariant()}@{BidPrice.ToStringInvariant()} Ask: {AskSize.ToStringInvariant()}@{AskPrice.ToStringInvariant()}"
        : $"{Symbol}: Price: {Value.ToStringInvariant()} Quantity: {Quantity.ToStringInvariant()}";
}
