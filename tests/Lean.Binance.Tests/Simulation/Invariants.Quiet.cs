using DolphinLean.Engine.Live.Venues;
using DolphinLean.Exchange.Orders;

namespace DolphinLean.Lean.Binance.Tests.Simulation;

// What must hold when all is settled, or while nobody is there.
internal sealed partial class Invariants
{
    /// <summary>Everything is settled: both sides must say the same.</summary>
    public void WhenQuiet()
    {
        OneIntentOneOrder();
        if (IsAlone)
            ExitsOnlyReduce();
        var isHalted = _venue.Posture == Posture.Halted;
        foreach (var symbol in _world.Exchange.Symbols)
        {
            var theirs = Account.PositionsOf(symbol).Sum(position => position.Quantity);
            var ours = _venue.Account.Own(symbol) + _venue.Account.Foreign(symbol);
            Require(isHalted || ours == theirs, 2, $"{symbol}: ours {ours}, theirs {theirs}");
            var held = _world.Live.Status().Positions.FirstOrDefault(position => position.Ticker == symbol)?.Quantity ?? 0;
            Require(held == _venue.Account.Own(symbol), 2, $"{symbol}: the algorithm holds {held}, fills make {_venue.Account.Own(symbol)}");
        }
        Require(isHalted || _venue.Account.Ledger("USDT") == Account.Wallet, 5, $"ledger {_venue.Account.Ledger("USDT")}, wallet {Account.Wallet}");
        // Beside other people's trades the exchange counts profits of the account's positions, which are not the session's.
        var cash = _world.Live.Status().Cash;
        Require(isHalted || !IsAlone || cash == Account.Wallet, 5, $"the algorithm's cash {cash}, wallet {Account.Wallet}");
    }

    /// <summary>Nothing goes wrong any more, and time has passed: the session must be ready, or have said why it is not.</summary>
    public void WhenOver(bool mayHalt)
    {
        var isForced = Account.Orders.Values.Any(order => order.Forced != ForcedReason.None);
        Require(!(isForced || Account.IsHedged) || !IsAlone || _venue.Posture == Posture.Halted, 8, $"something happened that a person must look at, and it ends {_venue.Posture}");
        Require(_venue.Posture == Posture.Ready || (mayHalt && _venue.Posture == Posture.Halted), 8, $"it ends {_venue.Posture}: {_venue.Reason}");
    }

    /// <summary>Whether nobody else traded on the account.</summary>
    private bool IsAlone => !Account.Orders.Values.Any(order => order.ClientOrderId.StartsWith("web_", StringComparison.Ordinal));

    /// <summary>The process has been dead for a while: its entries must not wait any more.</summary>
    public void WhenDead(long deadForMs)
    {
        var resting = Account.OpenOrders.Where(order => order.Level != null && !order.ReduceOnly && order.ClientOrderId.StartsWith("sim1-", StringComparison.Ordinal))
            .Where(order => _world.Exchange.NowMs - order.CreatedMs > DeadManMs).Select(order => order.ClientOrderId).ToList();
        Require(deadForMs < DeadManMs || resting.Count == 0, 8, $"{string.Join(", ", resting)} still wait after {deadForMs} ms without a session");
    }

    /// <summary>At most one order of an intent was taken, and what we gave up as refused never filled.</summary>
    private void OneIntentOneOrder()
    {
        var taken = Account.Orders.Values.Where(order => order.ClientOrderId.StartsWith("sim1-", StringComparison.Ordinal))
            .GroupBy(order => int.Parse(order.ClientOrderId.Split('-')[1])).ToDictionary(group => group.Key, group => group.ToList());
        foreach (var (id, orders) in taken)
        {
            Require(orders.Count == 1, 1, $"intent {id} is {orders.Count} orders");
            var intent = _venue.Orders.Find(id);
            Require(intent != null, 4, $"order {orders[0].ClientOrderId} has no intent");
            if (_venue.Posture != Posture.Halted)
                Require(intent!.Filled == orders[0].Filled, 3, $"{intent.ClientId}: ours filled {intent.Filled}, theirs {orders[0].Filled}");
        }
    }

    /// <summary>An order that was to make a position smaller never opened one, whatever had become of the position meanwhile.</summary>
    private void ExitsOnlyReduce()
    {
        var held = _world.Exchange.Symbols.ToDictionary(symbol => symbol, _ => 0m);
        foreach (var trade in Account.Trades)
        {
            var symbol = trade.Order.Symbol;
            var before = held[symbol];
            held[symbol] += trade.Order.IsBuy ? trade.Quantity : -trade.Quantity;
            if (trade.Order.ClientOrderId.StartsWith("sim1-", StringComparison.Ordinal) && _venue.Orders.Find(int.Parse(trade.Order.ClientOrderId.Split('-')[1])) is { Order.IsReducing: true })
                Require(Math.Abs(held[symbol]) < Math.Abs(before) && before * held[symbol] >= 0, 8, $"{trade.Order.ClientOrderId} was to reduce {before} and made it {held[symbol]}");
        }
    }
}
