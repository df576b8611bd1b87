using NUnit.Framework;

namespace DolphinLean.Algorithms.Tests.Oracle;

internal sealed class SeedExitTests
{
    //        side                 stop   entry  price   bars  reason
    [TestCase(SeedDirection.Short, 1.0,   100,   99.06,  1,    null)]
    [TestCase(SeedDirection.Short, 1.0,   100,   99.04,  1,    "FIXED_TP")]
    [TestCase(SeedDirection.Short, 1.0,   100,   99.04,  120,  "FIXED_TP")]
    [TestCase(SeedDirection.Short, 1.0,   100,   199.9,  119,  null)]
    [TestCase(SeedDirection.Short, 1.0,   100,   199.9,  120,  "MAX_HOLD")]
    [TestCase(SeedDirection.Short, 1.0,   100,   200,    1,    "STOP_LOSS")]
    [TestCase(SeedDirection.Short, 1.0,   100,   200,    120,  "STOP_LOSS")]
    [TestCase(SeedDirection.Short, 1.0,   100,   100,    119,  null)]
    [TestCase(SeedDirection.Short, 1.0,   100,   100,    120,  "MAX_HOLD")]
    [TestCase(SeedDirection.Short, 1.0,   100,   100,    300,  "MAX_HOLD")]
    [TestCase(SeedDirection.Long,  1.0,   100,   100.94, 1,    null)]
    [TestCase(SeedDirection.Long,  1.0,   100,   100.96, 1,    "FIXED_TP")]
    [TestCase(SeedDirection.Long,  0.25,  100,   75,     1,    "STOP_LOSS")]
    [TestCase(SeedDirection.Long,  0.25,  100,   75.1,   120,  "MAX_HOLD")]
    [TestCase(SeedDirection.Long,  1.0,   100,   1,      119,  null)]
    public void Reason(SeedDirection side, double stop, double entry, double price, int bars, string? reason)
    {
        var p = SeedSignalTests.Parameters(side) with { StopPct = stop };
        Assert.That(SeedExit.Evaluate(p, entry, price, bars), Is.EqualTo(reason));
    }

    // Seed 42 draws 0.37 0.95 0.73 | 0.60 0.16 0.16 | 0.06 0.87 0.60 | 0.71 0.02 0.97 against 0.62, 0.50 and 0.40. A trade of
    // 1,000 pays 0.314 on the way in and 0.35 out; each basis point of refund is worth 0.1.
    //        side                 price  already drawn  raw pct    refund bps  net
    [TestCase(SeedDirection.Short, 99,    0,             0.009802,  2,          9.338)]
    [TestCase(SeedDirection.Short, 99,    3,             0.009802,  9,          10.038)]
    [TestCase(SeedDirection.Short, 99,    6,             0.009802,  2,          9.338)]
    [TestCase(SeedDirection.Short, 99,    9,             0.009802,  2,          9.338)]
    [TestCase(SeedDirection.Short, 101,   3,             -0.010202, 9,          -9.966)]
    [TestCase(SeedDirection.Long,  101,   0,             0.009798,  2,          9.334)]
    [TestCase(SeedDirection.Long,  99,    3,             -0.010198, 9,          -9.962)]
    public void Settlement(SeedDirection side, double price, int alreadyDrawn, double rawPct, double refundBps, double net)
    {
        var rng = Drawn(alreadyDrawn);
        var settled = SeedExit.Settle(SeedSignalTests.Parameters(side), rng, 100, price, 1000, SeedExit.FixedTp);
        Assert.Multiple(() =>
        {
            Assert.That(settled.Fees, Is.EqualTo(0.664).Within(1e-12));
            Assert.That(settled.Net, Is.EqualTo(net).Within(1e-9));
            Assert.That(settled.Net, Is.EqualTo((rawPct + refundBps * 1e-4) * 1000 - 0.664).Within(1e-9), "the table itself");
            Assert.That(rng.Random(), Is.EqualTo(Drawn(alreadyDrawn + 3).Random()), "three draws");
        });
    }

    //        already drawn  net: −1,001 before refunds, fees 0.814
    [TestCase(0,             -1001.614)]
    [TestCase(4,             -1001.114)]
    [TestCase(9,             -1001.314)]
    public void A_stop_pays_taker_slips_five_basis_points_and_draws_no_exit_refund(int alreadyDrawn, double net)
    {
        var rng = Drawn(alreadyDrawn);
        var settled = SeedExit.Settle(SeedParameters.Champion, rng, 100, 200, 1000, SeedExit.StopLoss);
        Assert.That(settled.Fees, Is.EqualTo(0.814).Within(1e-12));
        Assert.That(settled.Net, Is.EqualTo(net).Within(1e-9));
        Assert.That(rng.Random(), Is.EqualTo(Drawn(alreadyDrawn + 2).Random()), "two draws");
    }

    private static SeedRandomState Drawn(int count)
    {
        var rng = new SeedRandomState(42);
        for (var i = 0; i < count; i++)
            rng.Random();
        return rng;
    }
}
