using DolphinLean.Data.Bars;
using DolphinLean.Engine.Backtest;
using DolphinLean.Tests;
using NUnit.Framework;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Brokerages;
using QuantConnect.Data;
using QuantConnect.Data.Market;
using QuantConnect.Hosting;

namespace DolphinLean.Lean.Engine.Tests.History;

/// <summary>Whole runs over the kit's folder: the steps around the start, with and without a warm-up.</summary>
[TestFixture]
public sealed class WarmUpRunTests
{
    private static readonly DateTime Start = new(2025, 5, 13);

    [Test]
    public void A_warm_up_at_its_own_resolution_gives_its_bars_until_the_start()
    {
        var run = Run(Resolution.Minute, algorithm => algorithm.SetWarmUp(2, Resolution.Hour));
        Assert.That(run.Steps.Take(4), Is.EqualTo(new[]
        {
            (Start.AddHours(-2), TimeSpan.FromHours(1), true),
            (Start.AddHours(-1), TimeSpan.FromHours(1), true),
            (Start, TimeSpan.FromHours(1), false),
            (Start.AddMinutes(1), TimeSpan.FromMinutes(1), false),
        }));
        Assert.That(run.Steps.Count, Is.EqualTo(3 + 1440));
    }

    [TestCase(LeanQuirk.None, 0)]
    [TestCase(LeanQuirk.WarmUpFirstBar, 1)]
    public void WarmUpFirstBar(LeanQuirk off, int firstMinute)
    {
        var run = Run(Resolution.Minute, algorithm => algorithm.SetWarmUp(TimeSpan.FromMinutes(5)), off: off);
        Assert.That(run.Steps.TakeWhile(step => step.IsWarm).Select(step => step.Time),
            Is.EqualTo(Enumerable.Range(firstMinute, 5 - firstMinute).Select(minute => Start.AddMinutes(minute - 5))));
        Assert.That(run.Steps.First(step => !step.IsWarm).Time, Is.EqualTo(Start));
    }

    [Test]
    public void Hours_begin_with_the_one_that_ends_at_the_start()
    {
        var run = Run(Resolution.Hour, _ => { });
        Assert.That(run.Steps.Select(step => step.Time), Is.EqualTo(Enumerable.Range(0, 25).Select(hour => Start.AddHours(hour))));
    }

    [Test]
    public void Minutes_begin_with_the_first_of_the_day() =>
        Assert.That(Run(Resolution.Minute, _ => { }).Steps[1], Is.EqualTo((Start.AddMinutes(1), TimeSpan.FromMinutes(1), false)));

    [Test]
    public void Consolidated_bars_of_a_run_equal_history_of_their_length()
    {
        var consolidated = new List<TradeBar>();
        var history = new List<TradeBar>();
        Run(Resolution.Minute, algorithm => algorithm.Consolidate(algorithm.Eth, Resolution.Hour, consolidated.Add),
            algorithm => history.AddRange(algorithm.History(algorithm.Eth, TimeSpan.FromDays(1), Resolution.Hour)));
        Assert.That(consolidated.Select(bar => bar.ToString()), Is.EqualTo(history.Select(bar => bar.ToString())));
        Assert.That(consolidated.Select(bar => (bar.Time, bar.EndTime)), Is.EqualTo(history.Select(bar => (bar.Time, bar.EndTime))));
        Assert.That(consolidated, Has.Count.EqualTo(24));
    }

    private static StepRecorder Run(Resolution resolution, Action<StepRecorder> setUp, Action<StepRecorder>? atEnd = null, LeanQuirk off = LeanQuirk.None)
    {
        var folder = SharedData.Require("conformance", "data");
        var algorithm = new StepRecorder(resolution, setUp, atEnd);
        var results = Directory.CreateTempSubdirectory("warm-up-");
        try
        {
            new BacktestEngine(TimeProvider.System).Run(
                new BacktestOptions
                {
                    CreateAlgorithm = () => algorithm,
                    AlgorithmName = nameof(StepRecorder),
                    DataFolder = folder,
                    Store = new LeanFolderStore(folder),
                    Quirks = new LeanQuirks(off),
                    ResultFolder = Path.Combine(results.FullName, "out"),
                },
                null,
                CancellationToken.None);
        }
        finally
        {
            results.Delete(recursive: true);
        }

        return algorithm;
    }

    private sealed class StepRecorder(Resolution resolution, Action<StepRecorder> setUp, Action<StepRecorder>? atEnd) : QCAlgorithm
    {
        public List<(DateTime Time, TimeSpan Length, bool IsWarm)> Steps { get; } = [];

        public Symbol Eth { get; private set; } = QuantConnect.Symbol.Empty;

        public override void Initialize()
        {
            SetTimeZone(TimeZones.Utc);
            SetStartDate(Start);
            SetEndDate(Start);
            SetAccountCurrency("USDT");
            SetBrokerageModel(BrokerageName.BinanceFutures);
            SetBenchmark(_ => 0);
            Eth = AddCryptoFuture("ETHUSDT", resolution).Symbol;
            setUp(this);
        }

        public override void OnData(Slice slice) =>
            Steps.Add((Time, slice.Bars.TryGetValue(Eth, out var bar) ? bar.Period : TimeSpan.Zero, IsWarmingUp));

        public override void OnEndOfAlgorithm() => atEnd?.Invoke(this);
    }
}
