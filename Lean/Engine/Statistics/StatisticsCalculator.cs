using System.Globalization;

namespace DolphinLean.Engine.Statistics;

/// <summary>Computes every figure that LEAN reports of a run, from what was sampled during it.</summary>
public static class StatisticsCalculator
{
    /// <summary>So many are done sooner than a second thread has begun.</summary>
    private const int FewSpans = 32;

    private static readonly int[] WindowMonths = [1, 3, 6, 12];

    /// <summary>Computes the figures; all zero for a run that was never sampled.</summary>
    /// <param name="input">What was sampled.</param>
    /// <param name="threads">Threads that it may use.</param>
    /// <exception cref="InvalidOperationException">Returns and benchmark were not sampled at the same times.</exception>
    public static RunStatistics Calculate(StatisticsInput input, int threads = 1)
    {
        if (input.Equity.Count == 0)
            return new RunStatistics(SummaryText.Of(input, new PortfolioStatistics()), new AlgorithmPerformance(), []);

        var firstDay = input.Equity[0].Time.Date;
        var lastDay = input.Equity[^1].Time.Date;
        List<Window> windows = [];
        foreach (var months in WindowMonths)
        {
            windows.AddRange(Windows(months, firstDay, lastDay).Select(span =>
                new Window(string.Create(CultureInfo.InvariantCulture, $"M{months}_{span.To:yyyyMMdd}"), span.From, span.To)));
        }

        var total = Performance(input, firstDay, lastDay);

        // Early windows of all lengths begin with the run, so many are the same. They share nothing but the input, which none changes.
        var spans = windows.Select(window => (window.From, window.To)).Where(span => span != (firstDay, lastDay)).Distinct().ToList();
        var figures = threads > 1 && spans.Count >= FewSpans
            ? OfMany(input, spans, threads)
            : spans.ConvertAll(span => Performance(input, span.From, span.To));
        var bySpan = spans.Zip(figures).ToDictionary(pair => pair.First, pair => pair.Second);
        bySpan[(firstDay, lastDay)] = total;
        return new RunStatistics(
            SummaryText.Of(input, total.PortfolioStatistics), total,
            [.. windows.Select(window => KeyValuePair.Create(window.Name, bySpan[(window.From, window.To)]))]);
    }

    // A method of its own: a run with few spans loads no library for it.
    private static List<AlgorithmPerformance> OfMany(StatisticsInput input, List<(DateTime From, DateTime To)> spans, int threads) =>
        [.. spans.AsParallel().AsOrdered().WithDegreeOfParallelism(threads).Select(span => Performance(input, span.From, span.To))];

    private static AlgorithmPerformance Performance(StatisticsInput input, DateTime firstDay, DateTime lastDay)
    {
        var window = new PerformanceWindow(input, firstDay, lastDay);
        if (window.Equity.Length == 0)
            return new AlgorithmPerformance();
        return new AlgorithmPerformance
        {
            TradeStatistics = TradeStatisticsCalculator.Calculate(window.Trades),
            PortfolioStatistics = PortfolioStatisticsCalculator.Calculate(window, input),
            ClosedTrades = window.Trades,
        };
    }

    /// <summary>Windows end with each calendar month and with the run; the first and the last may be shorter than their name says.</summary>
    private static IEnumerable<(DateTime From, DateTime To)> Windows(int months, DateTime firstDay, DateTime lastDay)
    {
        var ends = new Stack<DateTime>();
        for (var end = lastDay; ends.Count == 0 || end >= firstDay; end = new DateTime(end.Year, end.Month, 1).AddDays(-1))
            ends.Push(end);

        var from = firstDay;
        while (ends.TryPop(out var to))
        {
            yield return (from, to);
            from = to.AddDays(1).AddMonths(1 - months);
            from = from < firstDay ? firstDay : from;
        }
    }

    private readonly record struct Window(string Name, DateTime From, DateTime To);
}
