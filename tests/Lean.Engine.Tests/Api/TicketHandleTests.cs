using NUnit.Framework;
using QuantConnect;
using QuantConnect.Orders;

namespace DolphinLean.Lean.Engine.Tests.Api;

[TestFixture]
public sealed class TicketHandleTests
{
    [Test]
    public void AClosedOrderSetsItsHandle()
    {
        OrderTicket? resting = null;
        var probe = new KitProbe
        {
            SettingUp = self => self.AddCryptoFuture("ADAUSDT", Resolution.Minute),
            Stepped = (self, _) =>
            {
                if (self.UtcTime == KitProbe.Day.AddHours(1))
                {
                    Assert.That(self.MarketOrder(self.Symbol("ADAUSDT"), 500).OrderClosed.WaitOne(0), Is.True);
                    resting = self.LimitOrder(self.Symbol("ADAUSDT"), 500, 0.1m);
                    Assert.That(resting.OrderSet.WaitOne(0), Is.True);
                    Assert.That(resting.OrderClosed.WaitOne(0), Is.False);
                }
                if (self.UtcTime == KitProbe.Day.AddHours(2))
                    resting!.Cancel();
            },
        };
        probe.Run();
        Assert.That(resting!.OrderClosed.WaitOne(0), Is.True);
    }
}
