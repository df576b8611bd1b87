namespace DolphinLean.Data.External;

/// <summary>A figure from outside the price data that the circuit breaker looks at (seed 001 §10.2).</summary>
public enum FactorKind
{
    /// <summary>Funding rate of the BTCUSDT perpetual, share of the position's value per settlement.</summary>
    Funding,

    /// <summary>Bitcoin's implied volatility, percent a year.</summary>
    Dvol,

    /// <summary>Fear and Greed index, 0 to 100.</summary>
    FearGreed,

    /// <summary>Takers' buys over takers' sells.</summary>
    Taker,
}
