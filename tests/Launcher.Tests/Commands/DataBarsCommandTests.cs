using DolphinLean.Data.Bars;
using DolphinLean.Tests.Running;
using NUnit.Framework;

namespace DolphinLean.Tests.Commands;

/// <summary>import-klines, export-lean and symbols as a user runs them.</summary>
[TestFixture]
public sealed class DataBarsCommandTests
{
    private static readonly BarSeries Bitcoin = new("binance", "cryptofuture", "BTCUSDT", BarKind.Trade, BarResolution.Minute);

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public void KlinesGoThroughTheStoreIntoTheFolderThatTheyGiveDirectly()
    {
        var klines = SharedData.Require("data", "binance_usdm_1m_2025", "BTCUSDT-1m.parquet");
        var imported = Cli.Run("data", "import-klines", "--klines", klines, "--out", _folder["store"]).Succeeded();
        Assert.That(imported.Output, Does.Contain("1 symbols").And.Contain("28,800 minute bars"));
        Cli.Run("data", "export-lean", "--store", _folder["store"], "--out", _folder["a"], "--quiet").Succeeded();
        Cli.Run("data", "export-lean", "--klines", klines, "--out", _folder["b"], "--quiet").Succeeded();
        Assert.That(Files(_folder["a"]), Is.EqualTo(Files(_folder["b"])).And.Count.GreaterThan(20));
        Assert.That(BarStore.Open(_folder["a"]).Days(Bitcoin), Is.EqualTo(BarStore.Open(_folder["store"]).Days(Bitcoin)));
    }

    [Test]
    public void ScansBecomeADataFolder()
    {
        Cli.Run("data", "generate", "--out", _folder["scans"], "--assets", "3", "--days", "2", "--bars-per-day", "17280", "--quiet").Succeeded();
        var output = Cli.Run("data", "export-lean", "--scans", _folder["scans"], "--out", _folder["Data"], "--quiet").Succeeded().Output;
        Assert.That(output, Does.Contain("3 symbols").And.Contain("second bars"));
        Assert.That(File.Exists(Path.Combine(_folder["Data"], "market-hours", "market-hours-database.json")), Is.True);
        Assert.That(File.Exists(Path.Combine(_folder["Data"], "symbol-properties", "symbol-properties-database.csv")), Is.True);
        Assert.That(Directory.GetFiles(Path.Combine(_folder["Data"], "cryptofuture", "binance", "hour")), Has.Length.EqualTo(3));
    }

    [Test]
    public void TheScansGoAlongForLeanToRead()
    {
        Cli.Run("data", "generate", "--out", _folder["scans"], "--assets", "2", "--days", "2", "--bars-per-day", "288", "--quiet").Succeeded();
        Cli.Run("data", "export-lean", "--scans", _folder["scans"], "--out", _folder["Data"], "--quiet").Succeeded();
        var days = Directory.GetFiles(_folder["scans"], "*.parquet").Order(StringComparer.Ordinal).ToList();
        Assert.That(LeanScans().Select(File.ReadAllBytes), Is.EqualTo(days.Select(File.ReadAllBytes)));
        Cli.Run("data", "export-lean", "--scans", _folder["scans"], "--out", _folder["Data"], "--start", "2025-01-02", "--quiet").Succeeded();
        Assert.That(LeanScans().Select(Path.GetFileName), Is.EqualTo(new[] { Path.GetFileName(days[1]) }), "a scan without the bars of its day");

        List<string> LeanScans() => [.. Directory.GetFiles(Path.Combine(_folder["Data"], "custom", "scans")).Order(StringComparer.Ordinal)];
    }

    [Test]
    public void ExactlyOneSourceIsAskedFor()
    {
        Cli.Run("data", "export-lean", "--out", _folder["Data"]).RefusedNaming("--scans");
        Cli.Run("data", "export-lean", "--scans", "a", "--store", "b", "--out", _folder["Data"]).RefusedNaming("exclude");
    }

    [Test]
    public void AMissingSourceIsNamedAndNothingIsWritten()
    {
        Cli.Run("data", "import-klines", "--klines", _folder["none"], "--out", _folder["store"]).RefusedNaming(_folder["none"]);
        Assert.That(Directory.Exists(_folder["store"]), Is.False);
    }

    [Test]
    public void SymbolsAreAddedToAFile()
    {
        File.WriteAllText(_folder["info.json"], """
            {"symbols": [{"symbol": "ABUSDT", "contractType": "PERPETUAL", "status": "TRADING", "quoteAsset": "USDT", "filters": [
              {"filterType": "PRICE_FILTER", "tickSize": "0.01"}, {"filterType": "LOT_SIZE", "stepSize": "0.5"}, {"filterType": "MIN_NOTIONAL", "notional": "7"}]}]}
            """);
        Cli.Run("data", "symbols", "--exchange-info", _folder["info.json"], "--out", _folder["rows.csv"]).Succeeded();
        Assert.That(File.ReadAllLines(_folder["rows.csv"])[1], Is.EqualTo("binance,ABUSDT,cryptofuture,ABUSDT,USDT,1,0.01,0.5,ABUSDT,7"));
        Assert.That(Cli.Run("data", "symbols").Succeeded().Output, Does.Contain("binance,BTCUSDT,cryptofuture,BTCUSDT,USDT,1,0.1,0.001,BTCUSDT,100"));
    }

    private static List<string> Files(string root) =>
    [
        .. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => $"{Path.GetRelativePath(root, file)} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))}"),
    ];
}
