using NUnit.Framework;
using QuantConnect;
using QuantConnect.Orders;

namespace DolphinLean.Lean.Engine.Tests.Api;

/// <summary>LEAN adds a symbol that is traded without having been added, with its last known price, so that the order fills at once.</summary>
[TestFixture]
public sealed class OrderOfUnknownSymbolTests
{
    private static readonly Symbol Ada = Symbol.Create("ADAUSDT", SecurityType.CryptoFuture, Market.Binance);

    [Test]
    public void ASymbolThatWasNotAddedIsAddedAndFillsAtItsLastPrice()
    {
        var bars = 0;
        var probe = new KitProbe
        {
            SettingUp = self => self.AddCryptoFuture("ETHUSDT", Resolution.Minute),
            Stepped = (self, slice) =>
            {
                bars += slice.Bars.ContainsKey(Ada) ? 1 : 0;
                if (self.UtcTime == KitProbe.Day.AddHours(3))
                    Assert.That(self.MarketOrder(Ada, 500).Status, Is.EqualTo(OrderStatus.Filled));
            },
        };
        probe.Run();
        var last = probe.History(Ada, KitProbe.Day.AddHours(3).AddMinutes(-1), KitProbe.Day.AddHours(3), Resolution.Minute).Single();
        Assert.That(probe.OrderEvents.Last().FillPrice, Is.EqualTo(last.Close));
        Assert.That(bars, Is.EqualTo(21 * 60), "bars begin with the step after the order");
    }

    [Test]
    public void ARemovedSymbolIsTakenBack()
    {
        var probe = new KitProbe
        {
            SettingUp = self =>
            {
                self.AddCryptoFuture("ETHUSDT", Resolution.Minute);
                self.AddCryptoFuture("ADAUSDT", Resolution.Minute);
            },
            Stepped = (self, _) =>
            {
                if (self.UtcTime == KitProbe.Day.AddHours(3))
                    self.RemoveSecurity(Ada);
                if (self.UtcTime == KitProbe.Day.AddHours(4))
                    self.LimitOrder(Ada, 500, self.History(Ada, 1, Resolution.Minute).Single().Close);
            },
        };
        probe.Run();
        Assert.That(probe.OrderEvents.Select(happened => happened.Status), Is.EqualTo(new[] { OrderStatus.Submitted, OrderStatus.Filled }));
    }
}
