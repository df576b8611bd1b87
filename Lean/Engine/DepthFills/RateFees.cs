namespace DolphinLean.Engine.DepthFills;

/// <summary>A share of the notional, by role.</summary>
/// <param name="MakerRate">Such as 0.0002; negative for a rebate.</param>
/// <param name="TakerRate">Such as 0.0005.</param>
public sealed record RateFees(double MakerRate, double TakerRate) : IFillFees
{
    /// <inheritdoc/>
    public string Name => FormattableString.Invariant($"maker {MakerRate * 100:0.####} %, taker {TakerRate * 100:0.####} %");

    /// <inheritdoc/>
    public double FeeOf(double notional, bool isMaker) => notional * (isMaker ? MakerRate : TakerRate);
}
