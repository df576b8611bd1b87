using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Algorithms.Execution;
using DolphinLean.Algorithms.Execution.Scalp;
using DolphinLean.Algorithms.Parameters;

namespace DolphinLean.Algorithms.BookImbalance;

/// <summary>What the example can be told. It shares <c>trading.mode</c> and the scalp parameters with DOLPHIN, whose other names it lets be.</summary>
public sealed record BookImbalanceParameters
{
    private BookImbalanceParameters(ParameterReader read)
    {
        TradingMode = read.Choice("trading.mode", ExecutionMode.Normal, "seed 004", "How targets become orders");
        Scalp = new ScalpParameters(read);
        Cash = read.Number("imbalance.cash", 100_000, 1, 1e12, "example", "Starting cash, USDT");
        Notional = read.Number("imbalance.notional", 5_000, 1, 1e12, "example", "Value of a position, USDT");
        Threshold = read.Number("imbalance.threshold", 0.3, 0, 1, "example", "Size of the imbalance that trades");
        MinPersistence = read.Number("imbalance.min_persistence", 0.7, 0, 1, "example", "Least share of recent samples on the same side");
        HoldSeconds = read.Number("imbalance.hold_seconds", 10, 1, 3_600, "example", "Time after which the strategy itself leaves, seconds");
    }

    /// <summary>How targets become orders.</summary>
    public ExecutionMode TradingMode { get; }

    /// <summary>Scalp execution.</summary>
    public ScalpParameters Scalp { get; }

    /// <summary>Starting cash, USDT.</summary>
    public double Cash { get; }

    /// <summary>Value of a position, USDT.</summary>
    public double Notional { get; }

    /// <summary>Size of the imbalance that trades, 0 to 1.</summary>
    public double Threshold { get; }

    /// <summary>Least persistence, 0 to 1.</summary>
    public double MinPersistence { get; }

    /// <summary>Longest hold of the strategy, seconds.</summary>
    public double HoldSeconds { get; }

    /// <summary>Reads and checks parameters.</summary>
    /// <exception cref="ParameterException">A name is unknown, or a value is unreadable or out of range.</exception>
    public static BookImbalanceParameters From(IReadOnlyDictionary<string, string> values)
    {
        var shared = DolphinParameters.Champion.Definitions.Select(definition => definition.Name)
            .Where(name => name != "trading.mode" && !name.StartsWith("scalp.", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        var reader = new ParameterReader(values.Where(pair => !shared.Contains(pair.Key)).ToDictionary(pair => pair.Key, pair => pair.Value));
        var parameters = new BookImbalanceParameters(reader);
        reader.RefuseUnknown();
        return parameters;
    }
}
