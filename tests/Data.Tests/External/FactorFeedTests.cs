using DolphinLean.Data.External;
using DolphinLean.Data.External.Http;
using NUnit.Framework;

namespace DolphinLean.Data.Tests.External;

/// <summary>Factors polled from a server on this machine that answers in the public APIs' own shapes.</summary>
public sealed class FactorFeedTests
{
    // 2024-03-01 00:00 UTC.
    private const long Midnight = 1_709_251_200_000;
    private const long Minute = 60_000;
    private const long Hour = 60 * Minute;

    private readonly List<string> _notes = [];
    private LoopbackSource _source = null!;
    private FactorFeed _feed = null!;

    [SetUp]
    public void Begin()
    {
        _notes.Clear();
        _source = new LoopbackSource();
        Open(new FactorAddresses(_source.Address, _source.Address, _source.Address, _source.Address));
    }

    [TearDown]
    public async Task End()
    {
        await _feed.DisposeAsync();
        _source.Dispose();
    }

    [Test]
    public async Task Funding_is_binances_and_known_as_it_is_settled()
    {
        Answer("/fapi/v1/fundingRate", $$"""
            [{"symbol":"BTCUSDT","fundingTime":{{Midnight}},"fundingRate":"-0.00020000","markPrice":"34287.54619963"},
             {"symbol":"ETHUSDT","fundingTime":{{Midnight}},"fundingRate":"0.5","markPrice":"1"},
             {"symbol":"BTCUSDT","fundingTime":{{Midnight + 8 * Hour}},"fundingRate":"0.00010000","markPrice":""}]
            """);
        await Step(Midnight + 9 * Hour);
        Assert.That(At(FactorKind.Funding, Midnight - 1, Midnight, Midnight + 8 * Hour - 1, Midnight + 8 * Hour), Is.EqualTo(new[] { double.NaN, -0.0002, -0.0002, 0.0001 }));
        Assert.That(_source.Asked, Has.Some.EqualTo("/fapi/v1/fundingRate?symbol=BTCUSDT&limit=20"));
    }

    [Test]
    public async Task A_taker_ratio_is_known_when_its_five_minutes_are_over()
    {
        Answer("/futures/data/takerlongshortRatio", $$"""
            [{"buySellRatio":"1.5586","buyVol":"387.3300","sellVol":"248.5030","timestamp":"{{Midnight}}"},
             {"buySellRatio":0.7104,"buyVol":"343.9290","sellVol":"248.5030","timestamp":{{Midnight + 5 * Minute}}},
             {"buySellRatio":"0.1","buyVol":"1","sellVol":"10","timestamp":{{Midnight + 10 * Minute}}}]
            """);
        await Step(Midnight + 12 * Minute);
        Assert.That(
            At(FactorKind.Taker, Midnight + 5 * Minute - 1, Midnight + 5 * Minute, Midnight + 10 * Minute, Midnight + 15 * Minute),
            Is.EqualTo(new[] { double.NaN, 1.5586, 0.7104, 0.7104 }), "the last period is not over yet");
    }

    [Test]
    public async Task A_volatility_candle_is_known_when_it_is_over()
    {
        Answer("/api/v2/public/get_volatility_index_data", $$"""
            {"jsonrpc":"2.0","id":1,"result":{"data":[[{{Midnight}},55.1,56.0,55.0,55.5],[{{Midnight + Minute}},55.5,90.0,55.5,81.25]],"continuation":{{Midnight - 1}}},
             "usIn":1598019060000,"usOut":1598019060001,"usDiff":1,"testnet":false}
            """);
        await Step(Midnight + Minute + 30_000);
        Assert.That(At(FactorKind.Dvol, Midnight + Minute - 1, Midnight + Minute, Midnight + 2 * Minute), Is.EqualTo(new[] { double.NaN, 55.5, 55.5 }));
        await Step(Midnight + 2 * Minute + 30_000);
        Assert.That(At(FactorKind.Dvol, Midnight + 2 * Minute), Is.EqualTo(new[] { 81.25 }));
        var asked = _source.Asked.Where(path => path.Contains("volatility", StringComparison.Ordinal)).ToList();
        Assert.That(asked[0], Does.Contain("currency=BTC&resolution=60").And.Contain($"start_timestamp={Midnight + Minute + 30_000 - 960 * Minute}").And.Contain($"end_timestamp={Midnight + Minute + 30_000}"));
        Assert.That(asked[1], Does.Contain($"start_timestamp={Midnight - Minute}"), "no more than what is new, and what may have changed");
    }

    [Test]
    public async Task Fear_and_greed_bears_seconds_as_texts()
    {
        Answer("/fng/", $$$"""
            {"name":"Fear and Greed Index","data":[{"value":"24","value_classification":"Extreme Fear","timestamp":"{{{Midnight / 1000}}}","time_until_update":"43200"},
             {"value":"47","value_classification":"Neutral","timestamp":"{{{Midnight / 1000 - 86_400}}}"}],"metadata":{"error":null}}
            """);
        await Step(Midnight + Hour);
        Assert.That(At(FactorKind.FearGreed, Midnight - 1, Midnight), Is.EqualTo(new[] { 47.0, 24.0 }));
    }

    [Test]
    public async Task Nothing_of_a_moment_yet_to_come_is_ever_said()
    {
        Answer("/fapi/v1/fundingRate", $$"""[{"symbol":"BTCUSDT","fundingTime":{{Midnight + Hour}},"fundingRate":"-0.5"}]""");
        await Step(Midnight);
        Assert.That(At(FactorKind.Funding, Midnight, Midnight + Hour, Midnight + 2 * Hour), Is.All.NaN, "a source whose clock runs ahead");
        await Step(Midnight + Hour);
        Assert.That(At(FactorKind.Funding, Midnight + Hour - 1, Midnight + Hour), Is.EqualTo(new[] { double.NaN, -0.5 }));
    }

    [TestCase(404, "", nameof(FactorFeedStatus.NotFound), "expected status 200, found 404", 1)]
    [TestCase(500, "oops", nameof(FactorFeedStatus.NotFound), "found 500", 3)]
    [TestCase(429, "", nameof(FactorFeedStatus.NotFound), "found 429", 1)]
    [TestCase(0, "", nameof(FactorFeedStatus.TimedOut), "no answer within 0.3 s", 3)]
    [TestCase(200, "<html>blocked</html>", nameof(FactorFeedStatus.Unreadable), "expected JSON", 1)]
    [TestCase(200, "", nameof(FactorFeedStatus.Unreadable), "expected JSON", 1)]
    [TestCase(200, """[{"symbol":"BTCUSDT" """, nameof(FactorFeedStatus.Unreadable), "expected JSON", 1)]
    [TestCase(200, """{"code":-1121,"msg":"Invalid symbol."}""", nameof(FactorFeedStatus.Unreadable), "Invalid symbol", 1)]
    [TestCase(200, """[{"symbol":"\ud83d"}]""", nameof(FactorFeedStatus.Unreadable), "expected JSON", 1, TestName = "half a character")]
    [TestCase(200, "null", nameof(FactorFeedStatus.Unreadable), "found Null", 1)]
    public async Task A_fault_is_counted_and_named_and_the_factor_missing(int status, string body, string counted, string named, int requests)
    {
        Open(new FactorAddresses(Funding: _source.Address));
        _source.Answer = _ => (status, body);
        await Step(Midnight);
        var found = _feed.Status.Single();
        Assert.That((found.Factor, found.Answers, found.Requests), Is.EqualTo(("funding", 0L, (long)requests)), "what may pass is asked three times");
        Assert.That(typeof(FactorFeedStatus).GetProperty(counted)!.GetValue(found), Is.EqualTo(1L));
        Assert.That(found.LastFault, Does.Contain(named));
        Assert.That(_notes, Has.Some.StartsWith("funding: 127.0.0.1: ").And.Some.Contains(named));
        Assert.That(At(FactorKind.Funding, Midnight), Is.All.NaN);
    }

    [Test]
    public async Task Nobody_there_is_a_fault_too()
    {
        Open(new FactorAddresses(Dvol: new Uri("http://127.0.0.1:1")));
        await Step(Midnight);
        Assert.That((_feed.Status[0].Unreachable, _feed.Status[0].Requests), Is.EqualTo((1L, 3L)));
    }

    [TestCase("""{"symbol":"BTCUSDT","fundingTime":1709251200000,"fundingRate":"7"}""", "a funding rate between -1 and 1")]
    [TestCase("""{"symbol":"BTCUSDT","fundingTime":1709251200000,"fundingRate":""}""", "a funding rate")]
    [TestCase("""{"symbol":"BTCUSDT","fundingTime":1709251200000}""", "a funding rate")]
    [TestCase("""{"symbol":"BTCUSDT","fundingTime":1709251200000,"fundingRate":1e999}""", "a funding rate")]
    [TestCase("""{"symbol":"BTCUSDT","fundingTime":"yesterday","fundingRate":"0.1"}""", "a time after the year 2000")]
    [TestCase("""{"symbol":"BTCUSDT","fundingTime":1709251200,"fundingRate":"0.1"}""", "a time after the year 2000")]
    [TestCase("17", "a time after the year 2000")]
    public async Task Odd_rows_are_counted_and_left_out(string row, string named)
    {
        Open(new FactorAddresses(Funding: _source.Address));
        Answer("/fapi/v1/fundingRate", $$"""[{{row}},{"symbol":"BTCUSDT","fundingTime":{{Midnight - Hour}},"fundingRate":"0.0003"}]""");
        await Step(Midnight);
        Assert.That((_feed.Status[0].OddRows, _feed.Status[0].Answers), Is.EqualTo((1L, 1L)));
        Assert.That(_notes, Has.Some.Contains(named));
        Assert.That(At(FactorKind.Funding, Midnight), Is.EqualTo(new[] { 0.0003 }));
    }

    [Test]
    public async Task Answers_are_kept_until_they_are_old_enough()
    {
        Open(new FactorAddresses(Funding: _source.Address));
        Answer("/fapi/v1/fundingRate", "[]");
        for (var minute = 0; minute < 25; minute++)
            await Step(Midnight + minute * Minute);
        Assert.That(_source.Asked, Has.Count.EqualTo(3), "at 0, 10 and 20 minutes");
    }

    [Test]
    public async Task A_source_that_wants_to_be_left_alone_is()
    {
        Open(new FactorAddresses(Funding: _source.Address));
        _source.Answer = _ => (429, "");
        for (var minute = 0; minute < 21; minute++)
            await Step(Midnight + minute * Minute);
        Assert.That(_source.Asked, Has.Count.EqualTo(3), "it said 600 s");
        Assert.That(_notes, Has.Count.EqualTo(1), "the fault is said once");
    }

    [Test]
    public async Task What_is_known_stands_until_it_is_too_old_and_recovery_is_noted()
    {
        Open(new FactorAddresses(Funding: _source.Address));
        Answer("/fapi/v1/fundingRate", $$"""[{"symbol":"BTCUSDT","fundingTime":{{Midnight}},"fundingRate":"-0.0002"}]""");
        await Step(Midnight);
        _source.Answer = _ => (503, "");
        await Step(Midnight + Hour);
        Assert.That(At(FactorKind.Funding, Midnight + 48 * Hour, Midnight + 48 * Hour + 1), Is.EqualTo(new[] { -0.0002, double.NaN }));
        Answer("/fapi/v1/fundingRate", "[]");
        await Step(Midnight + 2 * Hour);
        Assert.That(_notes[^1], Is.EqualTo("funding: 127.0.0.1 answers again"));
    }

    [Test]
    public async Task A_source_that_hangs_does_not_keep_the_others_waiting()
    {
        using var well = new LoopbackSource { Answer = _ => (200, $$"""[{"symbol":"BTCUSDT","fundingTime":{{Midnight}},"fundingRate":"-0.0002"}]""") };
        _source.Answer = _ => (0, "");
        Open(new FactorAddresses(Funding: well.Address, Dvol: _source.Address), timeout: TimeSpan.FromSeconds(30));
        var nowMs = Midnight;
        _feed.Start(() => Interlocked.Add(ref nowMs, Hour));
        await Task.Delay(TimeSpan.FromMilliseconds(1_500));
        Assert.That((well.Asked.Count, _source.Asked.Count), Is.EqualTo((2, 1)), "a look each second");
    }

    [Test]
    public void A_factor_without_an_address_is_never_known()
    {
        Open(new FactorAddresses(Taker: _source.Address));
        Assert.That(_feed.Of(FactorKind.Funding), Is.SameAs(FactorSeries.Unknown));
        Assert.That(_feed.Status.Select(status => status.Factor), Is.EqualTo(new[] { "taker" }));
    }

    [Test]
    public async Task Requests_to_one_host_are_kept_apart()
    {
        var pace = TimeSpan.FromMilliseconds(150);
        Open(new FactorAddresses(_source.Address, _source.Address, _source.Address, _source.Address), pace);
        var began = TimeProvider.System.GetTimestamp();
        await Step(Midnight);
        Assert.That(TimeProvider.System.GetElapsedTime(began), Is.GreaterThan(3 * pace - TimeSpan.FromMilliseconds(40)), "four requests, three waits");
    }

    [Test]
    public async Task It_polls_by_itself_until_it_is_closed()
    {
        Open(new FactorAddresses(Funding: _source.Address));
        Answer("/fapi/v1/fundingRate", $$"""[{"symbol":"BTCUSDT","fundingTime":{{Midnight}},"fundingRate":"-0.0002"}]""");
        _feed.Start(() => Midnight);
        Assert.That(() => _feed.Of(FactorKind.Funding).At(Midnight), Is.EqualTo(-0.0002).After(5_000, 20));
        await _feed.DisposeAsync();
        Open(new FactorAddresses());
    }

    [TestCase("ftp://example.com")]
    [TestCase("fapi.binance.com")]
    [TestCase("https://host/?key=1")]
    [TestCase("https://me:secret@host")]
    [TestCase("")]
    public void An_address_that_is_none_is_refused(string text) =>
        Assert.That(() => FactorAddresses.Parse(text), Throws.ArgumentException.With.Message.Contains("expected the base address of an API"));

    private void Open(FactorAddresses addresses, TimeSpan? pace = null, TimeSpan? timeout = null)
    {
        _notes.Clear();
        _feed = new FactorFeed(
            new FactorFeedOptions
            {
                Addresses = addresses, MaxAge = TimeSpan.FromHours(48), Timeout = timeout ?? TimeSpan.FromMilliseconds(300), RetryDelay = TimeSpan.FromMilliseconds(10),
                Pace = pace ?? TimeSpan.Zero,
            },
            TimeProvider.System, note =>
            {
                lock (_notes)
                    _notes.Add(note);
            });
    }

    private void Answer(string path, string body) =>
        _source.Answer = asked => asked.StartsWith(path, StringComparison.Ordinal) ? (200, body) : (404, "");

    private Task Step(long nowMs) => _feed.StepAsync(nowMs, CancellationToken.None);

    private double[] At(FactorKind kind, params long[] times) => [.. times.Select(_feed.Of(kind).At)];
}
