using NUnit.Framework;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Hosting;

namespace DolphinLean.Lean.Api.Tests.Algorithm;

[TestFixture]
internal sealed class SetUpTests
{
    [Test]
    public void Dates_are_whole_days_in_the_algorithms_zone()
    {
        var algorithm = new TestAlgorithm(a =>
        {
            a.SetTimeZone("Asia/Tokyo");
            a.SetStartDate(new DateTime(2025, 5, 14, 13, 0, 0));
            a.SetEndDate(2025, 5, 15);
        }).Begin();
        Assert.Multiple(() =>
        {
            Assert.That(algorithm.StartDate, Is.EqualTo(new DateTime(2025, 5, 14)));
            Assert.That(algorithm.EndDate, Is.EqualTo(new DateTime(2025, 5, 16).AddTicks(-1)));
            Assert.That(algorithm.UtcTime, Is.EqualTo(new DateTime(2025, 5, 13, 15, 0, 0)));
            Assert.That(algorithm.Time, Is.EqualTo(new DateTime(2025, 5, 14)));
        });
    }

    [Test]
    public void Bad_dates_and_zones_say_what_was_found()
    {
        Assert.Multiple(() =>
        {
            Assert.That(() => new TestAlgorithm(a => a.SetStartDate(2025, 2, 30)).Begin(), Throws.ArgumentException.With.Message.Contains("2025-2-30"));
            Assert.That(() => new TestAlgorithm(a => a.SetTimeZone("Mars/Olympus")).Begin(), Throws.ArgumentException.With.Message.Contains("Mars/Olympus"));
            Assert.That(
                () => new TestAlgorithm(a => a.SetEndDate(2025, 5, 1)).Begin(),
                Throws.ArgumentException.With.Message.Contains("2025-05-01").And.Message.Contains("2025-05-13"));
        });
    }

    [Test]
    public void Nothing_can_be_set_up_after_initialize()
    {
        var algorithm = new TestAlgorithm().Begin();
        Action[] late =
        [
            () => algorithm.SetStartDate(2025, 5, 14),
            () => algorithm.SetEndDate(2025, 5, 14),
            () => algorithm.SetCash(1),
            () => algorithm.SetCash("BTC", 1),
            () => algorithm.SetAccountCurrency("USD"),
            () => algorithm.SetTimeZone("UTC"),
            () => algorithm.SetBenchmark(_ => 1),
            () => algorithm.SetName("late"),
            () => algorithm.SetParameters([]),
        ];
        Assert.Multiple(() =>
        {
            foreach (var call in late)
            {
                Assert.That(() => call(), Throws.InvalidOperationException.With.Message.Contains("Initialize"));
            }
        });
    }

    [Test]
    public void Cash_is_in_the_account_currency_or_in_any_other()
    {
        var algorithm = new TestAlgorithm(a => a.SetCash("BTC", 2, 100_000)).Begin();
        Assert.Multiple(() =>
        {
            Assert.That(algorithm.AccountCurrency, Is.EqualTo("USDT"));
            Assert.That(algorithm.Portfolio.CashBook["USDT"].Amount, Is.EqualTo(100_000m));
            Assert.That(algorithm.Portfolio.CashBook["BTC"].ValueInAccountCurrency, Is.EqualTo(200_000m));
            Assert.That(algorithm.Portfolio.TotalPortfolioValue, Is.EqualTo(300_000m));
        });
    }

    [Test]
    public void Repeated_debug_and_error_lines_are_dropped_and_log_lines_kept()
    {
        var algorithm = new TestAlgorithm().Begin();
        algorithm.TestHost.Lines.Clear();
        foreach (var text in new[] { "a", "a", "", "b", "a" })
        {
            algorithm.Debug(text);
            algorithm.Error(text);
            algorithm.Log(text);
        }

        algorithm.Log(0.1m);
        string[] Of(AlgorithmMessageKind kind) => [.. algorithm.TestHost.Lines.Where(line => line.Kind == kind).Select(line => line.Message)];
        Assert.Multiple(() =>
        {
            Assert.That(Of(AlgorithmMessageKind.Debug), Is.EqualTo(new[] { "a", "b", "a" }));
            Assert.That(Of(AlgorithmMessageKind.Error), Is.EqualTo(new[] { "a", "b", "a" }));
            Assert.That(Of(AlgorithmMessageKind.Log), Is.EqualTo(new[] { "a", "a", "b", "a", "0.1" }));
        });
    }

    [Test]
    public void An_algorithm_without_initialize_or_engine_says_so()
    {
        Assert.Multiple(() =>
        {
            Assert.That(() => new Empty().Initialize(), Throws.InvalidOperationException.With.Message.Contains("Empty"));
            Assert.That(() => new Empty().Log("hello"), Throws.InvalidOperationException.With.Message.Contains("not bound"));
        });
    }

    [Test]
    public void A_live_run_starts_now_and_never_ends()
    {
        var clock = new FixedClock(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
        var algorithm = new Empty();
        algorithm.Bind(new TestHost { Clock = clock });
        algorithm.SetLiveMode();
        algorithm.SetTimeZone(TimeZones.Utc);
        algorithm.SetStartDate(2020, 1, 1);
        algorithm.SetEndDate(2020, 1, 2);
        Assert.Multiple(() =>
        {
            Assert.That(algorithm.LiveMode, Is.True);
            Assert.That(algorithm.StartDate, Is.EqualTo(new DateTime(2026, 1, 2)));
            Assert.That(algorithm.EndDate, Is.EqualTo(QuantConnect.Time.EndOfTime));
            Assert.That(algorithm.UtcTime, Is.EqualTo(clock.GetUtcNow().UtcDateTime));
        });
    }

    private sealed class Empty : QCAlgorithm;

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
