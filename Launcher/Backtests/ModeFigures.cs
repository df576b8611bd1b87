using System.Globalization;
using System.Text.Json;
using DolphinLean.Algorithms.Execution.Scalp;
using DolphinLean.Engine.Backtest;
using DolphinLean.Engine.Results;

namespace DolphinLean.Launcher.Backtests;

/// <summary>What a run's execution cost and held back.</summary>
internal sealed record ModeFigures
{
    private static readonly HashSet<string> GateCodes =
        [.. Enum.GetValues<GateReason>().Where(reason => reason != GateReason.None).Select(reason => reason.Code())];

    private static readonly HashSet<string> TimeoutCodes = ["SCALP_TIMEOUT", "SCALP_TIMEOUT_KEEP", "SCALP_TIMEOUT_RETRY"];

    private static readonly HashSet<string> ExitCodes = ["SCALP_STOP", "SCALP_TAKE_PROFIT", "SCALP_MAX_HOLD"];

    /// <summary>Orders sent.</summary>
    public required int Orders { get; init; }

    /// <summary>Fills, parts counted each.</summary>
    public required int Fills { get; init; }

    /// <summary>Value of the fills, account currency.</summary>
    public required decimal FilledValue { get; init; }

    /// <summary>Fees, account currency.</summary>
    public required decimal Fees { get; init; }

    /// <summary>What fills cost against the middle of the book when their orders were sent, account currency; negative for a gain.</summary>
    public required decimal Slippage { get; init; }

    /// <summary>Entries that a gate blocked.</summary>
    public required long BlockedEntries { get; init; }

    /// <summary>Entry orders whose time was up.</summary>
    public required long TimedOut { get; init; }

    /// <summary>Positions that execution closed by its own stop, take-profit or longest hold.</summary>
    public required long OwnExits { get; init; }

    /// <summary>Closed trades.</summary>
    public required int Trades { get; init; }

    /// <summary>Portfolio value at the end, account currency.</summary>
    public required decimal EndEquity { get; init; }

    /// <summary>Figures of a run whose results lie in a folder.</summary>
    public static ModeFigures Of(BacktestOutcome outcome)
    {
        var orders = outcome.Result.Orders.ToDictionary(order => order.Id);
        var fills = outcome.Result.OrderEvents.Where(one => one.FillQuantity != 0).ToList();
        var decisions = Decisions(Path.Combine(outcome.ResultFolder, ResultWriter.JournalName));
        return new ModeFigures
        {
            Orders = orders.Count,
            Fills = fills.Count,
            FilledValue = fills.Sum(fill => Math.Abs(fill.FillQuantity) * fill.FillPrice),
            Fees = fills.Sum(fill => fill.FeeAmount ?? 0),
            Slippage = fills.Sum(fill => SlippageOf(fill, orders[fill.OrderId])),
            BlockedEntries = Count(decisions, GateCodes),
            TimedOut = Count(decisions, TimeoutCodes),
            OwnExits = Count(decisions, ExitCodes),
            Trades = outcome.Trades,
            EndEquity = outcome.EndEquity,
        };
    }

    /// <summary>The figures with their names and texts, in the order of the table.</summary>
    public IEnumerable<(string Name, string Text)> Rows()
    {
        yield return ("Orders", Whole(Orders));
        yield return ("Fills", Whole(Fills));
        yield return ("Filled value", Money(FilledValue));
        yield return ("Fees", Money(Fees));
        yield return ("Fees, bps", Bps(Fees));
        yield return ("Slippage", Money(Slippage));
        yield return ("Slippage, bps", Bps(Slippage));
        yield return ("Blocked entries", Whole(BlockedEntries));
        yield return ("Timed-out entries", Whole(TimedOut));
        yield return ("Own exits", Whole(OwnExits));
        yield return ("Closed trades", Whole(Trades));
        yield return ("End equity", Money(EndEquity));
    }

    private static decimal SlippageOf(OrderEventRecord fill, OrderRecord order) => order.SubmissionQuotes is { Bid: > 0, Ask: > 0 } quotes
        ? (fill.FillPrice - (quotes.Bid + quotes.Ask) / 2) * fill.FillQuantity
        : 0;

    private static Dictionary<string, long> Decisions(string journal)
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(journal))
        {
            using var json = JsonDocument.Parse(line);
            var code = json.RootElement.GetProperty("decision").GetString()!;
            counts[code] = counts.GetValueOrDefault(code) + 1;
        }
        return counts;
    }

    private static long Count(Dictionary<string, long> decisions, HashSet<string> codes) => codes.Sum(code => decisions.GetValueOrDefault(code));

    private string Bps(decimal amount) => FilledValue == 0 ? "–" : (amount / FilledValue * 10_000).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Whole(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Money(decimal value) => value.ToString("N2", CultureInfo.InvariantCulture);
}
