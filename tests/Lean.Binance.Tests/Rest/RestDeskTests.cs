using DolphinLean.Binance.Rest;
using DolphinLean.Binance.Venues;
using DolphinLean.Engine.Live.Wire;
using NUnit.Framework;

namespace DolphinLean.Lean.Binance.Tests.Rest;

[TestFixture]
public sealed class RestDeskTests
{
    private static readonly RestCall Buy = new("POST", "/fapi/v1/order", "symbol=BTCUSDT", 1, Access.Signed);
    private static readonly RestCall Look = new("GET", "/fapi/v1/openOrders", "", 40, Access.Signed);

    private VenueCore _core = null!;
    private RestDesk _desk = null!;

    [SetUp]
    public void SetUp()
    {
        _core = new VenueCore("test", _ => { }) { NowMs = 1_000_000 };
        _desk = new RestDesk(_core);
        _desk.Advance();
        Answer(Left().Single(), 200, """{"serverTime":1500000}""");
    }

    private List<Outbound> Left()
    {
        var left = _core.Outbox.ToList();
        _core.Outbox.Clear();
        return left;
    }

    private void Answer(Outbound request, int status, string body, string headers = "") =>
        _desk.Take(new Inbound(_core.NowMs, InboundKind.Reply, request.Channel, status, headers, body));

    private void Pass(long ms)
    {
        _core.NowMs += ms;
        _desk.Advance();
    }

    [Test]
    public void RequestsBearTheExchangesTime()
    {
        _desk.Send(Buy, _ => { });
        var request = Left().Single();
        Assert.That(request.Text, Is.EqualTo("symbol=BTCUSDT&recvWindow=5000&timestamp=1500000"));
        Assert.That(request.IsOrder);
    }

    [TestCase(503, """{"code":-1000,"msg":"Unknown error"}""", "Unknown")]
    [TestCase(408, """{"code":-1007,"msg":"Timeout"}""", "Unknown")]
    [TestCase(503, """{"code":-1001,"msg":"Service Unavailable."}""", "Refused")]
    [TestCase(502, "<html>", "Unknown")]
    [TestCase(400, """{"code":-2019,"msg":"Margin is insufficient."}""", "Refused")]
    [TestCase(429, """{"code":-1015,"msg":"Too many new orders"}""", "Refused")]
    [TestCase(200, """{"orderId":1}""", "Done")]
    public void AnOrderIsSentOnceAndItsOutcomeIsWhatTheAnswerAllowsToSay(int status, string body, string outcome)
    {
        var answers = new List<RestAnswer>();
        _desk.Send(Buy, answers.Add);
        Answer(Left().Single(), status, body);
        Pass(60_000);
        Assert.That(answers.Single().Outcome.ToString(), Is.EqualTo(outcome));
        Assert.That(Left().Where(request => request.IsOrder), Is.Empty);
    }

    [Test]
    public void AnOrderWithoutAnAnswerIsUnknownAndALateAnswerChangesNothing()
    {
        var answers = new List<RestAnswer>();
        _desk.Send(Buy, answers.Add);
        var request = Left().Single();
        Pass(10_001);
        Answer(request, 200, """{"orderId":1}""");
        Assert.That(answers.Single().Outcome, Is.EqualTo(CallOutcome.Unknown));
    }

    [Test]
    public void AnOrderRefusedForItsTimeIsSentAgainWithABetterOne()
    {
        var answers = new List<RestAnswer>();
        _desk.Send(Buy, answers.Add);
        Answer(Left().Single(), 400, """{"code":-1021,"msg":"Timestamp for this request is outside of the recvWindow."}""");
        var time = Left().Single();
        Assert.That(time.Target, Is.EqualTo("/fapi/v1/time"));
        Answer(time, 200, """{"serverTime":1600000}""");
        Assert.That(Left().Single().Text, Does.EndWith("timestamp=1600000"));
        Assert.That(answers, Is.Empty);
    }

    [TestCase(429, 7_000)]
    [TestCase(418, 120_000)]
    public void NothingLeavesUntilTheExchangeAllowsIt(int status, int silentMs)
    {
        _desk.Poll(Look, _ => { });
        Answer(Left().Single(), status, """{"code":-1003,"msg":"Too many requests"}""", "Retry-After=7");
        _desk.Send(Buy, _ => { });
        Pass(silentMs - 1);
        Assert.That(Left(), Is.Empty);
        Pass(60_000);
        Assert.That(Left().Select(request => request.Target), Does.Contain("/fapi/v1/openOrders").And.Not.Contain("/fapi/v1/order"), "an order is not sent late");
    }

    [Test]
    public void WeightStaysBelowTheLimitAndOrdersGoFirst()
    {
        for (var i = 0; i < 80; i++)
            _desk.Poll(Look, _ => { });
        var left = Left();
        Assert.That(left.Sum(_ => 40), Is.LessThanOrEqualTo(2_000));
        _desk.Send(Buy, _ => { });
        Assert.That(Left().Single().IsOrder);
        Pass(59_000);
        Assert.That(Left().Where(request => request.Target == Look.Path), Is.Empty);
        Pass(2_000);
        Assert.That(Left().Count(request => request.Target == Look.Path), Is.GreaterThan(0));
        Assert.That(_desk.Ledger.HighestWeight, Is.LessThanOrEqualTo(WeightLedger.WeightLimit));
    }

    [Test]
    public void WhatTheExchangeSaysOthersUsedCountsToo()
    {
        _desk.Poll(Look, _ => { });
        Answer(Left().Single(), 200, "[]", "X-MBX-USED-WEIGHT-1M=1990");
        _desk.Poll(Look, _ => { });
        Assert.That(Left(), Is.Empty);
        Pass(60_001);
        Assert.That(Left().Select(request => request.Target), Does.Contain(Look.Path));
    }

    [Test]
    public void ANewProcessDoubtsWhatHadLeftAndGivesUpWhatHadNot()
    {
        var answers = new List<RestAnswer>();
        _desk.Send(Buy, answers.Add);
        _desk.Clock.Doubt();
        _desk.Send(Buy, answers.Add);
        _desk.Reset();
        Assert.That(answers.Select(answer => answer.Outcome), Is.EqualTo(new[] { CallOutcome.Unknown, CallOutcome.Refused }));
    }

    [Test]
    public void FewQuestionsOfTheMarketFlyAtATimeAndHoldNothingElseBack()
    {
        var answered = new List<int>();
        for (var i = 0; i < 40; i++)
        {
            var number = i;
            _desk.Poll(new RestCall("GET", "/fapi/v1/klines", $"symbol=COIN{i}USDT", 5, Access.Public), _ => answered.Add(number));
        }
        var flying = new Queue<Outbound>(Left());
        Assert.That(flying, Has.Count.EqualTo(8));
        _desk.Poll(Look, _ => { });
        _desk.Send(Buy, _ => { });
        Assert.That(Left().Select(request => request.Target), Is.EquivalentTo(new[] { Look.Path, Buy.Path }));
        // One is never answered, one refused for a while: both are asked again, and the others go on.
        flying.Dequeue();
        Answer(flying.Dequeue(), 503, "busy");
        for (var turn = 0; turn < 200 && answered.Count < 40; turn++)
        {
            Left().Where(request => request.Target == "/fapi/v1/klines").ToList().ForEach(flying.Enqueue);
            Assert.That(flying.Count, Is.LessThanOrEqualTo(8));
            if (flying.TryDequeue(out var next))
                Answer(next, 200, "[]");
            Pass(500);
        }
        Assert.That(answered.Order(), Is.EqualTo(Enumerable.Range(0, 40)));
    }
}
