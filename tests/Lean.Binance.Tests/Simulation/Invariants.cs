using DolphinLean.Binance.Orders;
using DolphinLean.Engine.Live.Venues;
using DolphinLean.Engine.Live.Wire;
using DolphinLean.Exchange.Accounts;
using NUnit.Framework;

namespace DolphinLean.Lean.Binance.Tests.Simulation;

/// <summary>What must hold of a session whatever goes wrong, looked at after every input and when all is quiet.</summary>
internal sealed class Invariants
{
    private readonly SimulatedWorld _world;
    private readonly string _reproduce;

    public Invariants(SimulatedWorld world, string reproduce)
    {
        (_world, _reproduce) = (world, reproduce);
        world.AfterInput = AfterInput;
        world.Wire.Leaving = BeforeRequest;
    }

    private Account Account => _world.Exchange.Venue.Accounts["sim-key"];

    /// <summary>Reached postures, from the most to the least that may be done.</summary>
    public SortedSet<Posture> Postures { get; } = [];

    private void AfterInput()
    {
        Postures.Add(_world.Venue.Posture);
        foreach (var intent in _world.Venue.Orders.Open)
        {
            Require(intent.Filled <= intent.Quantity, $"3: {intent.ClientId} filled {intent.Filled} of {intent.Quantity}");
            Require(intent.State != IntentState.Done, $"4: {intent.ClientId} is done and open");
        }
        Require(_world.Venue.Rest.Ledger.HighestWeight <= 2_400, $"9: {_world.Venue.Rest.Ledger.HighestWeight} weight in a minute");
    }

    /// <summary>A request is about to leave.</summary>
    private void BeforeRequest(Outbound request)
    {
        if (request.Kind is OutboundKind.Open or OutboundKind.Say or OutboundKind.Close)
            return;
        Require(
            !_world.Venue.Rest.Ledger.IsSilent(_world.Venue.Core.NowMs), $"9: {request.Method} {request.Target} leaves while the exchange asked for silence");
        if (request is { Method: "POST", Target: "/fapi/v1/order" })
            Require(_world.Venue.Posture is Posture.Ready or Posture.Blind, $"6: an order leaves while {_world.Venue.Posture}: {request.Text}");
    }

    /// <summary>Everything is settled: both sides must say the same.</summary>
    public void WhenQuiet()
    {
        OneIntentOneOrder();
        foreach (var symbol in _world.Exchange.Symbols)
        {
            var theirs = Account.PositionsOf(symbol).Sum(position => position.Quantity);
            var ours = _world.Venue.Account.Own(symbol) + _world.Venue.Account.Foreign(symbol);
            if (_world.Venue.Posture != Posture.Halted)
                Require(ours == theirs, $"2: {symbol}: ours {ours}, theirs {theirs}");
            var held = _world.Live.Status().Positions.FirstOrDefault(position => position.Ticker == symbol)?.Quantity ?? 0;
            Require(held == _world.Venue.Account.Own(symbol), $"2: {symbol}: the algorithm holds {held}, fills make {_world.Venue.Account.Own(symbol)}");
        }
        if (_world.Venue.Posture != Posture.Halted)
            Require(_world.Venue.Account.Ledger("USDT") == Account.Wallet, $"5: ledger {_world.Venue.Account.Ledger("USDT")}, wallet {Account.Wallet}");
    }

    /// <summary>At most one order of an intent was taken, and what we gave up as refused never filled.</summary>
    private void OneIntentOneOrder()
    {
        var taken = Account.Orders.Values.Where(order => order.ClientOrderId.StartsWith("sim1-", StringComparison.Ordinal))
            .GroupBy(order => int.Parse(order.ClientOrderId.Split('-')[1])).ToDictionary(group => group.Key, group => group.ToList());
        foreach (var (id, orders) in taken)
        {
            Require(orders.Count == 1, $"1: intent {id} is {orders.Count} orders");
            var intent = _world.Venue.Orders.Find(id);
            Require(intent != null, $"4: order {orders[0].ClientOrderId} has no intent");
            if (_world.Venue.Posture != Posture.Halted)
                Require(intent!.Filled == orders[0].Filled, $"3: {intent.ClientId}: ours filled {intent.Filled}, theirs {orders[0].Filled}");
        }
    }

    private void Require(bool holds, string otherwise)
    {
        if (!holds)
            Assert.Fail($"invariant {otherwise}\n{_reproduce}\n{string.Join('\n', _world.Log.TakeLast(20))}");
    }
}
