namespace DolphinLean.Algorithms.Tests.Execution.Scalp;

/// <summary>An order that a made venue received; a market order has no price.</summary>
internal sealed record MadeOrder(int Id, decimal Quantity, decimal? Price, string Tag)
{
    public decimal Filled { get; set; }
}
