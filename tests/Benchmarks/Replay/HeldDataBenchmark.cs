using System.Globalization;
using DolphinLean.Benchmarks.Measuring;
using DolphinLean.Data.Parquet;
using DolphinLean.Data.Scans;

namespace DolphinLean.Benchmarks.Replay;

/// <summary>Live memory that a source of scans holds in the middle of a run, against the decoded columns of one of its days.</summary>
/// <remarks>What a source keeps from day to day is there by the third: the day that is stepped and, where it reads ahead, the one after.</remarks>
internal sealed class HeldDataBenchmark : IBenchmark
{
    /// <summary>First word of the child's command line: a source that was let go may live on where the next one is measured.</summary>
    public const string Verb = "hold-data";

    private const double MostDays = 1.5;
    private const int MeasuredDay = 3;
    private const int MarketDays = 10;

    public string Name => "held memory";

    /// <summary>The child: prints the bytes that a source of a market holds.</summary>
    public static int RunChild(string[] args, TextWriter output)
    {
        output.WriteLine(Held(args[0], readsAhead: bool.Parse(args[1])).ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    public IEnumerable<BenchmarkRow> Run(BenchmarkSettings settings)
    {
        var market = ReplayMarket.Ensure(settings, ReplayMarket.ChampionAssets, MarketDays, ReplayMarket.FiveSecondBars);
        var day = BytesOfDay(market);
        foreach (var readsAhead in new[] { false, true })
        {
            yield return new BenchmarkRow(
                $"data held, {(readsAhead ? "the next day decoded meanwhile" : "one thread")}",
                string.Create(CultureInfo.InvariantCulture, $"{ReplayMarket.FiveSecondBars:N0} × {ReplayMarket.ChampionAssets}, a day is {day / 1e6:0.0} MB"),
                Median.Of(settings.Runs, () => HeldByChild(market, readsAhead) / day), "days")
            {
                Goal = MostDays,
                LowerIsBetter = true,
            };
        }
    }

    private static double HeldByChild(string market, bool readsAhead)
    {
        var bytes = 0d;
        OwnProcess.Run([Verb, market, readsAhead.ToString()], line => bytes = double.Parse(line, CultureInfo.InvariantCulture));
        return bytes;
    }

    private static long Held(string market, bool readsAhead)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var source = ScanSource.Open(market, new ScanSourceOptions { ReadsAhead = readsAhead });
        for (var row = 0; row < (MeasuredDay - 0.5) * ReplayMarket.FiveSecondBars; row++)
            StatedSize.Require("rows of the held day", 1, source.MoveNext() ? 1 : 0);
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(source);
        return held;
    }

    /// <summary>Every column of the measured day, eight bytes a value.</summary>
    private static double BytesOfDay(string market)
    {
        using var table = TableFile.Open(Directory.EnumerateFiles(market, "*.parquet").Order(StringComparer.Ordinal).ElementAt(MeasuredDay - 1));
        return (double)table.RowCount * table.Schema.Columns.Count * sizeof(double);
    }
}
