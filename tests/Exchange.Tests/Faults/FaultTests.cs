using System.Globalization;
using System.Text.Json;
using DolphinLean.Exchange.Faults;
using DolphinLean.Exchange.Tests.Hosting;
using NUnit.Framework;

namespace DolphinLean.Exchange.Tests.Faults;

/// <summary>Each fault as a client sees it, and what really happened.</summary>
[TestFixture]
public sealed class FaultTests
{
    private const string Far = "side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01";

    private static FaultRule Once(FaultKind kind) => new(kind) { Probability = 1, Max = 1 };

    private static FaultRule At(FaultKind kind, double seconds) => new(kind) { AtSeconds = [seconds] };

    private static int OpenOrders(InProcessClient client) => client.Ask("GET", "/fapi/v1/openOrders", "symbol=BTCUSDT").GetArrayLength();

    [Test]
    public void AcceptedNoReplyTakesTheOrderAndAnswersNothing()
    {
        using var client = new InProcessClient(Once(FaultKind.AcceptedNoReply));
        Assert.That(client.TryOrder($"{Far}&price={client.Price(0.9m)}&newClientOrderId=lost").IsLost);
        Assert.That(client.Ask("GET", "/fapi/v1/order", "symbol=BTCUSDT&origClientOrderId=lost").GetProperty("status").GetString(), Is.EqualTo("NEW"));
    }

    [Test]
    public void TimeoutComesFirstAndTheOrderLater()
    {
        using var client = new InProcessClient(Once(FaultKind.TimeoutThenLateAck) with { DelayMs = 3_000 });
        var response = client.TryOrder($"{Far}&price={client.Price(0.9m)}&newClientOrderId=late");
        Assert.That((response.Status, InProcessClient.Code(response)), Is.EqualTo((408, -1007)));
        Assert.That(InProcessClient.Code(client.Send("GET", "/fapi/v1/order", "symbol=BTCUSDT&origClientOrderId=late")), Is.EqualTo(-2013));
        client.Pass(3);
        Assert.That(client.Ask("GET", "/fapi/v1/order", "symbol=BTCUSDT&origClientOrderId=late").GetProperty("status").GetString(), Is.EqualTo("NEW"));
    }

    [TestCase(FaultKind.UnknownFailure, 1)]
    [TestCase(FaultKind.Unavailable, 0)]
    public void TheTwoKindsOf503DifferInWhatHappened(FaultKind kind, int open)
    {
        using var client = new InProcessClient(Once(kind));
        Assert.That(client.TryOrder($"{Far}&price={client.Price(0.9m)}").Status, Is.EqualTo(503));
        Assert.That(OpenOrders(client), Is.EqualTo(open));
        Assert.That(client.Exchange.FaultCounts[kind], Is.EqualTo(1));
    }

    [Test]
    public void UpdatesAreDuplicatedReorderedOrMissing()
    {
        Assert.That(StatesOfAFill(FaultKind.DuplicateUpdate), Is.EqualTo(new[] { "NEW NEW", "NEW NEW", "TRADE FILLED" }));
        Assert.That(StatesOfAFill(FaultKind.ReorderedUpdate), Is.EqualTo(new[] { "TRADE FILLED", "NEW NEW" }));
        Assert.That(StatesOfAFill(FaultKind.MissingUpdate), Is.EqualTo(new[] { "TRADE FILLED" }));
    }

    [Test]
    public void AFillAndItsEventsComeBeforeTheAck()
    {
        using var client = new InProcessClient(Once(FaultKind.FillBeforeAck) with { DelayMs = 700 });
        var user = client.ListenToUser();
        var response = client.TryOrder($"{Far}&price={client.Price(0.9m)}");
        Assert.That(response.DelayMs, Is.EqualTo(700));
        Assert.That(InProcessClient.Parse(response.Body).GetProperty("status").GetString(), Is.EqualTo("NEW"));
        Assert.That(user.OrderStates(), Is.EqualTo(new[] { "NEW NEW", "TRADE FILLED" }));
        Assert.That(client.Position(), Is.EqualTo(0.01m));
    }

    [Test]
    public void ACancelLosesTheRaceAgainstAFill()
    {
        using var client = new InProcessClient(Once(FaultKind.CancelFillRace));
        client.Order($"{Far}&price={client.Price(0.9m)}&newClientOrderId=raced");
        Assert.That(InProcessClient.Code(client.Send("DELETE", "/fapi/v1/order", "symbol=BTCUSDT&origClientOrderId=raced")), Is.EqualTo(-2011));
        Assert.That(client.Position(), Is.EqualTo(0.01m));
    }

    [Test]
    public void SocketsAreCutOrGoSilentWhileAnOrderFills()
    {
        using var client = new InProcessClient(At(FaultKind.HalfOpenSocket, 5), At(FaultKind.SocketDrop, 10));
        var user = client.ListenToUser();
        var market = client.Listen("/ws/btcusdt@trade");
        client.Order($"{Far}&price={client.Price(0.9m)}");
        client.Pass(6);
        var heard = (user.Messages.Count, market.Messages.Count);
        Assert.That(client.Position(), Is.EqualTo(0.01m), "the order filled in the gap");
        Assert.That(heard.Item2, Is.Not.Zero);
        client.Pass(3);
        Assert.That((user.Messages.Count, market.Messages.Count, user.IsCut), Is.EqualTo((heard.Item1, heard.Item2, false)));
        client.Pass(3);
        Assert.That((user.IsCut, market.IsCut), Is.EqualTo((true, true)));
    }

    [Test]
    public void ASequenceGapBreaksTheChainOnce()
    {
        Assert.That(BrokenLinks(), Is.Zero);
        Assert.That(BrokenLinks(new FaultRule(FaultKind.SequenceGap) { Symbol = "BTCUSDT", AtSeconds = [5] }), Is.EqualTo(1));
    }

    [Test]
    public void ACrossedBookIsShownOnceAndMended()
    {
        using var client = new InProcessClient(new FaultRule(FaultKind.CrossedBook) { Symbol = "BTCUSDT", AtSeconds = [5] });
        var depth = client.Listen("/ws/btcusdt@depth@100ms");
        client.Pass(20);
        var (bids, asks, crossed) = (new SortedDictionary<decimal, decimal>(), new SortedDictionary<decimal, decimal>(), new List<bool>());
        foreach (var message in depth.Messages)
        {
            Apply(bids, message.GetProperty("b"));
            Apply(asks, message.GetProperty("a"));
            crossed.Add(bids.Count > 0 && asks.Count > 0 && bids.Keys.Last() >= asks.Keys.First());
        }
        Assert.That(crossed.Count(isCrossed => isCrossed), Is.EqualTo(1));
    }

    [Test]
    public void AnOldSnapshotIsOlderThanTheStream()
    {
        using var client = new InProcessClient(At(FaultKind.OldSnapshot, 5));
        var first = client.AskPublic("/fapi/v1/depth", "symbol=BTCUSDT&limit=5").GetProperty("lastUpdateId").GetInt64();
        client.Pass(10);
        Assert.That(client.AskPublic("/fapi/v1/depth", "symbol=BTCUSDT&limit=5").GetProperty("lastUpdateId").GetInt64(), Is.EqualTo(first));
        Assert.That(client.AskPublic("/fapi/v1/depth", "symbol=BTCUSDT&limit=5").GetProperty("lastUpdateId").GetInt64(), Is.GreaterThan(first));
    }

    private static string[] StatesOfAFill(FaultKind kind)
    {
        using var client = new InProcessClient(Once(kind));
        var user = client.ListenToUser();
        client.Order("side=BUY&type=MARKET&quantity=0.01");
        client.Pass(2);
        return [.. user.OrderStates()];
    }

    private static int BrokenLinks(params FaultRule[] faults)
    {
        using var client = new InProcessClient(faults);
        var depth = client.Listen("/public/stream", "streams=btcusdt@depth@100ms");
        client.Pass(20);
        var events = depth.Messages.Select(message => message.GetProperty("data")).ToList();
        Assert.That(events, Has.Count.GreaterThan(10));
        return events.Zip(events.Skip(1), (before, after) => before.GetProperty("u").GetInt64() != after.GetProperty("pu").GetInt64()).Count(broken => broken);
    }

    private static void Apply(SortedDictionary<decimal, decimal> side, JsonElement levels)
    {
        foreach (var level in levels.EnumerateArray())
        {
            var (price, quantity) = (Number(level[0]), Number(level[1]));
            if (quantity == 0)
                side.Remove(price);
            else
                side[price] = quantity;
        }
    }

    private static decimal Number(JsonElement text) => decimal.Parse(text.GetString()!, CultureInfo.InvariantCulture);
}
