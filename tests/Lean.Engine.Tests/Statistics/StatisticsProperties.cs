using DolphinLean.Engine.Statistics;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.NUnit;

namespace DolphinLean.Lean.Engine.Tests.Statistics;

/// <summary>What holds for the statistics of every run.</summary>
public sealed class StatisticsProperties
{
    private static readonly DateTime Start = new(2024, 1, 30, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Ratios have no unit of money: a run with all amounts doubled has the same.</summary>
    [Property(MaxTest = 50)]
    public bool TwiceTheMoneyGivesTheSameRatios(int seed)
    {
        var run = Run(seed, days: 40);
        var (once, twice) = (StatisticsCalculator.Calculate(run), StatisticsCalculator.Calculate(Times(run, 2)));
        string[] money = [StatisticNames.StartEquity, StatisticNames.EndEquity, StatisticNames.TotalFees];
        return once.Summary.Where(figure => !money.Contains(figure.Key)).SequenceEqual(
            twice.Summary.Where(figure => !money.Contains(figure.Key)));
    }

    [Property(MaxTest = 50)]
    public bool WinAndLossRatesAreSharesOfAllRecords(int seed)
    {
        var run = Run(seed, days: 12);
        var portfolio = StatisticsCalculator.Calculate(run).TotalPerformance.PortfolioStatistics;
        var wins = run.ProfitLoss.Count(record => record.Value > 0);
        return run.ProfitLoss.Count == 0
            ? portfolio.WinRate == 0 && portfolio.LossRate == 0
            : Math.Abs(portfolio.WinRate + portfolio.LossRate - 1) < 1e-20m
                && Math.Abs(portfolio.WinRate * run.ProfitLoss.Count - wins) < 1e-20m;
    }

    /// <summary>The windows of one month part the run: each trade closes in exactly one of them.</summary>
    [Property(MaxTest = 50)]
    public bool MonthsPartTheTrades(int seed, PositiveInt days)
    {
        var run = Run(seed, 3 + days.Get % 200);
        var months = StatisticsCalculator.Calculate(run).RollingWindows.Where(window => window.Key.StartsWith("M1_", StringComparison.Ordinal));
        return months.SelectMany(month => month.Value.ClosedTrades).SequenceEqual(run.Trades);
    }

    [Property(MaxTest = 50)]
    public bool TheWholeRunIsEveryWindowThatIsLongEnough(int seed)
    {
        var statistics = StatisticsCalculator.Calculate(Run(seed, days: 50));
        return statistics.RollingWindows.Last(window => window.Key.StartsWith("M12_", StringComparison.Ordinal)).Value.PortfolioStatistics
            == statistics.TotalPerformance.PortfolioStatistics;
    }

    /// <summary>Sample variance by its definition, on values of any size, against the running one.</summary>
    [Property]
    public bool RunningDeviationIsTheSampleDeviation(NonEmptyArray<int> values)
    {
        var running = default(RunningMean);
        foreach (var value in values.Get)
            running.Add(value);
        var mean = values.Get.Average(value => (double)value);
        var expected = values.Get.Length < 2
            ? 0
            : Math.Sqrt(values.Get.Sum(value => (value - mean) * (value - mean)) / (values.Get.Length - 1));
        return Math.Abs((double)running.StandardDeviation - expected) <= 1e-9 * Math.Max(1, expected);
    }

    private static StatisticsInput Run(int seed, int days)
    {
        var random = new Random(seed);
        var equity = new List<TimedValue> { new(Start, 10_000) };
        var (returns, benchmark) = (new List<TimedValue> { new(Start, 0) }, new List<TimedValue> { new(Start, 100) });
        var (records, trades) = (new List<TimedValue>(), new List<ClosedTrade>());
        for (var day = 1; day <= days; day++)
        {
            var time = Start.AddDays(day);
            var change = random.Next(-900, 1000) / 10_000m;
            equity.Add(new TimedValue(time, equity[^1].Value * (1 + change)));
            returns.Add(new TimedValue(time, 100 * change));
            benchmark.Add(new TimedValue(time, benchmark[^1].Value * (1 + random.Next(-50, 50) / 1000m)));
            if (random.Next(3) == 0)
                continue;
            var profit = random.Next(-5000, 5000) / 100m;
            records.Add(new TimedValue(time.AddHours(-3), profit));
            trades.Add(Trade(profit, time.AddHours(-3)));
        }
        return new StatisticsInput
        {
            Equity = equity,
            Returns = returns,
            Benchmark = benchmark,
            Turnover = [],
            ProfitLoss = records,
            Trades = trades,
            StartEquity = 10_000,
            TotalFees = 12,
            TotalOrders = 2 * trades.Count,
            Capacity = 0,
            LowestCapacityAsset = "",
            AccountCurrency = "USDT",
        };
    }

    private static StatisticsInput Times(StatisticsInput run, decimal factor) => run with
    {
        Equity = [.. run.Equity.Select(point => point with { Value = factor * point.Value })],
        ProfitLoss = [.. run.ProfitLoss.Select(record => record with { Value = factor * record.Value })],
        StartEquity = factor * run.StartEquity,
    };

    private static ClosedTrade Trade(decimal profit, DateTime exit) => new()
    {
        SymbolId = "BTCUSDT 18R", Ticker = "BTCUSDT", IsLong = true, EntryTime = exit.AddHours(-1), EntryPrice = 1,
        ExitTime = exit, ExitPrice = 1, Quantity = 1, ProfitLoss = profit, TotalFees = 0,
        MaximumAdverseExcursion = Math.Min(0, profit), MaximumFavorableExcursion = Math.Max(0, profit), EndTradeDrawdown = 0,
        IsWin = profit > 0, OrderIds = [],
    };
}
