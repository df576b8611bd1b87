namespace DolphinLean.Data.External;

/// <summary>The names under which files hold times, values and whose they are.</summary>
internal static class FactorColumns
{
    /// <summary>A column of days.</summary>
    public const string Date = "date";

    /// <summary>Columns that hold the time, the first that is there.</summary>
    public static readonly string[] Times = [Date, "timestamp", "funding_time", "time"];

    /// <summary>Columns that tell whose a row is, and what they hold for Bitcoin at Binance.</summary>
    public static readonly (string Column, string Ours)[] Keys = [("symbol", "BTCUSDT"), ("coin", "BTC"), ("venue", "binance")];

    /// <summary>Columns that hold a factor's value, the first that is there.</summary>
    public static string[] Values(FactorKind kind) => kind switch
    {
        FactorKind.Funding => ["funding_rate", "funding", "value"],
        FactorKind.Dvol => ["dvol", "close", "value"],
        FactorKind.FearGreed => ["fng", "fear_greed", "value"],
        FactorKind.Taker => ["taker", "taker_ratio", "buySellRatio", "value"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown factor"),
    };

    /// <summary>The first of the names that a file has.</summary>
    /// <exception cref="InvalidDataException">It has none.</exception>
    public static string Find(string path, string[] wanted, IReadOnlyCollection<string> found) =>
        Array.Find(wanted, found.Contains) ?? throw new InvalidDataException(
            $"{path}: expected a column {string.Join(" or ", wanted)}, found {string.Join(", ", found)}");
}
