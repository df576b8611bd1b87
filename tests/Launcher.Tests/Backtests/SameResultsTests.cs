using DolphinLean.Data.Synthetic;
using DolphinLean.Tests.Running;
using NUnit.Framework;

namespace DolphinLean.Tests.Backtests;

/// <summary>Results are a matter of data and parameters alone: neither threads nor the processor's vector unit may show in them.</summary>
[TestFixture]
public sealed class SameResultsTests
{
    private const string WallClockFile = "run.json";

    [Test]
    public void Whatever_the_number_of_threads_and_without_hardware_intrinsics()
    {
        using var folder = new TemporaryFolder();
        SyntheticScans.Write(new SyntheticMarketOptions { Assets = 11, Days = 4, BarsPerDay = 720, MissingShare = 0.01 }, folder["scans"]);
        var expected = Results(folder, "1", "--threads 1");
        Assert.That(expected.Keys, Does.Contain("journal.jsonl"));
        Assert.That(expected["trades.csv"].Split('\n'), Has.Length.GreaterThan(10));
        foreach (var (name, arguments, environment) in new[]
        {
            ("2", "--threads 2", ""), ("4", "--threads 4", ""), ("plain", "--threads 2", "DOTNET_EnableHWIntrinsic=0"),
        })
        {
            var found = Results(folder, name, arguments, environment);
            Assert.That(found.Keys, Is.EquivalentTo(expected.Keys));
            foreach (var (file, text) in expected)
                Assert.That(found[file], Is.EqualTo(text), $"{file} of {name}");
        }
    }

    [Test]
    public void Features_are_built_alike_without_hardware_intrinsics()
    {
        using var folder = new TemporaryFolder();
        var generate = "data generate --out {0} --assets 11 --days 2 --bars-per-day 900 --quiet";
        Shell(folder, string.Format(null, generate, "vectors"));
        Shell(folder, string.Format(null, generate, "plain"), "DOTNET_EnableHWIntrinsic=0");
        foreach (var file in Directory.EnumerateFiles(folder["vectors"]))
            Assert.That(File.ReadAllBytes(Path.Combine(folder["plain"], Path.GetFileName(file))), Is.EqualTo(File.ReadAllBytes(file)), file);
    }

    [Test]
    public void No_threads_at_all_are_refused() =>
        Cli.Run("backtest", "--data", SmallMarket.Path, "--threads", "0").RefusedNaming("--threads 0", "1 or more");

    private static Dictionary<string, string> Results(TemporaryFolder folder, string name, string arguments, string environment = "")
    {
        Shell(folder, $"backtest --data scans --out {name} --quiet {arguments}", environment);
        return Directory.EnumerateFiles(folder[name]).Where(file => Path.GetFileName(file) != WallClockFile)
            .ToDictionary(file => Path.GetFileName(file), File.ReadAllText);
    }

    private static void Shell(TemporaryFolder folder, string arguments, string environment = "") =>
        DolphinProcess.Shell($"{environment} {DolphinProcess.Program} {arguments}", folder.Path).Succeeded();
}
