using DolphinLean.Algorithms.Execution.Scalp;
using DolphinLean.Algorithms.Execution.Scalp.Life;
using DolphinLean.Algorithms.Execution.Scalp.Orders;
using DolphinLean.Algorithms.Parameters;
using NUnit.Framework;

namespace DolphinLean.Algorithms.Tests.Execution.Scalp;

/// <summary>A trade's life, step by step, at an exchange that answers by hand.</summary>
[TestFixture]
public sealed class ScalpTradeTests
{
    private static readonly ScalpParameters Defaults = new(new ParameterReader(new Dictionary<string, string>()));

    [Test]
    public void AnEntryThatFillsIsProtectedAndItsTakeProfitCloses()
    {
        var venue = new MadeVenue(Defaults);
        venue.Enter();
        Assert.That(venue.Last, Is.EqualTo(new MadeOrder(1, 0.010m, 60_000m, "SCALP_LIMIT")), "2 bps inside would be across the spread; the touch is the nearest tick that is not");
        venue.Hear(venue.Last, OrderNewsKind.Accepted);
        venue.Fill(venue.Last, 0.010m);
        Assert.That(venue.Trade.State, Is.EqualTo(ScalpState.Open));
        Assert.That(venue.Trade.Levels, Is.EqualTo(new ProtectiveLevels(59_940m, 60_120m)), "10 and 20 bps, though the plan's are 500");

        venue.Book = MadeVenue.Good with { Bid = 60_120, Ask = 60_120.1 };
        venue.Wait(0.1);
        Assert.That(venue.Last, Is.EqualTo(new MadeOrder(2, -0.010m, null, "SCALP_TAKE_PROFIT")));
        venue.Fill(venue.Last, 0.010m);
        Assert.That(venue.Trade.State, Is.EqualTo(ScalpState.Idle));
        Assert.That(venue.Exits, Is.EqualTo(new[] { ScalpExit.TakeProfit }));
        Assert.That(venue.Codes, Is.EqualTo(new[] { "SCALP_TAKE_PROFIT", "SCALP_CLOSED" }));
    }

    [Test]
    public void AShortSellsAtTheAskAndItsStopBuysBack()
    {
        var venue = new MadeVenue(Defaults);
        venue.Enter(direction: -1);
        Assert.That(venue.Last.Price, Is.EqualTo(60_000.1m));
        venue.Fill(venue.Last, 0.010m);
        Assert.That(venue.Trade.Levels, Is.EqualTo(new ProtectiveLevels(60_060.1m, 59_880.1m)));
        venue.Book = MadeVenue.Good with { Bid = 60_060, Ask = 60_060.1 };
        venue.Wait(0.1);
        Assert.That(venue.Last, Is.EqualTo(new MadeOrder(2, 0.010m, null, "SCALP_STOP")));
    }

    [Test]
    public void ThePlansLevelsHoldWhereTheyAreNearer()
    {
        var venue = new MadeVenue(Defaults);
        venue.Enter(plan: MadeVenue.Plan with { StopBps = 4, TakeProfitBps = 5 });
        venue.Fill(venue.Last, 0.010m);
        Assert.That(venue.Trade.Levels, Is.EqualTo(new ProtectiveLevels(59_976m, 60_030m)));
    }

    [Test]
    public void OptionBMeasuresFromTheMiddle()
    {
        var venue = new MadeVenue(Defaults with { UseRiskLevels = false });
        venue.Enter(plan: MadeVenue.Plan with { StopBps = 4 });
        venue.Fill(venue.Last, 0.010m);
        Assert.That(venue.Trade.Levels, Is.EqualTo(new ProtectiveLevels(59_940.1m, 60_120m)), "60,000.05 − 60.00005 and + 120.0001, ticks toward the middle");
    }

    [Test]
    public void EnoughFilledAtTheTimeOutIsKeptAndTheRestCancelled()
    {
        var venue = new MadeVenue(Defaults);
        venue.Enter();
        venue.Fill(venue.Last, 0.005m);
        venue.Wait(2);
        Assert.That((venue.Trade.State, venue.Cancels.Count), Is.EqualTo((ScalpState.Cancelling, 1)));
        venue.Hear(venue.Last, OrderNewsKind.Ended);
        Assert.That((venue.Trade.State, venue.Trade.Held), Is.EqualTo((ScalpState.Open, 0.005m)));
        Assert.That(venue.Codes, Is.EqualTo(new[] { "SCALP_TIMEOUT_KEEP", "SCALP_KEPT" }));
    }

    [Test]
    public void LittleFilledAtTheTimeOutIsKeptProtectedWhenGivingUp()
    {
        var venue = new MadeVenue(Defaults);
        venue.Enter();
        venue.Fill(venue.Last, 0.003m);
        venue.Wait(2);
        venue.Hear(venue.Last, OrderNewsKind.Ended);
        Assert.That((venue.Trade.State, venue.Trade.Held), Is.EqualTo((ScalpState.Open, 0.003m)));
        Assert.That(venue.Trade.Levels, Is.Not.Null);
        Assert.That(venue.Codes, Is.EqualTo(new[] { "SCALP_TIMEOUT", "SCALP_KEPT" }));
    }

    [Test]
    public void WhatFilledBelowTheExchangesMinimumIsClosedAtOnce()
    {
        var venue = new MadeVenue(Defaults);
        venue.Enter();
        venue.Fill(venue.Last, 0.001m);
        venue.Wait(2);
        venue.Hear(venue.Last, OrderNewsKind.Ended);
        Assert.That(venue.Last, Is.EqualTo(new MadeOrder(2, -0.001m, null, "SCALP_UNFIT")));
        Assert.That(venue.Exits, Is.EqualTo(new[] { ScalpExit.Unfit }));
    }

    [Test]
    public void NothingFilledEndsTheTrade()
    {
        var venue = new MadeVenue(Defaults);
        venue.Enter();
        venue.Wait(2);
        venue.Hear(venue.Last, OrderNewsKind.Ended);
        Assert.That(venue.Trade.State, Is.EqualTo(ScalpState.Idle));
        venue.Wait(60);
        Assert.That(venue.Sent, Has.Count.EqualTo(1));
    }

    [Test]
    public void RepricingSendsTheRestAtTheNewTouchSoManyTimesAtMost()
    {
        var venue = new MadeVenue(Defaults with { OnTimeout = TimeoutPolicy.Reprice });
        venue.Enter();
        for (var retry = 1; retry <= Defaults.MaxReprices; retry++)
        {
            var order = venue.Last;
            venue.Fill(order, 0.001m);
            venue.Wait(2);
            venue.Book = MadeVenue.Good with { Bid = 60_000 + retry, Ask = 60_000.1 + retry };
            venue.Hear(order, OrderNewsKind.Ended);
            Assert.That(venue.Last, Is.EqualTo(new MadeOrder(1 + retry, 0.010m - 0.001m * retry, 60_000m + retry, "SCALP_LIMIT")));
        }
        venue.Wait(2);
        Assert.That(venue.Trade.State, Is.EqualTo(ScalpState.Cancelling), "no third time");
    }

    [Test]
    public void RetryingAtTheMarketNeedsGatesAndLatency()
    {
        var market = new MadeVenue(Defaults with { OnTimeout = TimeoutPolicy.Market });
        market.Enter();
        market.Wait(2);
        market.Hear(market.Last, OrderNewsKind.Ended);
        Assert.That(market.Last, Is.EqualTo(new MadeOrder(2, 0.010m, null, "SCALP_MARKET")));

        var late = new MadeVenue(Defaults with { OnTimeout = TimeoutPolicy.Market });
        late.Enter();
        late.Wait(2);
        late.Book = MadeVenue.Good with { LatencyMs = 250 };
        late.Hear(late.Last, OrderNewsKind.Ended);
        Assert.That(late.Last.Price, Is.EqualTo(60_000m), "latency alone falls back to a limit");

        var wide = new MadeVenue(Defaults with { OnTimeout = TimeoutPolicy.Market });
        wide.Enter();
        wide.Wait(2);
        wide.Book = MadeVenue.Good with { Ask = 60_060 };
        wide.Hear(wide.Last, OrderNewsKind.Ended);
        Assert.That((wide.Sent.Count, wide.Trade.State), Is.EqualTo((1, ScalpState.Idle)));
        Assert.That(wide.Codes, Does.Contain("SCALP_SPREAD"));
    }

    [Test]
    public void WithoutPreferenceForLimitsEntriesGoToTheMarketWhileLatencyIsLow()
    {
        var venue = new MadeVenue(Defaults with { PreferLimit = false });
        venue.Enter();
        Assert.That(venue.Last.Price, Is.Null);
        var late = new MadeVenue(Defaults with { PreferLimit = false }) { Book = MadeVenue.Good with { LatencyMs = 300 } };
        late.Enter();
        Assert.That(late.Last.Price, Is.EqualTo(60_000m));
    }

    [Test]
    public void AFillThatRacesTheCancelCounts()
    {
        var venue = new MadeVenue(Defaults);
        venue.Enter();
        venue.Wait(2);
        venue.Fill(venue.Last, 0.010m);
        Assert.That(venue.Trade.State, Is.EqualTo(ScalpState.Open));
        venue.Hear(venue.Last, OrderNewsKind.CancelRefused);
        Assert.That(venue.Trade.State, Is.EqualTo(ScalpState.Open));
    }

    [Test]
    public void AFillAfterTheCancelsConfirmationIsProtectedToo()
    {
        var venue = new MadeVenue(Defaults);
        venue.Enter();
        venue.Wait(2);
        var order = venue.Last;
        venue.Hear(order, OrderNewsKind.Ended);
        venue.Fill(order, 0.004m);
        Assert.That((venue.Trade.State, venue.Trade.Held), Is.EqualTo((ScalpState.Open, 0.004m)));
        Assert.That(venue.Trade.Levels, Is.Not.Null);
        venue.Fill(order, 0.001m);
        Assert.That(venue.Trade.Held, Is.EqualTo(0.005m));
        venue.Wait(31);
        venue.Fill(venue.Last, 0.005m);
        Assert.That(venue.Trade.State, Is.EqualTo(ScalpState.Idle));
        venue.Fill(order, 0.001m);
        Assert.That(venue.Last.Quantity, Is.EqualTo(-0.001m), "below the minimum: closed at once");
    }

    [Test]
    public void ALateFillBesideARetryIsNotBoughtTwice()
    {
        var venue = new MadeVenue(Defaults with { OnTimeout = TimeoutPolicy.Reprice });
        venue.Enter();
        var first = venue.Last;
        venue.Wait(2);
        venue.Hear(first, OrderNewsKind.Ended);
        var second = venue.Last;
        Assert.That(second.Quantity, Is.EqualTo(0.010m));
        venue.Fill(first, 0.004m);
        Assert.That((venue.Trade.State, venue.Cancels[^1]), Is.EqualTo((ScalpState.Retrying, second.Id)));
        venue.Hear(second, OrderNewsKind.Ended);
        Assert.That(venue.Last.Quantity, Is.EqualTo(0.006m));
    }

    [Test]
    public void MoreThanWantedIsClosed()
    {
        var venue = new MadeVenue(Defaults with { OnTimeout = TimeoutPolicy.Reprice });
        venue.Enter();
        var first = venue.Last;
        venue.Wait(2);
        venue.Hear(first, OrderNewsKind.Ended);
        venue.Fill(first, 0.004m);
        venue.Fill(venue.Last, 0.010m);
        Assert.That(venue.Last, Is.EqualTo(new MadeOrder(3, -0.014m, null, "SCALP_UNFIT")));
    }

    [Test]
    public void AWideSpreadCancelsAWorkingEntryButNotAPosition()
    {
        var venue = new MadeVenue(Defaults);
        venue.Enter();
        venue.Hear(venue.Last, OrderNewsKind.Accepted);
        venue.Book = MadeVenue.Good with { Ask = 60_061 };
        venue.Wait(0.1);
        Assert.That(venue.Trade.State, Is.EqualTo(ScalpState.Cancelling));
        venue.Fill(venue.Last, 0.010m);
        venue.Wait(0.1);
        Assert.That(venue.Trade.State, Is.EqualTo(ScalpState.Open));
    }

    [Test]
    public void TheLongestHoldClosesAtTheMarket()
    {
        var venue = new MadeVenue(Defaults);
        venue.Enter();
        venue.Fill(venue.Last, 0.010m);
        venue.Book = MadeVenue.Good with { IsInSync = false };
        venue.Wait(29.9);
        Assert.That(venue.Trade.State, Is.EqualTo(ScalpState.Open));
        venue.Wait(0.1);
        Assert.That(venue.Last, Is.EqualTo(new MadeOrder(2, -0.010m, null, "SCALP_MAX_HOLD")), "even without a book in sync");
    }

    [Test]
    public void TheHoldBeginsWithTheFirstFill()
    {
        var venue = new MadeVenue(Defaults with { OrderTimeoutSeconds = 20 });
        venue.Enter();
        venue.Wait(10);
        venue.Fill(venue.Last, 0.005m);
        venue.Wait(5);
        venue.Fill(venue.Last, 0.005m);
        venue.Wait(24.9);
        Assert.That(venue.Trade.State, Is.EqualTo(ScalpState.Open));
        venue.Wait(0.1);
        Assert.That(venue.Trade.State, Is.EqualTo(ScalpState.Exiting));
    }

    [Test]
    public void AStopAmidAPartialFillEndsTheOrderAndThenThePosition()
    {
        var venue = new MadeVenue(Defaults);
        venue.Enter();
        var entry = venue.Last;
        venue.Fill(entry, 0.004m);
        venue.Book = MadeVenue.Good with { Bid = 59_940, Ask = 59_940.1 };
        venue.Wait(0.1);
        Assert.That((venue.Trade.State, venue.Cancels.Count, venue.Sent.Count), Is.EqualTo((ScalpState.Unwinding, 1, 1)));
        venue.Fill(entry, 0.002m);
        venue.Hear(entry, OrderNewsKind.Ended);
        Assert.That(venue.Last, Is.EqualTo(new MadeOrder(2, -0.006m, null, "SCALP_STOP")), "all of it, the late part too");
    }

    [Test]
    public void TheStrategysExitIsNeverBlocked()
    {
        var venue = new MadeVenue(Defaults);
        venue.Enter();
        venue.Fill(venue.Last, 0.010m);
        venue.Book = default;
        venue.Trade.Flatten(venue.NowMs, "RISK");
        Assert.That(venue.Last, Is.EqualTo(new MadeOrder(2, -0.010m, null, "RISK")));
        Assert.That(venue.Exits, Is.Empty, "the strategy's own");
    }

    [Test]
    public void AnExitThatIsRefusedOrCutShortIsSentAgainForWhatIsHeld()
    {
        var venue = new MadeVenue(Defaults);
        venue.Enter();
        venue.Fill(venue.Last, 0.010m);
        venue.Trade.Flatten(venue.NowMs, "RISK");
        var first = venue.Last;
        venue.Fill(first, 0.004m);
        venue.Hear(first, OrderNewsKind.Ended);
        venue.Wait(0.2);
        Assert.That(venue.Last, Is.SameAs(first), "after a pause");
        venue.Wait(0.05);
        Assert.That(venue.Last, Is.EqualTo(new MadeOrder(3, -0.006m, null, "RISK")));
        venue.RefusesAtOnce = true;
        venue.Hear(venue.Last, OrderNewsKind.Rejected);
        venue.Wait(0.25);
        venue.RefusesAtOnce = false;
        venue.Wait(0.25);
        venue.Fill(venue.Last, 0.006m);
        Assert.That(venue.Trade.State, Is.EqualTo(ScalpState.Idle));
    }

    [Test]
    public void AnExitWithoutAnAnswerIsCancelledBeforeItIsSentAgain()
    {
        var venue = new MadeVenue(Defaults);
        venue.Enter();
        venue.Fill(venue.Last, 0.010m);
        venue.Trade.Flatten(venue.NowMs, "RISK");
        var exit = venue.Last;
        venue.Wait(5);
        Assert.That((venue.Cancels[^1], venue.Sent.Count), Is.EqualTo((exit.Id, 2)), "never two at a time");
        venue.Hear(exit, OrderNewsKind.Ended);
        venue.Wait(0.25);
        Assert.That(venue.Last, Is.EqualTo(new MadeOrder(3, -0.010m, null, "RISK")));
    }

    [Test]
    public void ARefusedEntryLeavesNothing([Values] bool atOnce)
    {
        var venue = new MadeVenue(Defaults) { RefusesAtOnce = atOnce };
        venue.Enter();
        if (!atOnce)
            venue.Hear(venue.Last, OrderNewsKind.Rejected);
        Assert.That(venue.Trade.State, Is.EqualTo(ScalpState.Idle));
        Assert.That(venue.Codes, Is.EqualTo(new[] { "SCALP_REJECTED" }));
    }

    [Test]
    public void AnUnknownStatusAndASilentExchangeEndTheEntry()
    {
        var venue = new MadeVenue(Defaults);
        venue.Enter();
        venue.Hear(venue.Last, OrderNewsKind.Unknown);
        Assert.That((venue.Trade.State, venue.Cancels.Count), Is.EqualTo((ScalpState.Cancelling, 1)));
        venue.Wait(5);
        Assert.That((venue.Trade.State, venue.Cancels.Count), Is.EqualTo((ScalpState.Cancelling, 2)), "asked again");
        venue.Hear(venue.Last, OrderNewsKind.Ended);
        Assert.That(venue.Trade.State, Is.EqualTo(ScalpState.Idle));
    }

    [Test]
    public void ATradeUnderWayIsLetBe()
    {
        var venue = new MadeVenue(Defaults);
        venue.Enter();
        Assert.That(venue.Enter(), Is.EqualTo(GateReason.None));
        Assert.That(venue.Sent, Has.Count.EqualTo(1));
    }

    [Test]
    public void SomebodyElsesOrderMayCloseThePosition()
    {
        var venue = new MadeVenue(Defaults);
        venue.Enter();
        venue.Fill(venue.Last, 0.010m);
        venue.Trade.OnOrder(new OrderNews(77, OrderNewsKind.LastFill, -0.010m, 60_000m), venue.NowMs);
        Assert.That((venue.Trade.State, venue.Trade.Held), Is.EqualTo((ScalpState.Idle, 0m)));
    }
}
