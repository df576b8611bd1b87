namespace DolphinLean.Engine.Statistics;

/// <summary>What the capacity estimate reads of market and account at the end of a step.</summary>
public interface ICapacityMarket
{
    /// <summary>Portfolio value, account currency.</summary>
    decimal PortfolioValue { get; }

    /// <summary>The bar that ends at this step; false when the asset has none.</summary>
    /// <param name="asset">Index of the asset.</param>
    /// <param name="bar">The bar.</param>
    bool TryGetBar(int asset, out CapacityBar bar);

    /// <summary>|Quantity| × price, 0 when flat, account currency.</summary>
    decimal HoldingsValue(int asset);
}
