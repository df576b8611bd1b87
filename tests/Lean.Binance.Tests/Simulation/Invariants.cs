using System.Runtime.CompilerServices;
using DolphinLean.Binance.Orders;
using DolphinLean.Binance.Venues;
using DolphinLean.Engine.Live.Venues;
using DolphinLean.Engine.Live.Wire;
using DolphinLean.Exchange.Accounts;
using DolphinLean.Exchange.Orders;

namespace DolphinLean.Lean.Binance.Tests.Simulation;

/// <summary>
/// What must hold of a session whatever goes wrong, looked at before every request, after every input and when all is quiet. What the
/// session believes is compared with the exchange's books and with what went over the wire, not with itself.
/// </summary>
internal sealed partial class Invariants
{
    private const long UnseenWithinMs = 6_000;
    private const long DeadManMs = 125_000;
    private const int TraceLength = 60;
    private const int TraceWidth = 320;

    private static readonly string[] Seen = ["/market/", "/private/"];

    private readonly SimulatedWorld _world;
    private readonly string _reproduce;
    private readonly Dictionary<int, decimal> _filled = [];
    private readonly HashSet<int> _ended = [];
    private readonly Dictionary<string, long> _bareSinceMs = new(StringComparer.Ordinal);
    private readonly Queue<(long TimeMs, object Message)> _trace = [];
    private List<int> _open = [];
    private List<int> _openBefore = [];
    private BinanceVenue _venue;

    public Invariants(SimulatedWorld world, string reproduce)
    {
        (_world, _reproduce, _venue) = (world, reproduce, world.Venue);
        world.BeforeInput = BeforeInput;
        world.AfterInput = AfterInput;
        world.Wire.Leaving = BeforeRequest;
    }

    /// <summary>Orders that left.</summary>
    public long Orders { get; private set; }

    private Account Account => _world.Exchange.Venue.Accounts["sim-key"];

    private void BeforeInput(Inbound inbound)
    {
        if (_venue != _world.Venue)
            Restart();
        _sight.Arrives(inbound);
        if (inbound.Kind != InboundKind.Tick && !inbound.Text.StartsWith("{\"stream\"", StringComparison.Ordinal))
            Trace(inbound);
        Note(inbound);
    }

    private void AfterInput(Inbound inbound)
    {
        LookAtOrders();
        if (inbound.Kind != InboundKind.Tick)
            return;
        LookAtSight();
        LookAtProtection();
    }

    /// <summary>The process is new: what it had not written down it need not know.</summary>
    private void Restart()
    {
        _venue = _world.Venue;
        _filled.Clear();
        _ended.Clear();
        _openBefore.Clear();
        _sight.Clear();
        _books.Clear();
        _weight.Clear();
        _bareSinceMs.Clear();
        _asked.Clear();
    }

    private void LookAtOrders()
    {
        _open.Clear();
        foreach (var intent in _venue.Orders.Open)
        {
            var id = intent.Order.Id;
            _open.Add(id);
            Require(intent.Filled <= intent.Quantity, 3, $"{intent.ClientId} filled {intent.Filled} of {intent.Quantity}");
            Require(intent.Filled >= _filled.GetValueOrDefault(id), 3, $"{intent.ClientId} had filled {_filled.GetValueOrDefault(id)}, now {intent.Filled}");
            Require(intent.State != IntentState.Done && !_ended.Contains(id), 4, $"{intent.ClientId} was over and is open");
            if (intent.Filled > 0)
                _filled[id] = intent.Filled;
        }
        foreach (var id in _openBefore)
        {
            if (!_open.Contains(id))
                _ended.Add(id);
        }
        (_open, _openBefore) = (_openBefore, _open);
    }

    /// <summary>A session that calls itself ready sees the market and its account.</summary>
    private void LookAtSight()
    {
        if (_venue.Posture != Posture.Ready)
            return;
        var now = _world.Exchange.NowMs;
        foreach (var path in Seen)
        {
            var silentMs = _sight.SilentForMs(path, now);
            Require(silentMs <= UnseenWithinMs, 8, $"ready, and {path} has said nothing for {silentMs} ms");
        }
        foreach (var symbol in _world.Exchange.Symbols)
        {
            var position = Account.PositionOf(symbol, PositionSide.Both);
            var ours = _venue.Account.Own(symbol) + _venue.Account.Foreign(symbol);
            Require(ours == position.Quantity || now - position.UpdatedMs <= UnseenWithinMs, 8,
                $"ready; {symbol}: our fills make {ours}, the exchange has had {position.Quantity} for {now - position.UpdatedMs} ms; told of {_venue.Account.IsUnexplained(symbol)}, user stream silent for {_sight.SilentForMs("/private/", now)} ms");
        }
    }

    /// <summary>A position without a stop at the exchange is known as one.</summary>
    private void LookAtProtection()
    {
        if (_world.Setting.ProtectPercent == 0)
            return;
        var now = _world.Exchange.NowMs;
        foreach (var symbol in _world.Exchange.Symbols)
        {
            var held = Account.PositionOf(symbol, PositionSide.Both).Quantity;
            var own = _venue.Account.Own(symbol);
            if (held == 0 || Math.Sign(held) != Math.Sign(own) || IsProtected(symbol, Math.Min(Math.Abs(held), Math.Abs(own)), held > 0))
                _bareSinceMs.Remove(symbol);
            else
                _bareSinceMs.TryAdd(symbol, now);
            if (_venue.Posture == Posture.Ready && _bareSinceMs.TryGetValue(symbol, out var since))
                Require(now - since <= UnseenWithinMs, 8, $"ready, and {symbol}'s {held} has had no stop for {now - since} ms");
        }
    }

    private bool IsProtected(string symbol, decimal quantity, bool isLong)
    {
        foreach (var (_, stop) in _world.Exchange.Venue.MarketOf(symbol).Waiting)
        {
            if (stop.IsOpen && stop.Request.IsBuy != isLong && stop.Request.Quantity >= quantity)
                return true;
        }
        return false;
    }

    private void Require(bool holds, int invariant, [InterpolatedStringHandlerArgument(nameof(holds))] Otherwise otherwise)
    {
        if (!holds)
            throw new InvariantException($"invariant {invariant}: {otherwise.Text}\n{_reproduce}\n{string.Join('\n', _world.Log.Where(line => !line.Contains(": Halted:", StringComparison.Ordinal)).TakeLast(20))}\n{string.Join('\n', _trace.Select(Line))}");
    }

    private void Trace(object message)
    {
        if (_trace.Count >= TraceLength)
            _trace.Dequeue();
        _trace.Enqueue((_world.Exchange.NowMs, message));
    }

    private static string Line((long TimeMs, object Message) traced)
    {
        var text = $"{DateTimeOffset.FromUnixTimeMilliseconds(traced.TimeMs):HH:mm:ss.fff} {traced.Message}";
        return text.Length > TraceWidth ? text[..TraceWidth] : text;
    }
}
