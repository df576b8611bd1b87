using System.Text.Json.Nodes;
using DolphinLean.Tests.Conformance.Kit;

namespace DolphinLean.Tests.Conformance.Golden;

/// <summary>Compares one aspect of a run with the kit's golden file.</summary>
internal static class GoldenComparison
{
    /// <summary>The kit asks for equity to one part in a million.</summary>
    private static readonly NumberRule EquityRule = new(1e-6);

    /// <summary>Ratios of a few daily samples magnify the last bit of a mean; the figures of the long runs must be equal as text.</summary>
    private static readonly NumberRule ShortRatioRule = new(1e-6);

    /// <summary>Whether LEAN left this aspect for the algorithm.</summary>
    public static bool Has(KitAlgorithm algorithm, Aspect aspect) => algorithm.FindGolden(File(aspect)) != null;

    /// <summary>The first difference in words, or null when there is none.</summary>
    public static string? FirstDifference(KitAlgorithm algorithm, Aspect aspect)
    {
        var golden = algorithm.FindGolden(File(aspect))!;
        var run = KitRun.Of(algorithm);
        return aspect switch
        {
            Aspect.Log => LineDifference.First(Lines(golden), KitForm.Log(run.Log), NumberRule.Exact, File(aspect)),
            Aspect.Equity => LineDifference.First(Lines(golden), KitForm.Equity(run.Result), EquityRule, File(aspect)),
            Aspect.Statistics or Aspect.RuntimeStatistics or Aspect.PortfolioStatistics or Aspect.TradeStatistics =>
                JsonDifference.First(Json(golden)[Group(aspect)], KitForm.Statistics(run.Result, Group(aspect)), RatioRule(algorithm), Group(aspect)),
            _ => JsonDifference.First(Json(golden), Ours(run, algorithm, aspect), NumberRule.Exact, File(aspect)),
        };
    }

    private static JsonNode Ours(KitRun run, KitAlgorithm algorithm, Aspect aspect) => aspect switch
    {
        Aspect.OrderEvents => KitForm.OrderEvents(run.OrderEvents, algorithm.Name),
        Aspect.Orders => KitForm.Orders(run.Result),
        Aspect.Insights => KitForm.Insights(run.Insights),
        Aspect.ClosedTrades => KitForm.ClosedTrades(run.Result),
        Aspect.ProfitLoss => run.Result["profitLoss"]!,
        Aspect.RollingWindow => run.Result["rollingWindow"]!,
        Aspect.Charts => KitForm.Charts(run.Result),
        _ => throw new ArgumentOutOfRangeException(nameof(aspect)),
    };

    private static NumberRule RatioRule(KitAlgorithm algorithm) => algorithm.IsLong ? NumberRule.Exact : ShortRatioRule;

    private static string File(Aspect aspect) => aspect switch
    {
        Aspect.OrderEvents => "order-events.json",
        Aspect.Orders => "orders.json",
        Aspect.Log => "log.txt",
        Aspect.Insights => "insights.json",
        Aspect.Equity => "equity.csv",
        Aspect.ClosedTrades => "closedTrades.json",
        Aspect.ProfitLoss => "profitLoss.json",
        Aspect.RollingWindow => "rollingWindow.json",
        Aspect.Charts => "charts.json",
        _ => "statistics.json",
    };

    private static string Group(Aspect aspect)
    {
        var name = aspect.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static JsonNode Json(string file) => JsonNode.Parse(System.IO.File.ReadAllBytes(file))!;

    private static string[] Lines(string file) => System.IO.File.ReadAllLines(file);
}
