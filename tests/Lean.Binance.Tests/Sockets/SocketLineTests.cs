using DolphinLean.Binance.Sockets;
using DolphinLean.Binance.Venues;
using DolphinLean.Engine.Live.Wire;
using NUnit.Framework;

namespace DolphinLean.Lean.Binance.Tests.Sockets;

[TestFixture]
public sealed class SocketLineTests
{
    private VenueCore _core = null!;
    private SocketLine _line = null!;

    [SetUp]
    public void SetUp()
    {
        _core = new VenueCore("test", _ => { }) { NowMs = 1_000_000 };
        _line = new SocketLine(_core, "test", "/market/stream?streams=a");
    }

    private List<Outbound> Left()
    {
        var left = _core.Outbox.ToList();
        _core.Outbox.Clear();
        return left;
    }

    private List<Outbound> Pass(long ms)
    {
        for (var end = _core.NowMs + ms; _core.NowMs < end; _core.NowMs += 100)
            _line.Advance();
        return Left();
    }

    [Test]
    public void ItIsOpenedAgainAfterGrowingWaitsThatNeverExceedHalfAMinute()
    {
        var waits = new List<long>();
        for (var i = 0; i < 10; i++)
        {
            var began = _core.NowMs;
            while (Pass(100).Count == 0)
            {
                // Until it is tried.
            }
            waits.Add(_core.NowMs - began);
            _line.TakeClosed();
        }
        Assert.That(waits[1], Is.InRange(500, 1_100));
        Assert.That(waits[5], Is.InRange(8_000, 16_100));
        Assert.That(waits.Max(), Is.InRange(15_000, 30_100));
    }

    [Test]
    public void ASocketThatSaysNothingIsAskedAndThenReplaced()
    {
        Pass(100);
        _line.TakeOpened();
        var left = Pass(5_000);
        Assert.That(left.Single().Text, Does.Contain("LIST_SUBSCRIPTIONS"));
        _line.TakeMessage();
        Assert.That(_line.State, Is.EqualTo(LineState.Up));
        Assert.That(Pass(14_000).Select(output => output.Kind), Is.EqualTo(new[] { OutboundKind.Say, OutboundKind.Say, OutboundKind.Say, OutboundKind.Close, OutboundKind.Open }));
        Assert.That(_line.Losses, Is.EqualTo(1));
    }

    [Test]
    public void ItIsReplacedBeforeTheExchangeCutsItAfterADay()
    {
        Pass(100);
        _line.TakeOpened();
        var began = _core.NowMs;
        while (_line.State == LineState.Up)
        {
            _line.TakeMessage();
            Pass(1_000);
        }
        Assert.That(_core.NowMs - began, Is.InRange(22L * 3_600_000 - 2_000, 23L * 3_600_000));
    }
}
