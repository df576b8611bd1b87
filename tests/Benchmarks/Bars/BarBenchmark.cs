using System.Globalization;
using DolphinLean.Benchmarks.Measuring;

namespace DolphinLean.Benchmarks.Bars;

/// <summary>The framework over 20 perpetuals and 180 days of minutes: crossing averages and an alpha that says nothing, from both stores.</summary>
internal sealed class BarBenchmark : IBenchmark
{
    private const string Columns = "columns";
    private const int Symbols = 20;
    private const double Million = 1e6;

    /// <summary>Real LEAN on the machine that the goals were set on.</summary>
    private static readonly Subject[] Subjects =
    [
        new("ema", "EMA cross, framework", LeanBarsPerSecond: 186_000, LeanMegabytes: 702, GoalFromColumns: 6, GoalFromZips: 4),
        new("null", "null alpha, framework", LeanBarsPerSecond: 468_000, LeanMegabytes: null, GoalFromColumns: 20, GoalFromZips: 7),
    ];

    private const double GoalMegabytes = 250;

    public string Name => "bars";

    public IEnumerable<BenchmarkRow> Run(BenchmarkSettings settings)
    {
        var days = settings.Quick ? 10 : 180;
        (string Name, string Folder)[] sources =
        [
            (Columns, MinuteMarket.Columns(settings, Symbols, days)), ("LEAN zips", MinuteMarket.LeanFolder(settings, Symbols, days)),
        ];
        foreach (var subject in Subjects)
        {
            foreach (var (source, folder) in sources)
            {
                var speed = Speed(settings, subject, source, folder, days);
                yield return speed;
                yield return Memory(settings, subject, source, folder, days, speed.Size);
            }
        }
    }

    private static BenchmarkRow Speed(BenchmarkSettings settings, Subject subject, string source, string folder, int days)
    {
        var bars = (double)Symbols * days * MinuteMarket.BarsPerDay;
        var tickers = MinuteMarket.Tickers(Symbols);
        BarRunFigures? last = null;

        // The first run is the compiler's; how long it takes from cold is what the rows about starting say.
        _ = Run();
        var rate = Median.Of(settings.Runs, () =>
        {
            last = Run();
            StatedSize.Require("bars", (long)bars, last.Outcome.Prices);
            return bars / last.Seconds;
        });
        BarRunFigures Run() => BarRun.Once(subject.Title, () => new FrameworkAlgorithm(tickers, days, BarRun.AlphaOf(subject.Alpha)), folder);
        var size = string.Create(CultureInfo.InvariantCulture, $"{Symbols} × {days} d × {MinuteMarket.BarsPerDay}, {last!.Orders:N0} orders");
        return new BenchmarkRow($"{subject.Title}, {source}", size, rate / Million, "M bars/s")
        {
            RatioToLean = rate / subject.LeanBarsPerSecond,
            Allocation = string.Create(CultureInfo.InvariantCulture, $"{last.AllocatedBytes / bars:0.0} B/bar"),
            Goal = source == Columns ? subject.GoalFromColumns : subject.GoalFromZips,
        };
    }

    private static BenchmarkRow Memory(BenchmarkSettings settings, Subject subject, string source, string folder, int days, string size)
    {
        var megabytes = Median.Of(settings.Runs, () => BarChild.Start(subject.Alpha, folder, Symbols, days).PeakMemoryBytes / Million);
        return new BenchmarkRow($"{subject.Title}, {source}: peak memory", size, megabytes, "MB")
        {
            RatioToLean = megabytes / subject.LeanMegabytes,
            Goal = GoalMegabytes,
            LowerIsBetter = true,
        };
    }

    private sealed record Subject(string Alpha, string Title, double LeanBarsPerSecond, double? LeanMegabytes, double GoalFromColumns, double GoalFromZips);
}
