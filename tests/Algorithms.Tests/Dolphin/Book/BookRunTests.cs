using System.Text.Json;
using DolphinLean.Algorithms.Tests.Dolphin.Runs;
using DolphinLean.Data.Synthetic;
using NUnit.Framework;
using QuantConnect.Data;

namespace DolphinLean.Algorithms.Tests.Dolphin.Book;

/// <summary>DOLPHIN over a synthetic market with books that lean as they are told.</summary>
[TestFixture]
public sealed class BookRunTests
{
    private Market _market = null!;
    private RunOutput _champion = null!;

    [OneTimeSetUp]
    public void RunTheChampion()
    {
        _market = new Market(new SyntheticMarketOptions { Assets = 6, Days = 8, BarsPerDay = 288 });
        _champion = _market.Run(() => new DolphinAlgorithm());
    }

    [OneTimeTearDown]
    public void RemoveTheMarket() => _market.Dispose();

    [Test]
    public void EvenBooksChangeNothingButTheEdge()
    {
        var run = Run(_ => { });
        Assert.That(Entries(run), Is.EqualTo(Entries(_champion)));
        Assert.That(run.Decisions("alpha"), Has.None.EqualTo("OB_HARD_SKIP"));
        Assert.That(Fields(run, "OB_WEIGH", "factor"), Is.Not.Empty.And.All.EqualTo(1));
        Assert.That(run.Decisions("fill").Count(decision => decision == "OB_EDGE"), Is.EqualTo(run.Trades.Count), "no draw for the edge");
        Assert.That(run.Column("net"), Is.Not.EqualTo(_champion.Column("net")));
    }

    [Test]
    public void BooksThatContradictKillEveryEntry()
    {
        var run = Run(book => book.BidNotional = 2000);
        Assert.That(run.Trades, Is.Empty);
        Assert.That(run.Decisions("alpha"), Does.Contain("OB_HARD_SKIP").And.Contain("BLOCKED_OB_CONTRADICT"));
    }

    [Test]
    public void BooksThatConfirmLiftConfidenceAndLeverage()
    {
        var run = Run(book => book.AskNotional = 2000);
        Assert.That(Entries(run), Is.EqualTo(Entries(_champion)).Or.Not.Empty);
        Assert.That(Fields(run, "OB_MODULATE", "leverage_factor"), Is.Not.Empty.And.All.EqualTo(1.2), "a mean imbalance of a third is over 0.3");
        Assert.That(Fields(run, "OB_BOOST", "factor"), Is.Not.Empty.And.All.EqualTo(1.15));
        Assert.That(run.Column("leverage"), Has.All.InRange(0.5 * 1.2 - 1e-9, 6.0));
    }

    [Test]
    public void AThinBookIsPassedOver()
    {
        var run = Run(book => (book.BidNotional, book.AskNotional) = book.Symbol == _champion.Trades[0]["asset"] ? (50, 50) : (1000, 1000), thinsAtTheEnd: true);
        Assert.That(run.Decisions("alpha"), Does.Contain("OB_PASSED_OVER"));
        Assert.That(run.Trades.Select(trade => trade["asset"]), Has.None.EqualTo(_champion.Trades[0]["asset"]));
    }

    [Test]
    public void SwitchedOffBooksAreNotLookedAt()
    {
        var run = Run(book => book.BidNotional = 2000, ("use_ob_edge", "false"));
        Assert.That(run.Trades, Is.EqualTo(_champion.Trades));
    }

    private static IEnumerable<string> Entries(RunOutput run) => run.Trades.Select(trade => $"{trade["asset"]} {trade["entry_time"]} {trade["fraction"]}").Take(3);

    private static double[] Fields(RunOutput run, string decision, string field) =>
    [
        .. run.Journal.Where(line => line.GetProperty("decision").GetString() == decision)
            .Select(line => Math.Round(line.GetProperty("fields").GetProperty(field).GetDouble(), 12)),
    ];

    private RunOutput Run(Action<MadeDepth.MadeBook> lean, params (string, string)[] parameters) => Run(lean, false, parameters);

    private RunOutput Run(Action<MadeDepth.MadeBook> lean, bool thinsAtTheEnd, params (string, string)[] parameters)
    {
        var tickers = _champion.Journal.Select(line => line.GetProperty("asset").GetString()!).Where(asset => asset.Length > 0).Distinct().ToArray();
        return _market.Run(() => new Booked(new MadeDepth(tickers), lean, thinsAtTheEnd), parameters);
    }

    private sealed class Booked : DolphinAlgorithm
    {
        private readonly MadeDepth _depth;
        private readonly Action<MadeDepth.MadeBook> _lean;
        private readonly bool _thinsAtTheEnd;

        public Booked(MadeDepth depth, Action<MadeDepth.MadeBook> lean, bool thinsAtTheEnd)
        {
            (_depth, _lean, _thinsAtTheEnd) = (depth, lean, thinsAtTheEnd);
            Depth = depth;
            if (!thinsAtTheEnd)
                depth.Books.ForEach(lean);
        }

        public override void OnData(Slice slice)
        {
            base.OnData(slice);
            var nowNs = (UtcTime.Ticks - DateTime.UnixEpoch.Ticks) * 100;
            if (!_thinsAtTheEnd)
            {
                _depth.AdvanceTo(nowNs);
                return;
            }
            foreach (var book in _depth.Books)
                (book.BidNotional, book.AskNotional) = (1000, 1000);
            _depth.AdvanceTo(nowNs - 500_000_000);
            _depth.Books.ForEach(_lean);
            _depth.AdvanceTo(nowNs);
        }
    }
}
