using DolphinLean.Engine.Results.Charts;
using DolphinLean.Engine.Statistics;
using NUnit.Framework;

namespace DolphinLean.Lean.Engine.Tests.Statistics;

[TestFixture]
public sealed class EquityChartSamplerTests
{
    private static readonly DateTime Start = new(2025, 5, 5, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>LEAN's own runs: a point every eight minutes of twenty days, every five of a few days, from minute steps.</summary>
    [TestCase("golden-long", "LongEmaCross", 20, 0)]
    [TestCase("golden-long", "LongRotation", 20, 1)]
    [TestCase("golden", "SetHoldingsRebalance", 5, 0)]
    [TestCase("golden", "LimitOrders", 3, 1)]
    public void PointsComeAtLeansTimes(string set, string name, int days, int firstStepMinute)
    {
        var golden = new GoldenRun(set, name).EquityCsv();
        var start = golden[0].Time;
        var book = new ChartBook();
        var sampler = new EquityChartSampler(book, start, start.AddDays(days).AddTicks(-1));
        sampler.SampleDay(start, 1);
        for (var minute = 0; minute <= days * 1440; minute++)
        {
            var time = start.AddMinutes(minute);
            if (minute > 0 && minute % 1440 == 0)
                sampler.SampleDay(time, 1);
            if (minute >= firstStepMinute)
                sampler.Step(time, 1, force: minute == days * 1440);
        }
        Assert.That(Candles(book).Select(candle => candle.Time), Is.EqualTo(golden.Select(point => point.Time)));
    }

    [Test]
    public void CandleTakesOpenHighLowAndCloseSinceTheOneBefore()
    {
        var book = new ChartBook();
        var sampler = new EquityChartSampler(book, Start, Start.AddDays(1));
        decimal[] equity = [100, 103, 97, 101, 102];
        for (var minute = 0; minute < equity.Length; minute++)
            sampler.Step(Start.AddMinutes(minute), equity[minute], force: minute is 0 or 4);

        Assert.That(Candles(book), Is.EqualTo(new[]
        {
            new ChartCandle(Start, 100, 100, 100, 100), new ChartCandle(Start.AddMinutes(4), 103, 103, 97, 102),
        }));
    }

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public void Steps_inside_a_candle_may_be_left_out(int seed)
    {
        var random = new Random(seed);
        ChartBook[] books = [new(), new()];
        var samplers = Array.ConvertAll(books, book => new EquityChartSampler(book, Start, Start.AddDays(1)));
        var (equity, left) = (1000m, 0);
        for (var second = 0; second < 5_000; second += random.Next(1, 90))
        {
            var time = Start.AddSeconds(second);
            equity += (decimal)(random.NextDouble() - 0.5);
            samplers[0].Step(time, equity);
            var error = random.Next(3) * 0.01;
            var estimate = (double)equity + error * (random.NextDouble() * 2 - 1) * 0.99;
            if (samplers[1].IsInside(time, estimate, error))
                left++;
            else
                samplers[1].Step(time, equity);
            if (random.Next(20) == 0)
            {
                foreach (var sampler in samplers)
                    sampler.SampleDay(time, equity);
            }
        }
        Assert.That(Candles(books[1]), Is.EqualTo(Candles(books[0])));
        Assert.That(left, Is.GreaterThan(0));
    }

    [FsCheck.NUnit.Property(MaxTest = 200)]
    public void Estimates_draw_what_the_exact_equity_draws(int seed)
    {
        var random = new Random(seed);
        ChartBook[] books = [new(), new()];
        var samplers = Array.ConvertAll(books, book => new EquityChartSampler(book, Start, Start.AddDays(1)));
        var (equity, estimates) = (random.Next(3) * 1000m, 0);
        for (var second = 0; second < 5_000; second += random.Next(1, 90))
        {
            var time = Start.AddSeconds(second);
            equity += Math.Round((decimal)(random.NextDouble() - 0.5), random.Next(3, 8));
            samplers[0].Step(time, equity);
            var error = random.Next(3) * 1e-5;
            var estimate = (double)equity + error * (random.NextDouble() * 2 - 1) * 0.99;
            var isKnown = EquityChartSampler.TryRound(estimate, error + 1e-12, out var rounded);
            if (isKnown)
                Assert.That(rounded, Is.EqualTo(Math.Round(equity, 4)));
            samplers[1].Step(time, isKnown ? rounded : equity);
            estimates += isKnown ? 1 : 0;
        }
        Assert.That(Candles(books[1]), Is.EqualTo(Candles(books[0])));
        Assert.That(estimates, Is.GreaterThan(0));
    }

    [Test]
    public void StepsWithoutACandleAllocateNothing()
    {
        var sampler = new EquityChartSampler(new ChartBook(), Start, Start.AddDays(400));
        sampler.Step(Start, 100);
        sampler.Step(Start.AddSeconds(1), 100);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var second = 2; second < 200; second++)
            sampler.Step(Start.AddSeconds(second), 100 + second * 0.01m);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    private static IReadOnlyList<ChartCandle> Candles(ChartBook book) =>
        book.Get(ChartNames.StrategyEquity).FindCandles(ChartNames.Equity)!.Candles;
}
