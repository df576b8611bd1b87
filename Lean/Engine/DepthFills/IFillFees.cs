namespace DolphinLean.Engine.DepthFills;

/// <summary>What a fill costs.</summary>
public interface IFillFees
{
    /// <summary>Name for reports.</summary>
    string Name { get; }

    /// <summary>The fee in the quote currency; negative for a rebate.</summary>
    /// <param name="notional">Price × quantity.</param>
    /// <param name="isMaker">Whether the order was resting.</param>
    double FeeOf(double notional, bool isMaker);
}
