using System.Globalization;
using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Data.Grid;

namespace DolphinLean.Algorithms.Dolphin.Services;

/// <summary>Names of the services, and of what they tell each other in <see cref="GridNames.Features"/> (docs/services.md).</summary>
public static class ServiceKeys
{
    /// <summary>The circuit breaker's processor.</summary>
    public const string Breaker = "acb";

    /// <summary>The order books' stream.</summary>
    public const string Books = "books";

    /// <summary>The survival stack's watchdog.</summary>
    public const string Watchdog = "watchdog";

    /// <summary>The forewarner.</summary>
    public const string Forewarner = "forewarner";

    /// <summary>The trader.</summary>
    public const string Trader = "trader";

    /// <summary>Key of the breaker's figures.</summary>
    public const string Boost = "acb_boost";

    /// <summary>Key of the forewarner's verdict.</summary>
    public const string Verdict = "mc_forewarner";

    /// <summary>Key of the market's books.</summary>
    public const string MarketBooks = "books";

    /// <summary>Feature of an asset's book, in its shard.</summary>
    public const string AssetBook = "book";

    /// <summary>Key of what the trader last saw.</summary>
    public const string Sight = "trader";

    /// <summary>Key of the returns of the trades closed so far.</summary>
    public const string Returns = "returns";

    /// <summary>How the keys of the dates' w750 velocities begin.</summary>
    public const string VelocityPrefix = "w750_";

    /// <summary>Every service.</summary>
    public static IReadOnlyList<string> All { get; } = [Breaker, Books, Watchdog, Forewarner, Trader];

    /// <summary>Key of a date's scans.</summary>
    public static string Scans(DateOnly date) => "scans_" + Text(date);

    /// <summary>Key of a date's w750 velocity.</summary>
    public static string Velocity(DateOnly date) => VelocityPrefix + Text(date);

    /// <summary>A date as keys hold it.</summary>
    public static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Map of a side's daily records: blue sells, green buys (seed 001 §2).</summary>
    public static string PnlMap(StrategyDirection direction) => direction == StrategyDirection.Long ? GridNames.PnlGreen : GridNames.PnlBlue;
}
