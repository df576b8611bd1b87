using System.Text;
using System.Text.Json;
using DolphinLean.Engine.Results;
using DolphinLean.Engine.Statistics;
using NUnit.Framework;

namespace DolphinLean.Lean.Engine.Tests.Statistics;

/// <summary>The figures of LEAN's own twenty-day runs, computed again from what LEAN sampled, agree with LEAN's to the letter.</summary>
[TestFixture("LongEmaCross")]
[TestFixture("LongRotation")]
public sealed class LongRunOracleTests(string name)
{
    private GoldenRun _golden = null!;
    private JsonElement _expected;
    private RunStatistics _actual = null!;

    [OneTimeSetUp]
    public void Calculate()
    {
        _golden = new GoldenRun("golden-long", name);
        _expected = _golden.Json("statistics.json");
        var lean = _expected.GetProperty("statistics");
        _actual = StatisticsCalculator.Calculate(new StatisticsInput
        {
            Equity = _golden.Chart("Strategy Equity", "Equity"),
            Returns = _golden.Chart("Strategy Equity", "Return"),
            Benchmark = _golden.Chart("Benchmark", "Benchmark"),
            Turnover = _golden.Chart("Portfolio Turnover", "Portfolio Turnover"),
            ProfitLoss = _golden.ProfitLoss(),
            Trades = _golden.Trades(),
            StartEquity = name == "LongEmaCross" ? 100000m : 40000m,
            TotalFees = _golden.TotalFees(),
            TotalOrders = _golden.TotalOrders(),
            Capacity = decimal.Parse(lean.GetProperty("Estimated Strategy Capacity").GetString()![1..]),
            LowestCapacityAsset = lean.GetProperty("Lowest Capacity Asset").GetString()!,
            AccountCurrency = "USDT",
        });
    }

    [Test]
    public void SummaryHasLeansNamesTextsAndOrder()
    {
        var expected = _expected.GetProperty("statistics").EnumerateObject()
            .Select(figure => $"{figure.Name} = {figure.Value.GetString()}");
        Assert.That(_actual.Summary.Select(figure => $"{figure.Key} = {figure.Value}"), Is.EqualTo(expected));
    }

    [Test]
    public void PortfolioStatisticsAreLeans() =>
        AssertSame(
            Written(writer => PerformanceJson.Write(writer, _actual.TotalPerformance.PortfolioStatistics)),
            _expected.GetProperty("portfolioStatistics"));

    [Test]
    public void TradeStatisticsAreLeans() =>
        AssertSame(
            Written(writer => PerformanceJson.Write(writer, _actual.TotalPerformance.TradeStatistics)),
            _expected.GetProperty("tradeStatistics"));

    [Test]
    public void RollingWindowsAreLeans()
    {
        var expected = _golden.Json("rollingWindow.json");
        Assert.That(
            _actual.RollingWindows.Select(window => window.Key),
            Is.EqualTo(expected.EnumerateObject().Select(window => window.Name)));
        foreach (var (key, performance) in _actual.RollingWindows)
        {
            var written = Written(writer => PerformanceJson.Write(writer, performance, withTrades: false));
            AssertSame(written.GetProperty("tradeStatistics"), expected.GetProperty(key).GetProperty("tradeStatistics"));
            AssertSame(written.GetProperty("portfolioStatistics"), expected.GetProperty(key).GetProperty("portfolioStatistics"));
            Assert.That(written.GetProperty("closedTrades").GetArrayLength(), Is.Zero);
        }
    }

    private static void AssertSame(JsonElement actual, JsonElement expected) => Assert.That(Lines(actual), Is.EqualTo(Lines(expected)));

    private static string[] Lines(JsonElement figures) =>
        [.. figures.EnumerateObject().Select(figure => $"{figure.Name} = {figure.Value.GetRawText()}")];

    private static JsonElement Written(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            write(writer);
        using var document = JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray()));
        return document.RootElement.Clone();
    }
}
