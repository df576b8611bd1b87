using QuantConnect.Brokerages;

namespace DolphinLean.Lean.Engine.Tests.Properties;

/// <summary>How a random trader is set up.</summary>
internal sealed record TraderOptions
{
    public required int Seed { get; init; }

    public required BrokerageName Brokerage { get; init; }

    public required decimal Leverage { get; init; }

    public required decimal Cash { get; init; }

    /// <summary>Slippage of market and stop orders, a share of the last price.</summary>
    public required decimal SlippageShare { get; init; }

    public required SymbolChanges Changes { get; init; }

    public required bool WarmsUp { get; init; }

    /// <summary>Symbols in the order in which they are added.</summary>
    public required IReadOnlyList<string> Tickers { get; init; }

    /// <summary>What a seed stands for.</summary>
    public static TraderOptions Of(int seed)
    {
        var random = new Random(~seed);
        return new TraderOptions
        {
            Seed = seed,
            Brokerage = random.Next(4) == 0 ? BrokerageName.Default : BrokerageName.BinanceFutures,
            Leverage = new[] { 0, 1, 2, 5, 10, 25, 50 }[random.Next(7)],
            Cash = new[] { 1_000, 20_000, 300_000 }[random.Next(3)],
            SlippageShare = random.Next(3) == 0 ? 0.0004m : 0,
            Changes = (SymbolChanges)random.Next(3),
            WarmsUp = random.Next(3) == 0,
            Tickers = RandomMarket.Tickers,
        };
    }
}
