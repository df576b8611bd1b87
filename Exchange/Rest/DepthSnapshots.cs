using DolphinLean.Exchange.Markets;
using DolphinLean.Exchange.Messages;

namespace DolphinLean.Exchange.Rest;

/// <summary>Snapshots of books; remembers the last of each symbol, so that a fault can serve an old one.</summary>
internal sealed class DepthSnapshots(Func<string, bool> servesOld)
{
    private readonly Dictionary<string, string> _last = new(StringComparer.Ordinal);

    public string Take(Market market, int limit, long nowMs)
    {
        if (_last.TryGetValue(market.Symbol, out var old) && servesOld(market.Symbol))
            return old;
        return _last[market.Symbol] = ExchangeJson.Write(new DepthReply(
            market.Book.UpdateId, nowMs, nowMs,
            market.Book.Bids.FromBest().Take(limit).Select(level => Describe.Level(level, market.Rules)).ToArray(),
            market.Book.Asks.FromBest().Take(limit).Select(level => Describe.Level(level, market.Rules)).ToArray()));
    }
}
