using DolphinLean.Algorithms.Execution.Scalp;
using DolphinLean.Algorithms.Execution.Scalp.Books;
using DolphinLean.Algorithms.Execution.Scalp.Orders;
using DolphinLean.Algorithms.Parameters;
using NUnit.Framework;

namespace DolphinLean.Algorithms.Tests.Execution.Scalp;

/// <summary>Gates with their thresholds on the spot, and prices near the touch.</summary>
[TestFixture]
public sealed class ScalpGateTests
{
    private static readonly ScalpParameters Defaults = new(new ParameterReader(new Dictionary<string, string>()));

    /// <summary>Bid 9,997.5 and ask 10,002.5: exactly 5 bps.</summary>
    private static readonly BookReading AtLimits = new(9_997.5, 10_002.5, 1000, 1000, 5, 5, true, 1000, 0);

    private static readonly TradePlan Plan = new(0.60, 0.03, null, null, TradeStyle.Unset);

    private static IEnumerable<TestCaseData> Books() =>
    [
        new TestCaseData(AtLimits, GateReason.None, ""),
        new TestCaseData(AtLimits with { Ask = 10_002.6 }, GateReason.Spread, "[SCALP] Blocked: spread too wide for BTCUSDT: 5.10 bps"),
        new TestCaseData(AtLimits with { BidTopUsdt = 999.9 }, GateReason.Depth, "[SCALP] Blocked: insufficient depth for BTCUSDT: 999.9"),
        new TestCaseData(AtLimits with { AskTopUsdt = 999.9 }, GateReason.Depth, "[SCALP] Blocked: insufficient depth for BTCUSDT: 999.9"),
        new TestCaseData(AtLimits with { BidLevels = 4 }, GateReason.Levels, "[SCALP] Blocked: too few levels for BTCUSDT: 4"),
        new TestCaseData(AtLimits with { AskLevels = 4 }, GateReason.Levels, "[SCALP] Blocked: too few levels for BTCUSDT: 4"),
        new TestCaseData(AtLimits with { AgeMs = 1001 }, GateReason.StaleBook, "[SCALP] Blocked: book of BTCUSDT is stale: 1001 ms"),
        new TestCaseData(AtLimits with { IsInSync = false }, GateReason.StaleBook, "[SCALP] Blocked: book of BTCUSDT is out of sync: 1000 ms"),
        new TestCaseData(AtLimits with { Bid = 0 }, GateReason.StaleBook, "[SCALP] Blocked: book of BTCUSDT is stale: 1000 ms"),
        new TestCaseData(AtLimits with { Bid = double.NaN }, GateReason.StaleBook, "[SCALP] Blocked: book of BTCUSDT is stale: 1000 ms"),
    ];

    [TestCaseSource(nameof(Books))]
    public void TheBooksGates(BookReading book, GateReason expected, string line)
    {
        var found = ScalpGate.Check(book, Plan, 1, Defaults);
        Assert.That(found, Is.EqualTo(expected));
        if (found != GateReason.None)
            Assert.That(found.Line("BTCUSDT", book, Plan), Is.EqualTo(line));
    }

    [TestCase(0.59, 0.03, 1, GateReason.LowConfidence, "SCALP_LOW_CONFIDENCE")]
    [TestCase(0.59, 0.03, -1, GateReason.LowConfidence, "SCALP_LOW_CONFIDENCE")]
    [TestCase(0.60, 0.029, 1, GateReason.LowEdge, "SCALP_LOW_EDGE")]
    [TestCase(double.NaN, 0.03, 1, GateReason.LowConfidence, "SCALP_LOW_CONFIDENCE")]
    [TestCase(0.60, double.NaN, 1, GateReason.LowEdge, "SCALP_LOW_EDGE")]
    public void ThePlansGates(double confidence, double edge, int direction, GateReason expected, string code)
    {
        var found = ScalpGate.Check(AtLimits, Plan with { Confidence = confidence, Edge = edge }, direction, Defaults);
        Assert.That((found, found.Code()), Is.EqualTo((expected, code)));
    }

    [Test]
    public void EachSideHasAConfidenceOfItsOwn()
    {
        var parameters = Defaults with { MinConfidenceShort = 0.7 };
        Assert.That(ScalpGate.Check(AtLimits, Plan, 1, parameters), Is.EqualTo(GateReason.None));
        Assert.That(ScalpGate.Check(AtLimits, Plan, -1, parameters), Is.EqualTo(GateReason.LowConfidence));
    }

    [TestCase(1, 100.0, 100.1, 2, "100.0", Description = "2 bps inside is 100.02, down to the tick")]
    [TestCase(1, 100.0, 101.0, 20, "100.2")]
    [TestCase(1, 100.0, 100.3, 90, "100.2", Description = "never across: a tick below the ask")]
    [TestCase(-1, 100.0, 101.0, 20, "100.8", Description = "100.798, up to the tick")]
    [TestCase(-1, 100.0, 100.3, 90, "100.1", Description = "a tick above the bid")]
    public void LimitsLieNearTheTouch(int direction, double bid, double ask, double offsetBps, string expected)
    {
        var book = AtLimits with { Bid = bid, Ask = ask };
        var price = NearTouch.PriceOf(direction, book, offsetBps, MadeVenue.Rules);
        Assert.That(price, Is.EqualTo(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public bool ALimitIsOnATickAndNeverCrosses(int bidTicks, byte spreadTicks, byte offsetBps, bool isLong)
    {
        var bid = 1 + Math.Abs(bidTicks % 1_000_000);
        var book = AtLimits with { Bid = bid / 10.0, Ask = (bid + 1 + spreadTicks) / 10.0 };
        var price = NearTouch.PriceOf(isLong ? 1 : -1, book, offsetBps, MadeVenue.Rules);
        return price % 0.1m == 0 && (isLong ? price < (decimal)book.Ask && price >= (decimal)book.Bid : price > (decimal)book.Bid && price <= (decimal)book.Ask);
    }
}
