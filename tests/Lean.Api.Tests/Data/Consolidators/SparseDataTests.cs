using NUnit.Framework;
using QuantConnect.Data.Consolidators;

namespace DolphinLean.Lean.Api.Tests.Data.Consolidators;

/// <summary>When bars come out where data is missing: at their end, with the clock there, once.</summary>
[TestFixture]
public sealed class SparseDataTests
{
    [Test]
    public void A_bar_without_newer_data_comes_at_its_end_when_the_next_step_lies_beyond()
    {
        var run = new ConsolidatorRun();
        var log = new List<string>();
        run.Algorithm.Consolidate(run.Eth, TimeSpan.FromMinutes(5), (QuantConnect.Data.Market.TradeBar bar) =>
            log.Add(FormattableString.Invariant($"{run.Algorithm.UtcTime:HH:mm} {bar.Time:HH:mm}-{bar.EndTime:HH:mm}")));
        run.Step(1, run.Bar(1, 100));
        run.Step(2, run.Bar(2, 101));
        run.Step(12, run.Bar(12, 102));
        run.Step(15);
        Assert.That(log, Is.EqualTo(new[] { "00:05 00:00-00:05" }));
        run.Step(16);
        Assert.That(log, Is.EqualTo(new[] { "00:05 00:00-00:05", "00:15 00:10-00:15" }), "a scan is due strictly before the step");
    }

    [Test]
    public void The_bar_that_ends_a_span_gives_it_out_at_once()
    {
        var run = new ConsolidatorRun();
        var ends = new List<DateTime>();
        run.Algorithm.Consolidate(run.Eth, TimeSpan.FromMinutes(3), (QuantConnect.Data.Market.TradeBar bar) => ends.Add(run.Algorithm.UtcTime));
        for (var minute = 1; minute <= 6; minute++) run.Step(minute, run.Bar(minute, 100));
        Assert.That(ends, Is.EqualTo(new[] { ConsolidatorRun.Start.AddMinutes(3), ConsolidatorRun.Start.AddMinutes(6) }));
    }

    [Test]
    public void Scans_of_the_same_time_follow_the_order_of_registration()
    {
        var run = new ConsolidatorRun();
        var log = new List<string>();
        run.Algorithm.Consolidate(run.Btc, TimeSpan.FromMinutes(5), (QuantConnect.Data.Market.TradeBar bar) => log.Add("btc"));
        run.Algorithm.Consolidate(run.Eth, TimeSpan.FromMinutes(5), (QuantConnect.Data.Market.TradeBar bar) => log.Add("eth"));
        run.Algorithm.Consolidate(run.Eth, TimeSpan.FromMinutes(2), (QuantConnect.Data.Market.TradeBar bar) => log.Add("eth2"));
        run.Step(1, run.Bar(1, 100), run.Bar(1, 50, isBtc: true));
        run.Step(30);
        Assert.That(log, Is.EqualTo(new[] { "eth2", "btc", "eth" }));
    }

    [Test]
    public void A_removed_consolidator_is_silent_and_lets_go_of_its_handlers()
    {
        var run = new ConsolidatorRun();
        var count = 0;
        var consolidator = run.Algorithm.Consolidate(run.Eth, TimeSpan.FromMinutes(2), (QuantConnect.Data.Market.TradeBar bar) => count++);
        run.Step(1, run.Bar(1, 100));
        run.Algorithm.SubscriptionManager.RemoveConsolidator(run.Eth, consolidator);
        run.Step(2, run.Bar(2, 100));
        run.Step(60);
        consolidator.Update(run.Bar(70, 1));
        consolidator.Update(run.Bar(80, 1));
        Assert.That(count, Is.Zero);
    }

    [Test]
    public void A_handler_may_remove_its_own_consolidator_and_add_another()
    {
        var run = new ConsolidatorRun();
        var log = new List<string>();
        IDataConsolidator? first = null;
        first = run.Algorithm.Consolidate(run.Eth, TimeSpan.FromMinutes(2), (QuantConnect.Data.Market.TradeBar bar) =>
        {
            log.Add("first");
            run.Algorithm.SubscriptionManager.RemoveConsolidator(run.Eth, first!);
            run.Algorithm.Consolidate(run.Eth, TimeSpan.FromMinutes(3), (QuantConnect.Data.Market.TradeBar _) => log.Add("second"));
        });
        for (var minute = 1; minute <= 6; minute++) run.Step(minute, run.Bar(minute, 100));
        Assert.That(log, Is.EqualTo(new[] { "first", "second", "second" }));
    }
}
