namespace DolphinLean.Exchange.Markets;

/// <summary>One step of the leverage table: up to which notional which leverage, and what margin must stay.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="MaxLeverage">Largest initial leverage.</param>
/// <param name="NotionalFloor">Least notional, USDT.</param>
/// <param name="NotionalCap">Largest notional, USDT.</param>
/// <param name="MaintenanceRatio">Maintenance margin over notional.</param>
/// <param name="MaintenanceAmount">What is taken off, so that the margin has no jump between steps, USDT.</param>
public sealed record LeverageBracket(
    int Number, int MaxLeverage, decimal NotionalFloor, decimal NotionalCap, decimal MaintenanceRatio, decimal MaintenanceAmount)
{
    /// <summary>A table of the shape of Binance's large contracts.</summary>
    public static IReadOnlyList<LeverageBracket> Default { get; } = Build(
    [
        (125, 50_000m, 0.004m), (100, 600_000m, 0.005m), (75, 3_000_000m, 0.0065m), (50, 12_000_000m, 0.01m),
        (25, 70_000_000m, 0.02m), (20, 100_000_000m, 0.025m), (10, 230_000_000m, 0.05m), (5, 480_000_000m, 0.1m),
        (4, 600_000_000m, 0.125m), (3, 800_000_000m, 0.15m), (2, 1_200_000_000m, 0.25m), (1, 1_800_000_000m, 0.5m),
    ]);

    private static LeverageBracket[] Build((int Leverage, decimal Cap, decimal Ratio)[] steps)
    {
        var brackets = new LeverageBracket[steps.Length];
        decimal floor = 0, amount = 0, ratio = 0;
        for (var i = 0; i < steps.Length; i++)
        {
            amount += floor * (steps[i].Ratio - ratio);
            ratio = steps[i].Ratio;
            brackets[i] = new LeverageBracket(i + 1, steps[i].Leverage, floor, steps[i].Cap, ratio, amount);
            floor = steps[i].Cap;
        }
        return brackets;
    }
}
