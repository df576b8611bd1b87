using DolphinLean.Engine.Backtest;
using NUnit.Framework;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Hosting;
using QuantConnect.Orders;
using QuantConnect.Orders.Slippage;

namespace DolphinLean.Lean.Engine.Tests.Backtest;

/// <summary>Runs with a quirk and without it, on three days of five-minute rows.</summary>
[TestFixture]
public sealed class QuirkRunTests
{
    private SmallMarket _market = null!;

    [OneTimeSetUp]
    public void MakeMarket() => _market = new SmallMarket();

    [OneTimeTearDown]
    public void RemoveMarket() => _market.Dispose();

    [TestCase(LeanQuirk.None, 5)]
    [TestCase(LeanQuirk.MaximumOrdersLifted, 3)]
    public void MaximumOrdersLifted(LeanQuirk off, int taken)
    {
        var tickets = new List<OrderTicket>();
        Run(off, algorithm => algorithm.SetMaximumOrders(2), algorithm =>
        {
            if (tickets.Count < 5)
                tickets.Add(algorithm.MarketOrder(algorithm.Symbol("ETHUSDT"), 0.1m));
        });
        Assert.That(tickets.Count(ticket => ticket.Status == OrderStatus.Filled), Is.EqualTo(taken));
    }

    [TestCase(LeanQuirk.None)]
    [TestCase(LeanQuirk.FeeFromLastPrice)]
    public void FeeFromLastPrice(LeanQuirk off)
    {
        OrderTicket? ticket = null;
        Run(off, algorithm => algorithm.Securities["ETHUSDT"].SetSlippageModel(new ConstantSlippageModel(0.1m)), algorithm =>
        {
            if (ticket != null)
                return;
            var last = algorithm.Securities["ETHUSDT"].Price;
            ticket = algorithm.MarketOrder(algorithm.Symbol("ETHUSDT"), 1);
            Assert.That(ticket.AverageFillPrice, Is.EqualTo(1.1m * last));
            Assert.That(ticket.OrderEvents[^1].OrderFee.Value.Amount, Is.EqualTo(0.0004m * (off == LeanQuirk.None ? last : ticket.AverageFillPrice)));
        });
        Assert.That(ticket, Is.Not.Null);
    }

    [TestCase(LeanQuirk.None, true, 2)]
    [TestCase(LeanQuirk.RefusedUpdateSucceeds, false, 1)]
    public void RefusedUpdateSucceeds(LeanQuirk off, bool succeeds, int events)
    {
        OrderTicket? ticket = null;
        Run(off, null, algorithm =>
        {
            if (ticket != null)
                return;
            var limit = Math.Round(algorithm.Securities["ETHUSDT"].Price / 2);
            ticket = algorithm.LimitOrder(algorithm.Symbol("ETHUSDT"), 1, limit);
            var response = ticket.UpdateLimitPrice(limit - 1);
            Assert.That(response.IsSuccess, Is.EqualTo(succeeds));
            if (!succeeds)
                Assert.That(response.ErrorCode, Is.EqualTo(OrderResponseErrorCode.BrokerageModelRefusedToUpdateOrder));
            Assert.That(ticket.Get(OrderField.LimitPrice), Is.EqualTo(limit));
        });
        Assert.That(ticket!.OrderEvents, Has.Count.EqualTo(events));
    }

    [TestCase(LeanQuirk.None, "37,38,1,39,2,40,3")]
    [TestCase(LeanQuirk.OpenOrdersByHash, "1,2,3,4,5,6,7")]
    public void OpenOrdersByHash(LeanQuirk off, string firstIds)
    {
        List<int>? ids = null;
        Run(off, null, algorithm =>
        {
            if (ids != null)
                return;
            for (var i = 0; i < 40; i++)
                algorithm.LimitOrder(algorithm.Symbol("ETHUSDT"), 0.1m, Math.Round(algorithm.Securities["ETHUSDT"].Price / 2));
            ids = [.. algorithm.Transactions.GetOpenOrders().Select(order => order.Id)];
        });
        Assert.That(string.Join(",", ids!.Take(7)), Is.EqualTo(firstIds));
        Assert.That(ids, Has.Count.EqualTo(40));
    }

    [TestCase(LeanQuirk.None, "BESX,XSEB,BXES")]
    [TestCase(LeanQuirk.EndOfDayOrder, "BESX,BESX,BESX")]
    public void EndOfDayOrder(LeanQuirk off, string days)
    {
        var algorithm = new EndsOfDay();
        _market.Run(algorithm, _market.Results + "-ends", quirks: new LeanQuirks(off));
        Assert.That(string.Join(",", algorithm.Days.Values), Is.EqualTo(days));
    }

    [TestCase(LeanQuirk.None, false)]
    [TestCase(LeanQuirk.LastStepUnsampled, true)]
    public void LastStepUnsampled(LeanQuirk off, bool isSampled)
    {
        var rows = 3 * 288;
        var outcome = Run(off, null, algorithm =>
        {
            if (--rows == 0)
                algorithm.MarketOrder(algorithm.Symbol("ETHUSDT"), 1);
        });
        Assert.That(outcome.EndEquity, Is.LessThan(10_000), "the last order costs a fee");
        Assert.That(outcome.Result.Statistics.TotalPerformance.PortfolioStatistics.EndEquity,
            Is.EqualTo(isSampled ? outcome.EndEquity : 10_000).Within(0.0001m));
        var daily = outcome.Result.Charts.Single(chart => chart.Name == "Strategy Equity").FindPoints("Return")!.Points;
        Assert.That(daily.Select(point => point.Time.Day), Is.EqualTo(new[] { 1, 2, 3, 4 }));
        Assert.That(daily[^1].Value, isSampled ? Is.LessThan(0) : Is.Zero);
    }

    [Test]
    public void TheRunsIdAndConfigurationTellQuirksApart()
    {
        var plain = Run(LeanQuirk.None, null, _ => { });
        var without = Run(LeanQuirk.EndOfDayOrder | LeanQuirk.ClosingFeeTwice, null, _ => { });
        Assert.That(without.Id, Is.Not.EqualTo(plain.Id));
        Assert.That(plain.Result.Configuration.WithoutQuirks, Is.Empty);
        Assert.That(without.Result.Configuration.WithoutQuirks, Is.EqualTo(new[] { "ClosingFeeTwice", "EndOfDayOrder" }));
        Assert.That(File.ReadAllText(Path.Combine(without.ResultFolder, without.Id + ".json")), Does.Contain("\"withoutQuirks\": [\n      \"ClosingFeeTwice\""));
    }

    private BacktestOutcome Run(LeanQuirk off, Action<ProbeAlgorithm>? setUp, Action<ProbeAlgorithm> step) => _market.Run(
        new ProbeAlgorithm { Tickers = ["ETHUSDT"], SettingUp = setUp, Stepped = (algorithm, _) => step(algorithm) }, quirks: new LeanQuirks(off));

    private sealed class EndsOfDay : QCAlgorithm
    {
        public SortedDictionary<DateTime, string> Days { get; } = [];

        public override void Initialize()
        {
            SetTimeZone(TimeZones.Utc);
            SetBenchmark(_ => 0);
            foreach (var ticker in new[] { "BTCUSDT", "ETHUSDT", "SOLUSDT", "XRPUSDT" })
                AddCryptoFuture(ticker);
        }

        public override void OnEndOfDay(Symbol symbol) => Days[Time] = Days.GetValueOrDefault(Time, "") + symbol.Value[0];
    }
}
