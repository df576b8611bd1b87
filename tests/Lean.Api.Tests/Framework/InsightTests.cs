using NUnit.Framework;
using QuantConnect;
using QuantConnect.Algorithm.Framework;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Securities;

namespace DolphinLean.Lean.Api.Tests.Framework;

[TestFixture]
internal sealed class InsightTests
{
    private static readonly DateTime Now = new(2025, 5, 13, 1, 0, 0, DateTimeKind.Utc);
    private static readonly Symbol Btc = Symbol.Create("BTCUSDT", SecurityType.CryptoFuture, Market.Binance);
    private static readonly SecurityExchangeHours Utc = SecurityExchangeHours.AlwaysOpen(TimeZones.Utc);

    [Test]
    public void It_expires_strictly_after_its_close_time()
    {
        var insight = Taken(Insight.Price(Btc, TimeSpan.FromMinutes(60), InsightDirection.Up));
        Assert.Multiple(() =>
        {
            Assert.That(insight.CloseTimeUtc, Is.EqualTo(Now.AddMinutes(60)));
            Assert.That(insight.IsActive(Now.AddMinutes(60)), Is.True);
            Assert.That(insight.IsExpired(Now.AddMinutes(60).AddTicks(1)), Is.True);
        });
    }

    [Test]
    public void Cancel_closes_it_one_second_before_now_and_shortens_its_period()
    {
        var insight = Taken(Insight.Price(Btc, TimeSpan.FromMinutes(60), InsightDirection.Up));
        insight.Cancel(Now.AddMinutes(10));
        Assert.Multiple(() =>
        {
            Assert.That(insight.CloseTimeUtc, Is.EqualTo(Now.AddMinutes(10).AddSeconds(-1)));
            Assert.That(insight.Period, Is.EqualTo(TimeSpan.FromSeconds(599)));
            Assert.That(insight.IsExpired(Now.AddMinutes(10)), Is.True);
        });
    }

    [Test]
    public void Expire_leaves_an_expired_insight_as_it_is()
    {
        var insight = Taken(Insight.Price(Btc, TimeSpan.FromMinutes(60), InsightDirection.Up));
        insight.Expire(Now.AddMinutes(61));
        Assert.That(insight.CloseTimeUtc, Is.EqualTo(Now.AddMinutes(60)));
    }

    [TestCase(1, 1)]
    [TestCase(59, 59)]
    [TestCase(60, 60)]
    [TestCase(90, 60, Description = "what is left of a minute is dropped")]
    [TestCase(3600, 3600)]
    [TestCase(5400, 5400)]
    [TestCase(86400, 86400)]
    [TestCase(86400 + 3661, 86400 + 3660)]
    public void A_span_closes_after_its_whole_minutes(int seconds, int closesAfterSeconds)
    {
        var insight = Taken(new Insight(Btc, TimeSpan.FromSeconds(seconds), InsightType.Price, InsightDirection.Up));
        Assert.Multiple(() =>
        {
            Assert.That(insight.CloseTimeUtc, Is.EqualTo(Now.AddSeconds(closesAfterSeconds)));
            Assert.That(insight.Period, Is.EqualTo(TimeSpan.FromSeconds(seconds)));
        });
    }

    [Test]
    public void Bars_close_times_and_functions_give_the_period()
    {
        var byBars = Taken(Insight.Price(Btc, Resolution.Minute, 90, InsightDirection.Down));
        var byHours = Taken(Insight.Price(Btc, Resolution.Hour, 2, InsightDirection.Up));
        var byTime = Taken(Insight.Price(Btc, new DateTime(2025, 5, 13, 3, 15, 0), InsightDirection.Down));
        var byFunction = Taken(Insight.Price(Btc, time => time.AddMinutes(95), InsightDirection.Up));
        var endless = Taken(Insight.Price(Btc, Time.EndOfTime, InsightDirection.Up));
        Assert.Multiple(() =>
        {
            Assert.That(byBars.Period, Is.EqualTo(TimeSpan.FromMinutes(90)));
            Assert.That(byHours.CloseTimeUtc, Is.EqualTo(Now.AddHours(2)));
            Assert.That(byTime.Period, Is.EqualTo(TimeSpan.FromMinutes(135)));
            Assert.That(byFunction.CloseTimeUtc, Is.EqualTo(Now.AddMinutes(95)));
            Assert.That(endless.CloseTimeUtc, Is.EqualTo(Time.EndOfTime));
        });
    }

    [Test]
    public void Bad_periods_are_refused()
    {
        Assert.Multiple(() =>
        {
            Assert.That(() => Insight.Price(Btc, TimeSpan.FromMilliseconds(999), InsightDirection.Up), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => Insight.Price(Btc, Resolution.Minute, 0, InsightDirection.Up), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(
                () => Taken(Insight.Price(Btc, new DateTime(2025, 5, 13, 0, 59, 0), InsightDirection.Up)),
                Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("2025-05-13 00:59:00"));
            Assert.That(
                () => Insight.Price(Btc, TimeSpan.FromMinutes(1), InsightDirection.Up).SetPeriodAndCloseTime(Utc),
                Throws.InvalidOperationException.With.Message.Contains("GeneratedTimeUtc"));
        });
    }

    [Test]
    public void Ids_are_the_same_for_the_same_seed_and_never_repeat()
    {
        static Guid[] Ids(ulong seed)
        {
            new GuidSequence(seed).Install();
            return [.. Enumerable.Range(0, 1000).Select(_ => Insight.Price(Btc, TimeSpan.FromMinutes(1), InsightDirection.Up).Id)];
        }

        var first = Ids(7);
        Assert.Multiple(() =>
        {
            Assert.That(Ids(7).SequenceEqual(first), Is.True);
            Assert.That(Ids(8).Intersect(first), Is.Empty);
            Assert.That(first.Distinct().Count(), Is.EqualTo(1000));
            Assert.That(first.Select(id => id.Version).Distinct(), Is.EqualTo(new[] { 4 }));
        });
    }

    [Test]
    public void A_group_shares_an_id_and_an_insight_has_one_group()
    {
        var one = Insight.Price(Btc, TimeSpan.FromMinutes(1), InsightDirection.Up);
        var two = Insight.Price(Btc, TimeSpan.FromMinutes(1), InsightDirection.Down);
        Assert.Multiple(() =>
        {
            Assert.That(Insight.Group(one, two), Is.EqualTo(new[] { one, two }));
            Assert.That(one.GroupId, Is.Not.Null.And.EqualTo(two.GroupId));
            Assert.That(() => Insight.Group(one), Throws.InvalidOperationException.With.Message.Contains("BTCUSDT"));
        });
    }

    [Test]
    public void A_clone_keeps_id_and_times()
    {
        var insight = Taken(Insight.Price(Btc, TimeSpan.FromMinutes(60), InsightDirection.Up, 0.01, 0.7, "model", 0.3, "tag"));
        var clone = insight.Clone();
        Assert.Multiple(() =>
        {
            Assert.That(clone.Id, Is.EqualTo(insight.Id));
            Assert.That(clone.CloseTimeUtc, Is.EqualTo(insight.CloseTimeUtc));
            Assert.That(clone.ToString(), Is.EqualTo(insight.ToString()));
            Assert.That(clone.SourceModel, Is.EqualTo("model"));
        });
    }

    [Test]
    public void Scores_are_clamped_until_they_are_final()
    {
        var score = new InsightScore();
        score.SetScore(InsightScoreType.Direction, 1.5, Now);
        score.SetScore(InsightScoreType.Magnitude, -0.5, Now);
        score.Finalize(Now);
        score.SetScore(InsightScoreType.Magnitude, 0.5, Now.AddDays(1));
        Assert.Multiple(() =>
        {
            Assert.That(score.Direction, Is.EqualTo(1));
            Assert.That(score.Magnitude, Is.EqualTo(0));
            Assert.That(score.UpdatedTimeUtc, Is.EqualTo(Now));
        });
    }

    private static Insight Taken(Insight insight)
    {
        insight.GeneratedTimeUtc = Now;
        insight.SetPeriodAndCloseTime(Utc);
        return insight;
    }
}
