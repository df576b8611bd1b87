namespace DolphinLean.Algorithms.Dolphin.Breaker;

/// <summary>The external factors; NaN where one is missing (seed 001 §10.2).</summary>
/// <param name="Funding">Funding rate of BTCUSDT, share per settlement.</param>
/// <param name="Dvol">Bitcoin's implied volatility, percent a year.</param>
/// <param name="FearGreed">Fear and Greed index, 0 to 100.</param>
/// <param name="Taker">Takers' buys over takers' sells.</param>
public readonly record struct ExternalFactors(double Funding, double Dvol, double FearGreed, double Taker)
{
    /// <summary>Names of the missing ones, with commas between; empty when none is missing.</summary>
    public string Missing => string.Join(
        ',', new[] { ("funding", Funding), ("dvol", Dvol), ("fng", FearGreed), ("taker", Taker) }
            .Where(factor => double.IsNaN(factor.Item2)).Select(factor => factor.Item1));
}
