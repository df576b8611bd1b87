using System.Text.Json;
using DolphinLean.Binance.Orders;
using DolphinLean.Engine.Live.Venues;
using DolphinLean.Engine.Live.Wire;
using DolphinLean.Exchange.Orders;
using DolphinLean.Exchange.Rest;
using DolphinLean.Lean.Binance.Tests.Simulation.Oracles;

namespace DolphinLean.Lean.Binance.Tests.Simulation;

// What leaves, held against what has gone over the wire so far.
internal sealed partial class Invariants
{
    private const int MostRefusalsInARow = 5;

    private static readonly string[] FilterCodes = ["\"code\":-1111", "\"code\":-4014", "\"code\":-4164"];

    private readonly SightOracle _sight = new();
    private readonly SortedDictionary<string, BookOracle> _books = new(StringComparer.Ordinal);
    private readonly WeightOracle _weight = new();
    private readonly FilterOracle _filters = new();
    private readonly Dictionary<int, Outbound> _asked = [];
    private readonly Dictionary<string, int> _filterRefusals = new(StringComparer.Ordinal);

    private void Note(Inbound inbound)
    {
        if (inbound.Kind == InboundKind.Reply && _asked.Remove(inbound.Channel, out var request))
        {
            _weight.Arrives(inbound);
            NoteReply(request, inbound);
        }
        else if (_world.Books.Count > 0 && inbound.Kind == InboundKind.Message)
        {
            if (inbound.Text.Contains("depthUpdate", StringComparison.Ordinal))
                TakeDepth(inbound.Text);
        }
        else if (inbound.Kind == InboundKind.Closed && _sight.SilentForMs("/public/", inbound.TimeMs) == inbound.TimeMs)
        {
            InterruptBooks();
        }
    }

    private BookOracle BookOf(string symbol)
    {
        if (!_books.TryGetValue(symbol, out var book))
            _books.Add(symbol, book = new BookOracle());
        return book;
    }

    private void InterruptBooks()
    {
        foreach (var book in _books.Values)
            book.Interrupt();
    }

    private void TakeDepth(string message)
    {
        using var document = JsonDocument.Parse(message);
        if (document.RootElement.TryGetProperty("data", out var data) && data.GetProperty("e").GetString() == "depthUpdate")
            BookOf(data.GetProperty("s").GetString()!).TakeEvent(data);
    }

    private void NoteReply(Outbound request, Inbound reply)
    {
        if (request.Target == "/fapi/v1/exchangeInfo" && reply.Status == 200)
            _filters.Take(reply.Text);
        else if (request.Target == "/fapi/v1/depth" && reply.Status == 200)
            BookOf(Parameters.Parse(request.Text, "").RequiredText("symbol")).TakeSnapshot(reply.Text);
        else if (IsPlacing(request))
            CountRefusal(Parameters.Parse(request.Text, "").RequiredText("symbol"), reply.Text);
    }

    private void CountRefusal(string symbol, string reply)
    {
        var refusals = FilterCodes.Any(code => reply.Contains(code, StringComparison.Ordinal)) ? _filterRefusals.GetValueOrDefault(symbol) + 1 : 0;
        _filterRefusals[symbol] = refusals;
        Require(refusals <= MostRefusalsInARow, 6, $"{refusals} orders of {symbol} in a row were outside of the filters: they have changed, and were not read again");
    }

    private void BeforeRequest(Outbound request)
    {
        if (_venue != _world.Venue)
            Restart();
        _sight.Leaves(request);
        Trace(request);
        if (request.Kind == OutboundKind.Close && request.Target.Length == 0 && _sight.SilentForMs("/public/", _world.Exchange.NowMs) == _world.Exchange.NowMs)
            InterruptBooks();
        if (request.Kind is OutboundKind.Open or OutboundKind.Say or OutboundKind.Close)
            return;
        _asked[request.Channel] = request;
        var parameters = Parameters.Parse(request.Text, "");
        var weight = _world.Exchange.Api.Find(request.Method, request.Target)!.Weight(parameters);
        var excess = _weight.Leaves(_world.Exchange.NowMs, weight);
        Require(excess == null, 9, $"{request.Method} {request.Target}: {excess}");
        if (IsPlacing(request))
            BeforeOrder(request.Text.Split('&').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]));
    }

    private void BeforeOrder(Dictionary<string, string> order)
    {
        Orders++;
        var id = order.GetValueOrDefault("newClientOrderId") ?? order["clientAlgoId"];
        var symbol = order["symbol"];
        Require(_venue.Posture is Posture.Ready or Posture.Blind, 6, $"{id} leaves while {_venue.Posture}");
        var outside = _filters.Refuse(order, (decimal)_world.Exchange.Venue.MarketOf(symbol).LastPrice * 1.01m);
        Require(outside == null, 6, $"{id}: {outside}");
        var intent = _venue.Orders.Find(int.Parse(id.Split('-')[1]));
        Require(intent != null, 1, $"{id} belongs to no intent");
        if (intent!.Order.IsReducing)
            return;
        LookAtEntry(id, symbol);
    }

    private void LookAtEntry(string id, string symbol)
    {
        var now = _world.Exchange.NowMs;
        foreach (var path in Seen)
        {
            var silentMs = _sight.SilentForMs(path, now);
            Require(silentMs <= UnseenWithinMs, 7, $"{id} enters, and {path} has said nothing for {silentMs} ms");
        }
        if (_world.Books.Contains(symbol))
        {
            Require(BookOf(symbol).IsInSync, 7, $"{id} enters on a book that is not in sync: {BookOf(symbol)}");
            var silentMs = _sight.SilentForMs("/public/", now);
            Require(silentMs <= UnseenWithinMs, 7, $"{id} enters, and the book has said nothing for {silentMs} ms");
        }
        var position = Account.PositionOf(symbol, PositionSide.Both);
        var ours = _venue.Account.Own(symbol) + _venue.Account.Foreign(symbol);
        Require(
            ours == position.Quantity || now - position.UpdatedMs <= UnseenWithinMs, 2,
            $"{id} enters; our fills make {ours}, the exchange has had {position.Quantity} for {now - position.UpdatedMs} ms");
    }

    private static bool IsPlacing(Outbound request) => request is { Method: "POST", Target: "/fapi/v1/order" or "/fapi/v1/algoOrder" };
}
