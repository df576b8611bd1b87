namespace DolphinLean.Engine.DepthFills;

/// <summary>What the owner of an order hears.</summary>
/// <param name="Order">The order.</param>
/// <param name="Kind">What happened.</param>
/// <param name="TimeNs">When the owner hears it, on the recorder's clock, Unix nanoseconds.</param>
/// <param name="Price">Price of a fill, else 0.</param>
/// <param name="Quantity">Quantity of a fill, else 0.</param>
/// <param name="IsMaker">Whether the order was resting when it filled.</param>
/// <param name="Fee">Fee of a fill in the quote currency; negative for a rebate.</param>
/// <param name="Reason">Why an order was refused or a rest was cancelled, a code in upper case; empty otherwise.</param>
public readonly record struct DepthReport(
    DepthOrder Order, DepthReportKind Kind, long TimeNs, double Price, double Quantity, bool IsMaker, double Fee, string Reason);
