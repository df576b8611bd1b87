namespace DolphinLean.Algorithms.Execution.Scalp.Orders;

/// <summary>What the exchange asks of an instrument's orders.</summary>
/// <param name="TickSize">Prices are whole multiples of it, above 0.</param>
/// <param name="LotSize">Quantities are whole multiples of it, above 0.</param>
/// <param name="MinNotional">Price × quantity of an entry is above it, quote currency.</param>
public readonly record struct InstrumentRules(decimal TickSize, decimal LotSize, decimal MinNotional)
{
    /// <summary>Below it a step is none: no market has finer ones, and a run with exact sizes has steps whose multiples have no end.</summary>
    private const decimal SmallestStep = 0.000000000001m;

    /// <summary>A quantity cut to whole lots, toward zero.</summary>
    public decimal InLots(decimal quantity) => LotSize < SmallestStep ? quantity : Math.Truncate(quantity / LotSize) * LotSize;

    /// <summary>Whether a quantity is enough for an order at a price.</summary>
    public bool IsEnough(decimal quantity, decimal price) => quantity > 0 && quantity * price > MinNotional;

    /// <summary>The highest tick at or below a price.</summary>
    public decimal Down(decimal price) => TickSize < SmallestStep ? price : Math.Floor(price / TickSize) * TickSize;

    /// <summary>The lowest tick at or above a price.</summary>
    public decimal Up(decimal price) => TickSize < SmallestStep ? price : Math.Ceiling(price / TickSize) * TickSize;
}
