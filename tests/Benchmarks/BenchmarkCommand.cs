using System.CommandLine;
using DolphinLean.Benchmarks.Bars;
using DolphinLean.Benchmarks.Grid;
using DolphinLean.Benchmarks.MarketData;
using DolphinLean.Benchmarks.Measuring;
using DolphinLean.Benchmarks.Replay;

namespace DolphinLean.Benchmarks;

/// <summary>Runs the benchmarks and prints machine and table.</summary>
internal static class BenchmarkCommand
{
    private const int MostTries = 3;

    private static IReadOnlyList<IBenchmark> All { get; } =
    [
        new ReplayBenchmark(),
        new CommandBenchmark(),
        new PeakMemoryBenchmark(),
        new HeldDataBenchmark(),
        new IdleBarBenchmark(),
        new ScanBenchmarks(),
        new ParquetBenchmark(),
        new LeanZipBenchmark(),
        new MarketDataBenchmark(),
        new BarBenchmark(),
        new FrameworkDefaultBenchmark(),
        new StartBenchmark(),
        new GridBenchmark(),
    ];

    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        if (args is [ReplayChild.Verb, .. var rest])
            return ReplayChild.Run(rest, output);
        if (args is [ReplayLoop.Verb, .. var loop])
            return ReplayLoop.Run(loop, output);
        if (args is [HeldDataBenchmark.Verb, .. var held])
            return HeldDataBenchmark.RunChild(held, output);
        if (args is [BarChild.Verb, .. var bars])
            return BarChild.Run(bars, output);

        var quick = new Option<bool>("--quick") { Description = "Small sizes, one run each; every row says so." };
        var only = new Option<string[]>("--only") { Description = "Run benchmarks whose name contains NAME; may be repeated.", HelpName = "NAME" };
        only.Validators.Add(option =>
        {
            if (option.Tokens.FirstOrDefault(token => !All.Any(benchmark => IsNamed(benchmark, token.Value))) is { } unknown)
                option.AddError($"--only {unknown.Value}: expected part of a benchmark's name, one of {string.Join(", ", All.Select(benchmark => benchmark.Name))}");
        });
        var check = new Option<bool>("--check") { Description = "Exit code 1 when a figure stays below 60 % of its goal in three measurements." };
        var cache = new Option<string>("--cache")
        {
            Description = "Folder that keeps the generated markets.",
            HelpName = "DIR",
            DefaultValueFactory = _ => Path.Combine(Path.GetTempPath(), "dolphin-benchmarks"),
        };
        var shared = new Option<string?>("--shared") { Description = "Folder of real market data (data/…) and of the conformance kit; rows that need it are left out without it, or use synthetic prices.", HelpName = "DIR" };
        var root = new RootCommand("Benchmarks of DolphinLean.") { quick, only, check, cache, shared };
        root.SetAction(parsed =>
        {
            var settings = new BenchmarkSettings(parsed.GetValue(quick), parsed.GetRequiredValue(cache), parsed.GetValue(shared), error);
            var rows = Measure(settings, parsed.GetValue(only) ?? [], parsed.GetValue(check) ? MostTries : 1);
            Machine.Print(output);
            RowTable.Print(rows, output);
            return parsed.GetValue(check) ? Judge(rows, output) : 0;
        });
        return root.Parse(args).Invoke(new InvocationConfiguration { Output = output, Error = error });
    }

    /// <summary>Names the rows that fail a check.</summary>
    private static int Judge(List<BenchmarkRow> rows, TextWriter output)
    {
        var failed = rows.FindAll(row => row.IsFarBelow);
        output.WriteLine(failed.Count == 0
            ? FormattableString.Invariant($"check: every goal is reached to {BenchmarkRow.CheckedShare:0 %}")
            : FormattableString.Invariant($"check: {failed.Count} rows stay below {BenchmarkRow.CheckedShare:0 %} of their goal in {MostTries} measurements:"));
        foreach (var row in failed)
            output.WriteLine($"  {RowTable.Line(row)}");
        return failed.Count == 0 ? 0 : 1;
    }

    /// <summary>Measures; what is far below its goal is measured again, because another process may have had the machine.</summary>
    private static List<BenchmarkRow> Measure(BenchmarkSettings settings, string[] only, int tries)
    {
        var rows = new List<BenchmarkRow>();
        foreach (var benchmark in All.Where(b => only.Length == 0 || only.Any(name => IsNamed(b, name))))
        {
            settings.Log.WriteLine($"{benchmark.Name} …");
            var found = benchmark.Run(settings).ToList();
            for (var more = 1; more < tries && found.Exists(row => row.IsFarBelow); more++)
                found = [.. found.Zip(benchmark.Run(settings), (row, again) => row.OrBetter(again))];
            var sized = found.ConvertAll(row => settings.Quick ? row with { Size = row.Size + " (quick)" } : row);
            // A long run that is stopped has said what it found.
            foreach (var row in sized)
                settings.Log.WriteLine($"  {RowTable.Line(row)}");
            rows.AddRange(sized);
        }
        return rows;
    }

    private static bool IsNamed(IBenchmark benchmark, string part) => benchmark.Name.Contains(part, StringComparison.OrdinalIgnoreCase);
}
