using DolphinLean.Exchange.Orders;
using DolphinLean.Exchange.Venues;
using NUnit.Framework;

namespace DolphinLean.Exchange.Tests.Venues;

/// <summary>What must hold after every step of any session. The order's own life is held by <see cref="RecordedEvents"/>.</summary>
[TestFixture]
public sealed class InvariantTests
{
    private const int Steps = 300;

    [FsCheck.NUnit.Property(MaxTest = 60)]
    public void CashAndPositionsAreConserved(int seed)
    {
        var session = new RandomSession(seed);
        for (var i = 0; i < Steps; i++)
        {
            session.Step();
            AssertConserved(session.Venue);
        }
        Assert.That(session.Events.Orders.Any(order => order.Trade != null), "a session without a trade tests nothing");
    }

    [FsCheck.NUnit.Property(MaxTest = 60)]
    public void EquityIsCashAndProfitLessFeesAndFunding(int seed)
    {
        var session = new RandomSession(seed);
        for (var i = 0; i < Steps; i++)
            session.Step();
        foreach (var account in session.Venue.Accounts.Values)
        {
            Assert.That(account.Wallet, Is.EqualTo(account.Incomes.Sum(income => income.Amount)));
            Assert.That(account.Trades.Sum(trade => trade.Fee), Is.EqualTo(-account.Incomes
                .Where(income => income.TradeId != null && income.Type is "COMMISSION" or "INSURANCE_CLEAR").Where(income => income.TradeId != null).Sum(income => income.Amount)));
            // Bought less sold is what the position cost less what it earned.
            var flow = account.Trades.Sum(trade => trade.Price * (trade.Order.IsBuy ? trade.Quantity : -trade.Quantity));
            var profit = account.Trades.Sum(trade => trade.RealizedProfit);
            Assert.That(account.Positions.Sum(position => position.Cost), Is.EqualTo(flow + profit));
        }
    }

    [FsCheck.NUnit.Property(MaxTest = 60)]
    public void ReduceOnlyNeverFlipsNorGrowsAPosition(int seed)
    {
        var session = new RandomSession(seed);
        for (var i = 0; i < Steps; i++)
        {
            var seen = session.Events.Orders.Count;
            var before = session.Venue.Accounts.Values.SelectMany(account => account.Positions.Select(position => (position, position.Quantity))).ToList();
            session.Step();
            if (session.Requested is not { ReduceOnly: true } || session.Events.Orders.Skip(seen).Any(update => update.Trade is { IsMaker: true }))
                continue;
            foreach (var (position, quantity) in before)
            {
                Assert.That(Math.Abs(position.Quantity), Is.LessThanOrEqualTo(Math.Abs(quantity)));
                Assert.That(Math.Sign(position.Quantity) * Math.Sign(quantity), Is.Not.Negative);
            }
        }
    }

    [FsCheck.NUnit.Property(MaxTest = 60)]
    public void PostOnlyNeverTakesAndHedgedSidesNeverCrossZero(int seed)
    {
        var session = new RandomSession(seed);
        for (var i = 0; i < Steps; i++)
        {
            session.Step();
            foreach (var position in session.Venue.Accounts.Values.SelectMany(account => account.Positions))
            {
                if (position.Side == PositionSide.Long)
                    Assert.That(position.Quantity, Is.Not.Negative);
                if (position.Side == PositionSide.Short)
                    Assert.That(position.Quantity, Is.Not.Positive);
            }
        }
        var trades = session.Venue.Accounts.Values.SelectMany(account => account.Trades).Where(trade => trade.Order.TimeInForce == TimeInForce.Gtx && trade.Order.Amendments.Count == 0);
        Assert.That(trades.Select(trade => trade.IsMaker), Has.All.True);
    }

    [FsCheck.NUnit.Property(MaxTest = 60)]
    public void TheBookIsNeverCrossedAndHoldsExactlyTheOpenOrders(int seed)
    {
        var session = new RandomSession(seed);
        for (var i = 0; i < Steps; i++)
        {
            session.Step();
            foreach (var market in session.Venue.Markets.Values)
            {
                if (market.Book.Bids.BestPrice is { } bid && market.Book.Asks.BestPrice is { } ask)
                    Assert.That(bid, Is.LessThan(ask));
                var resting = market.Book.Bids.FromBest().Concat(market.Book.Asks.FromBest()).ToList();
                Assert.That(resting.SelectMany(level => level.Orders).Where(order => order.Owner != null).Select(order => order.Id).Order(),
                    Is.EqualTo(session.Venue.Accounts.Values.SelectMany(account => account.OpenOrdersOf(market.Symbol)).Select(order => order.Id).Order()));
                foreach (var level in resting)
                    Assert.That(level.Quantity, Is.EqualTo(level.Orders.Sum(order => order.Remaining)));
            }
        }
    }

    [FsCheck.NUnit.Property(MaxTest = 20)]
    public void TheSameSeedGivesTheSameSession(int seed)
    {
        static IEnumerable<string> Run(int seed)
        {
            var session = new RandomSession(seed);
            for (var i = 0; i < Steps; i++)
                session.Step();
            return session.Events.Orders.Select(order => $"{order.OrderId} {order.Execution} {order.Status} {order.Trade?.Price} {order.Trade?.Quantity}");
        }
        Assert.That(Run(seed), Is.EqualTo(Run(seed)));
    }

    private static void AssertConserved(Venue venue)
    {
        var ledger = venue.Ledger;
        var cash = venue.Accounts.Values.Sum(account => account.Wallet - account.Deposit - account.Positions.Sum(position => position.Cost));
        Assert.That(cash + ledger.Fees + ledger.Insurance + ledger.MarketCash, Is.Zero, "cash appeared or was lost");
        foreach (var symbol in venue.Markets.Keys)
        {
            var held = venue.Accounts.Values.SelectMany(account => account.PositionsOf(symbol)).Sum(position => position.Quantity);
            Assert.That(held + ledger.MarketPositions.GetValueOrDefault(symbol), Is.Zero, $"{symbol} appeared or was lost");
        }
    }
}
