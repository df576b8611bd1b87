using DolphinLean.Exchange.Faults;
using NUnit.Framework;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Brokerages;
using QuantConnect.Data;
using Side = DolphinLean.Exchange.Orders.PositionSide;

namespace DolphinLean.Lean.Binance.Tests.Simulation;

/// <summary>A position that somebody else holds beside ours is never touched.</summary>
[TestFixture]
public sealed class ForeignPositionTests
{
    /// <summary>Two exits for all that is held, at once: beside a position of somebody else's, reduce-only would not stop the second.</summary>
    [TestCase(false)]
    [TestCase(true)]
    public void TwoExitsAtOnceCloseOursAlone(bool rests)
    {
        var plan = new FaultPlan(3, [new FaultRule(FaultKind.ManualOrder) { AtSeconds = [200], Symbol = "ETHUSDT" }]);
        using var world = new SimulatedWorld(() => new TwoExits(rests), 3, plan, symbols: "ETHUSDT");
        world.RunFor(TimeSpan.FromMinutes(8));
        var foreign = world.Venue.Account.Foreign("ETHUSDT");
        Assert.That(foreign, Is.Not.Zero, "somebody traded by hand");
        Assert.That(world.Venue.Account.Own("ETHUSDT"), Is.EqualTo(TwoExits.Size));
        world.RunFor(TimeSpan.FromHours(2));
        Assert.That(world.Venue.Account.Own("ETHUSDT"), Is.Zero, "ours is closed");
        Assert.That(world.Exchange.Venue.Accounts["sim-key"].PositionOf("ETHUSDT", Side.Both).Quantity, Is.EqualTo(foreign));
    }

    private sealed class TwoExits(bool rests) : QCAlgorithm
    {
        public const decimal Size = 0.5m;
        private Symbol _symbol = null!;
        private int _bar;

        public override void Initialize()
        {
            SetTimeZone(TimeZones.Utc);
            SetAccountCurrency("USDT");
            SetCash(10_000);
            SetBrokerageModel(BrokerageName.BinanceFutures, AccountType.Margin);
            _symbol = AddCryptoFuture("ETHUSDT", Resolution.Minute, leverage: 10).Symbol;
        }

        public override void OnData(Slice slice)
        {
            if (IsWarmingUp)
                return;
            _bar++;
            if (_bar == 1)
                MarketOrder(_symbol, Size);
            if (_bar != 10)
                return;
            for (var exit = 0; exit < 2; exit++)
            {
                if (rests)
                    LimitOrder(_symbol, -Size, Math.Floor(Securities[_symbol].Price * 1.0002m));
                else
                    MarketOrder(_symbol, -Size);
            }
        }
    }
}
