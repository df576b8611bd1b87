using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DolphinLean.Tests;
using NUnit.Framework;

namespace DolphinLean.Algorithms.Tests.Builds;

/// <summary>What the LEAN CLI looks for in a workspace, as its sources read it.</summary>
[TestFixture]
public sealed class LeanWorkspaceTests
{
    private static readonly string[] EngineKeys =
    [
        "environment", "algorithm-type-name", "algorithm-language", "algorithm-location", "data-folder", "job-organization-id", "log-handler",
        "messaging-handler", "job-queue-handler", "api-handler", "map-file-provider", "factor-file-provider", "data-provider",
        "data-channel-provider", "object-store", "data-aggregator", "environments",
    ];

    private static readonly string[] HandlerKeys =
    [
        "setup-handler", "result-handler", "data-feed-handler", "real-time-handler", "history-provider", "transaction-handler",
    ];

    private JsonDocument _config = null!;

    private static string Root => SharedData.RepositoryRoot;

    [OneTimeSetUp]
    public void Parse() => _config = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root, "lean.json")));

    [OneTimeTearDown]
    public void Close() => _config.Dispose();

    [Test]
    public void The_engine_finds_every_key_it_asks_for()
    {
        Assert.That(_config.RootElement.EnumerateObject().Select(key => key.Name), Is.SupersetOf(EngineKeys));
        Assert.That(Environments().Select(environment => environment.Name), Is.EqualTo(new[] { "backtesting", "live-paper", "live-futures-binance" }));
        Assert.That(Environments().Select(environment => environment.Name), Does.Contain(_config.RootElement.GetProperty("environment").GetString()));
        foreach (var environment in Environments())
            Assert.That(environment.Value.EnumerateObject().Select(key => key.Name), Is.SupersetOf(HandlerKeys), environment.Name);
    }

    [Test]
    public void Live_environments_name_what_the_cli_requires_and_stay_on_the_testnet()
    {
        var live = Environments().Where(environment => environment.Value.GetProperty("live-mode").GetBoolean()).ToList();
        Assert.That(live.Select(environment => environment.Name), Is.EqualTo(new[] { "live-paper", "live-futures-binance" }));
        foreach (var environment in live.Select(environment => environment.Value))
        {
            Assert.That(environment.GetProperty("data-queue-handler")[0].GetString(), Is.EqualTo("BinanceFuturesBrokerage"));
            Assert.That(environment.GetProperty("binance-fapi-url").GetString(), Is.EqualTo("https://demo-fapi.binance.com"));
            Assert.That(environment.GetProperty("binance-fwebsocket-url").GetString(), Is.EqualTo("wss://fstream.binancefuture.com/private/ws"));
            Assert.That(environment.GetProperty("binance-api-key").GetString(), Is.Empty, "a key belongs to nobody's repository");
            Assert.That(environment.GetProperty("binance-api-secret").GetString(), Is.Empty);
        }
        Assert.That(live[1].Value.GetProperty("live-mode-brokerage").GetString(), Is.EqualTo("BinanceFuturesBrokerage"));
    }

    [Test]
    public void Every_key_is_explained()
    {
        var page = File.ReadAllText(Path.Combine(Root, "docs", "lean-builds.md"));
        var keys = _config.RootElement.EnumerateObject().Concat(Environments().SelectMany(environment => environment.Value.EnumerateObject()));
        Assert.That(keys.Select(key => key.Name).Distinct().Where(key => !page.Contains($"`{key}`", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void The_cli_finds_the_algorithms_class_and_its_assembly()
    {
        // The CLI's own pattern: the first match in the file is the class that LEAN runs.
        var match = Regex.Match(File.ReadAllText(Path.Combine(Root, "Algorithms", "Main.cs")), @"class\s*([^\s:]+)\s*:\s*QCAlgorithm");
        Assert.That(match.Groups[1].Value, Is.EqualTo("DolphinAlgorithm"));
        Assert.That(match.Groups[1].Value, Is.EqualTo(_config.RootElement.GetProperty("algorithm-type-name").GetString()));
        Assert.That(Path.GetFileName(_config.RootElement.GetProperty("algorithm-location").GetString()), Is.EqualTo("Algorithms.dll"));
        Assert.That(Directory.GetFiles(Path.Combine(Root, "Algorithms"), "*.csproj"), Has.Length.EqualTo(1));
    }

    [Test]
    public void The_cli_finds_the_compile_root_and_leaves_the_project_as_it_is()
    {
        Assert.That(Directory.GetFiles(Root, "*.sln"), Has.Length.EqualTo(1));
        var project = XDocument.Load(Path.Combine(Root, "Algorithms", "Algorithms.csproj"));
        Assert.That(
            project.Descendants("PropertyGroup").Elements("DefaultItemExcludes").Single().Value.Split(';'),
            Is.SupersetOf(new[] { "backtests/*/code/**", "live/*/code/**", "optimizations/*/code/**" }),
            "the CLI writes this line into a project that lacks it");
        foreach (var file in Directory.EnumerateFiles(Root, "*.csproj", SearchOption.AllDirectories))
            Assert.That(XDocument.Load(file).Descendants("TargetFramework").Select(framework => framework.Value), Is.All.EqualTo("net10.0"), file);
    }

    private IEnumerable<JsonProperty> Environments() => _config.RootElement.GetProperty("environments").EnumerateObject();
}
