using DolphinLean.Exchange.Faults;
using DolphinLean.Exchange.Tests.Hosting;
using NUnit.Framework;

namespace DolphinLean.Exchange.Tests.Faults;

/// <summary>Faults that need no request and no event.</summary>
[TestFixture]
public sealed class FaultActsTests
{
    private static FaultRule At(FaultKind kind, double seconds) => new(kind) { AtSeconds = [seconds] };

    [Test]
    public void AClockJumpRefusesTimestampsUntilItIsOver()
    {
        using var client = new InProcessClient(At(FaultKind.ClockJump, 5) with { JumpMs = 60_000, ForSeconds = 10 });
        client.Pass(6);
        Assert.That(client.AskPublic("/fapi/v1/time").GetProperty("serverTime").GetInt64(), Is.EqualTo(client.Exchange.NowMs + 60_000));
        Assert.That(InProcessClient.Code(client.Send("GET", "/fapi/v3/balance")), Is.EqualTo(-1021));
        client.Pass(10);
        Assert.That(client.Send("GET", "/fapi/v3/balance").Status, Is.EqualTo(200));
    }

    [Test]
    public void ARateLimitWarnsThenBansWhoGoesOn()
    {
        using var client = new InProcessClient(At(FaultKind.RateLimit, 5));
        client.Pass(6);
        var warned = client.SendPublic("/fapi/v1/time");
        Assert.That((warned.Status, warned.Headers["Retry-After"]), Is.EqualTo((429, "54")));
        for (var i = 0; i < 3; i++)
            warned = client.SendPublic("/fapi/v1/time");
        Assert.That((warned.Status, warned.Headers["Retry-After"]), Is.EqualTo((418, "120")));
        client.Pass(119);
        Assert.That(client.SendPublic("/fapi/v1/time").Status, Is.EqualTo(418));
        client.Pass(2);
        Assert.That(client.SendPublic("/fapi/v1/time").Status, Is.EqualTo(200));
    }

    [Test]
    public void AListenKeyExpiresEarlyAndSaysSo()
    {
        using var client = new InProcessClient(At(FaultKind.ListenKeyExpiry, 5));
        var user = client.ListenToUser();
        client.Pass(6);
        Assert.That(user.Of("listenKeyExpired").Count(), Is.EqualTo(1));
        Assert.That(InProcessClient.Code(client.Send("PUT", "/fapi/v1/listenKey")), Is.EqualTo(-1125));
    }

    [Test]
    public void FiltersChangeInExchangeInfoAndInForce()
    {
        using var client = new InProcessClient(At(FaultKind.FilterChange, 5) with { Symbol = "BTCUSDT" });
        var news = client.Listen("/ws/!contractInfo");
        client.Pass(6);
        Assert.That(news.Of("contractInfo").Count(), Is.EqualTo(1));
        var notional = client.AskPublic("/fapi/v1/exchangeInfo").GetProperty("symbols").EnumerateArray().First(symbol => symbol.GetProperty("symbol").GetString() == "BTCUSDT")
            .GetProperty("filters").EnumerateArray().First(filter => filter.GetProperty("filterType").GetString() == "MIN_NOTIONAL").GetProperty("notional").GetString();
        Assert.That(InProcessClient.Code(client.TryOrder("side=BUY&type=MARKET&quantity=0.01")), Is.EqualTo(-4164));
        Assert.That(notional, Is.EqualTo("2000"));
    }

    [Test]
    public void TheOwnerTradesByHandAndFlipsTheMode()
    {
        using var client = new InProcessClient(At(FaultKind.HedgeModeFlip, 2), At(FaultKind.ManualOrder, 5) with { Symbol = "BTCUSDT" });
        var user = client.ListenToUser();
        client.Pass(3);
        Assert.That(client.Ask("GET", "/fapi/v1/positionSide/dual").GetProperty("dualSidePosition").GetBoolean());
        client.Pass(3);
        Assert.That(user.Of("ORDER_TRADE_UPDATE").First().GetProperty("o").GetProperty("c").GetString(), Does.StartWith("web_"));
        Assert.That(client.Position(), Is.Not.Zero);
    }

    [Test]
    public void PositionsAreDeleveragedAndLiquidated()
    {
        using var client = new InProcessClient(At(FaultKind.AutoDeleveraging, 5), At(FaultKind.Liquidation, 10));
        var user = client.ListenToUser();
        client.Order("side=SELL&type=MARKET&quantity=0.02");
        client.Pass(6);
        Assert.That(client.Position(), Is.EqualTo(-0.01m));
        client.Pass(6);
        Assert.That(client.Position(), Is.Zero);
        var ids = user.Of("ORDER_TRADE_UPDATE").Where(e => e.GetProperty("o").GetProperty("x").GetString() == "CALCULATED")
            .Select(e => e.GetProperty("o").GetProperty("c").GetString()![..4]);
        Assert.That(ids, Is.EqualTo(new[] { "adl_", "auto" }));
        Assert.That(client.Ask("GET", "/fapi/v1/forceOrders", "autoCloseType=ADL").GetArrayLength(), Is.EqualTo(1));
    }
}
