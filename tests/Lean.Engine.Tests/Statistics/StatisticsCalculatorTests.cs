using DolphinLean.Engine.Statistics;
using NUnit.Framework;

namespace DolphinLean.Lean.Engine.Tests.Statistics;

[TestFixture]
public sealed class StatisticsCalculatorTests
{
    private static readonly DateTime Start = new(2024, 1, 30, 0, 0, 0, DateTimeKind.Utc);

    [Test]
    public void RunThatWasNeverSampledHasAllNamesAndNoFigure()
    {
        var statistics = StatisticsCalculator.Calculate(Input([]));
        Assert.That(statistics.Summary, Has.Count.EqualTo(27));
        Assert.That(statistics[StatisticNames.SharpeRatio], Is.EqualTo("0"));
        Assert.That(statistics.RollingWindows, Is.Empty);
    }

    [Test]
    public void BenchmarkSampledAtOtherTimesIsRefused()
    {
        var input = Input(Days(10)) with { Benchmark = Days(9) };
        Assert.That(() => StatisticsCalculator.Calculate(input),
            Throws.InvalidOperationException.With.Message.Contains("found 9 and 10").And.Message.Contains("2024-01-30"));
    }

    [Test]
    public void WindowsEndWithTheMonthsAndTheRun()
    {
        var keys = StatisticsCalculator.Calculate(Input(Days(70))).RollingWindows.Select(window => window.Key);
        Assert.That(keys, Is.EqualTo(new[]
        {
            "M1_20240131", "M1_20240229", "M1_20240331", "M1_20240408", "M3_20240131", "M3_20240229", "M3_20240331", "M3_20240408",
            "M6_20240131", "M6_20240229", "M6_20240331", "M6_20240408", "M12_20240131", "M12_20240229", "M12_20240331", "M12_20240408",
        }));
    }

    [Test]
    public void WindowStartsWithItsOwnEquity()
    {
        var february = StatisticsCalculator.Calculate(Input(Days(70))).RollingWindows[1].Value.PortfolioStatistics;
        Assert.That((february.StartEquity, february.EndEquity), Is.EqualTo((1002m, 1030m)));
    }

    /// <summary>Returns of tens of percent a day compound beyond every decimal; LEAN then gives up on all figures.</summary>
    [TestCase(10, 1000)]
    [TestCase(0.5, 25)]
    [TestCase(-40, 3)]
    public void ReturnsBeyondMeasureSaturateInsteadOfFailing(double first, double step)
    {
        var returns = Enumerable.Range(0, 8).Select(day => new TimedValue(Start.AddDays(day), (decimal)(first + step * (day % 3)))).ToList();
        var statistics = StatisticsCalculator.Calculate(Input(Days(8)) with { Returns = returns, Benchmark = Days(8) });
        Assert.That(statistics.Summary, Has.Count.EqualTo(27));
        Assert.That(statistics[StatisticNames.EndEquity], Is.EqualTo("1007"));
    }

    [Test]
    public void UnknownStatisticIsNamed() =>
        Assert.That(() => StatisticsCalculator.Calculate(Input([]))["Sharp Ratio"],
            Throws.InstanceOf<KeyNotFoundException>().With.Message.Contains("Sharp Ratio"));

    [FsCheck.NUnit.Property]
    public bool DrawdownIsTheWorstFallBetweenAnyTwoPoints(FsCheck.NonEmptyArray<FsCheck.PositiveInt> values)
    {
        var equity = values.Get.Select((value, day) => new TimedValue(Start.AddDays(day), value.Get)).ToArray();
        var worst = 0m;
        for (var high = 0; high < equity.Length; high++)
        {
            for (var low = high; low < equity.Length; low++)
                worst = Math.Max(worst, 1 - equity[low].Value / equity[high].Value);
        }
        return Math.Abs(DrawdownMeasure.Of(equity, 10).Drawdown - worst) <= 1e-10m;
    }

    [FsCheck.NUnit.Property]
    public bool TradeFiguresAgreeWithPlainSums(int[] cents)
    {
        var profits = cents.Select(value => value / 100m).ToList();
        var statistics = TradeStatisticsCalculator.Calculate([.. profits.Select(Trade)]);
        return statistics.TotalNumberOfTrades == profits.Count
            && statistics.TotalProfitLoss == profits.Sum()
            && statistics.NumberOfWinningTrades == profits.Count(profit => profit > 0)
            && Math.Abs(statistics.AverageProfitLoss - profits.DefaultIfEmpty().Average()) < 1e-9m
            && statistics.LargestLoss == Math.Min(0, profits.DefaultIfEmpty().Min());
    }

    private static ClosedTrade Trade(decimal profit, int index) => new()
    {
        SymbolId = "BTCUSDT 18R", Ticker = "BTCUSDT", IsLong = true, EntryTime = Start.AddHours(index), EntryPrice = 1,
        ExitTime = Start.AddHours(index + 1), ExitPrice = 1, Quantity = 1, ProfitLoss = profit, TotalFees = 0,
        MaximumAdverseExcursion = Math.Min(0, profit), MaximumFavorableExcursion = Math.Max(0, profit), EndTradeDrawdown = 0,
        IsWin = profit > 0, OrderIds = [],
    };

    private static List<TimedValue> Days(int count) =>
        [.. Enumerable.Range(0, count).Select(day => new TimedValue(Start.AddDays(day), 1000 + day))];

    private static StatisticsInput Input(List<TimedValue> equity) => new()
    {
        Equity = equity,
        Returns = equity,
        Benchmark = equity,
        Turnover = [],
        ProfitLoss = [],
        Trades = [],
        StartEquity = 1000,
        TotalFees = 0,
        TotalOrders = 0,
        Capacity = 0,
        LowestCapacityAsset = "",
        AccountCurrency = "USDT",
    };
}
