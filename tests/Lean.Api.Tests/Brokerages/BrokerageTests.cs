using DolphinLean.Lean.Api.Tests.Algorithm;
using NUnit.Framework;
using QuantConnect;
using QuantConnect.Brokerages;
using QuantConnect.Orders;
using QuantConnect.Securities;

namespace DolphinLean.Lean.Api.Tests.Brokerages;

[TestFixture]
internal sealed class BrokerageTests
{
    private static readonly DateTime Morning = new(2025, 5, 13, 11, 45, 0, DateTimeKind.Utc);

    [TestCase(-1, false, Description = "7:44 in New York")]
    [TestCase(0, true)]
    [TestCase(600, true)]
    public void Cash_is_due_once_a_day_from_quarter_to_eight_in_New_York(int minutes, bool isDue)
    {
        using var brokerage = new Account();
        Assert.That(brokerage.ShouldPerformCashSync(Morning.AddMinutes(minutes)), Is.EqualTo(isDue));
    }

    [Test]
    public void The_cash_book_takes_over_the_account()
    {
        var algorithm = new TestAlgorithm(a => a.SetCash("BNB", 3, 600)).Begin();
        using var brokerage = new Account { Cash = [new CashAmount(7_500, "USDT"), new CashAmount(2, "BTC"), new CashAmount(0, "ETH")] };
        Assert.That(brokerage.PerformCashSync(algorithm, Morning, () => TimeSpan.FromMinutes(5)), Is.True);
        Assert.Multiple(() =>
        {
            Assert.That(algorithm.Portfolio.CashBook["USDT"].Amount, Is.EqualTo(7_500));
            Assert.That(algorithm.Portfolio.CashBook["BTC"].Amount, Is.EqualTo(2));
            Assert.That(algorithm.Portfolio.CashBook["BNB"].Amount, Is.Zero, "the account has none");
            Assert.That(algorithm.Portfolio.CashBook.ContainsKey("ETH"), Is.False);
            Assert.That(brokerage.LastSyncDateTimeUtc, Is.EqualTo(Morning));
            Assert.That(brokerage.ShouldPerformCashSync(Morning.AddHours(2)), Is.False);
            Assert.That(brokerage.ShouldPerformCashSync(Morning.AddDays(1)), Is.True);
        });
    }

    [Test]
    public void Right_after_a_fill_it_stays_due()
    {
        using var brokerage = new Account();
        brokerage.PerformCashSync(new TestAlgorithm().Begin(), Morning, () => TimeSpan.FromSeconds(20));
        Assert.That(brokerage.ShouldPerformCashSync(Morning.AddMinutes(1)), Is.True);
    }

    [Test]
    public void Events_reach_those_who_listen()
    {
        using var brokerage = new Account();
        var heard = new List<string>();
        brokerage.OrdersStatusChanged += (_, events) => heard.AddRange(events.Select(e => $"order {e.OrderId}"));
        brokerage.AccountChanged += (_, account) => heard.Add(account.ToString());
        brokerage.Message += (_, message) => heard.Add(message.ToString());
        brokerage.OrderIdChanged += (_, ids) => heard.Add(ids.ToString());
        brokerage.RaiseAll();
        Assert.That(heard, Is.EqualTo(new[]
        {
            "order 7", "Account USDT Balance: 12.50", "Disconnect - Code: Disconnect - gone", "OrderId: 7 BrokerId: a - b",
        }));
    }

    private sealed class Account() : Brokerage("test")
    {
        public List<CashAmount> Cash { get; init; } = [];

        public override bool IsConnected => true;

        public override List<Order> GetOpenOrders() => [];

        public override List<Holding> GetAccountHoldings() => [];

        public override List<CashAmount> GetCashBalance() => Cash;

        public override bool PlaceOrder(Order order) => true;

        public override bool UpdateOrder(Order order) => false;

        public override bool CancelOrder(Order order) => true;

        public override void Connect()
        {
        }

        public override void Disconnect()
        {
        }

        public void RaiseAll()
        {
            OnOrderEvent(new OrderEvent(
                7, Symbol.Empty, Morning, OrderStatus.Submitted, OrderDirection.Buy, 0, 0, QuantConnect.Orders.Fees.OrderFee.Zero));
            OnAccountChanged(new AccountEvent("USDT", 12.5m));
            OnMessage(BrokerageMessageEvent.Disconnected("gone"));
            OnOrderIdChangedEvent(new BrokerageOrderIdChangedEvent { OrderId = 7, BrokerId = ["a", "b"] });
        }
    }
}
