using DolphinLean.Algorithms.Execution;
using DolphinLean.Algorithms.Execution.Scalp;
using DolphinLean.Algorithms.Parameters;

namespace DolphinLean.Algorithms.Dolphin.Parameters;

/// <summary>
/// Every constant of the strategy, read from flat names and checked (seed 001 §18.1). The defaults are the frozen champion.
/// </summary>
public sealed record DolphinParameters
{
    private DolphinParameters(ParameterReader read)
    {
        Direction = read.Choice("direction", StrategyDirection.Short, "§16.5", "Side that trades; `long` uses `long_threshold` and `long_extreme`");
        InitialCapital = read.Number("initial_capital", 25_000, 1, 1e12, "dolphin.md", "Starting cash, USDT");
        LookbackBars = read.Whole("lookback", 100, 1, 1_000_000, "§13.2, §18.1", "Bars before the first entry");
        VolRegimeBars = read.Whole("vol_regime_bars", 100, 0, 1_000_000, "§13.1", "First row of a day, counted from 0, that may enter");
        TradingMode = read.Choice("trading.mode", ExecutionMode.Normal, "seed 004", "How targets become orders: `normal` sends market orders, `scalp` works entries (scalp-execution.md)");
        Scalp = new(read);
        Scans = read.Word(
            "scans", EigenScan.DefaultFolder, "a folder, absolute or below LEAN's data folder", "lean-builds.md",
            "Where LEAN itself reads the scans' day files; an engine that is given scans does not look there");
        Signal = new(read, Direction);
        Confirmation = new(read);
        Ranking = new(read);
        Sizing = new(read);
        Layers = new(read);
        Exits = new(read);
        Costs = new(read);
        Regime = new(read);
        Book = new(read);
        Breaker = new(read);
        Survival = new(read);
        Forewarner = new(read);
        Services = new(read);
        Definitions = read.Definitions;
    }

    /// <summary>The champion.</summary>
    public static DolphinParameters Champion { get; } = From(new Dictionary<string, string>());

    /// <summary>Side that trades.</summary>
    public StrategyDirection Direction { get; init; }

    /// <summary>Starting cash, USDT.</summary>
    public double InitialCapital { get; init; }

    /// <summary>Bars before the first entry.</summary>
    public int LookbackBars { get; init; }

    /// <summary>First 0-based row of a day that may enter.</summary>
    public int VolRegimeBars { get; init; }

    /// <summary>How targets become orders.</summary>
    public ExecutionMode TradingMode { get; init; }

    /// <summary>Scalp execution.</summary>
    public ScalpParameters Scalp { get; init; }

    /// <summary>Where LEAN reads day files: absolute, or below its data folder.</summary>
    public string Scans { get; init; }

    /// <summary>The vel_div gate.</summary>
    public SignalParameters Signal { get; init; }

    /// <summary>Direction confirmation.</summary>
    public ConfirmationParameters Confirmation { get; init; }

    /// <summary>Asset selection.</summary>
    public RankingParameters Ranking { get; init; }

    /// <summary>Leverage and fraction.</summary>
    public SizingParameters Sizing { get; init; }

    /// <summary>Alpha layers of sizing.</summary>
    public LayerParameters Layers { get; init; }

    /// <summary>Exits.</summary>
    public ExitParameters Exits { get; init; }

    /// <summary>Costs of simulated fills.</summary>
    public CostParameters Costs { get; init; }

    /// <summary>Circuit breaker, forewarner and posture.</summary>
    public RegimeParameters Regime { get; init; }

    /// <summary>Order-book intelligence.</summary>
    public BookParameters Book { get; init; }

    /// <summary>Circuit breaker.</summary>
    public BreakerParameters Breaker { get; init; }

    /// <summary>Survival stack.</summary>
    public SurvivalParameters Survival { get; init; }

    /// <summary>Forewarner.</summary>
    public ForewarnerParameters Forewarner { get; init; }

    /// <summary>Services beside a live trader.</summary>
    public ServiceParameters Services { get; init; }

    /// <summary>Every parameter, as the documentation lists it.</summary>
    public IReadOnlyList<ParameterDefinition> Definitions { get; }

    /// <summary>Reads and checks parameters; what is not given takes the champion's value.</summary>
    /// <exception cref="ParameterException">A name is unknown, or a value is unreadable or out of range.</exception>
    public static DolphinParameters From(IReadOnlyDictionary<string, string> values)
    {
        var reader = new ParameterReader(values);
        var parameters = new DolphinParameters(reader);
        reader.RefuseUnknown();
        return parameters;
    }
}
