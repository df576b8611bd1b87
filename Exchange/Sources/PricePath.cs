using DolphinLean.Exchange.Markets;
using DolphinLean.Exchange.Orders;

namespace DolphinLean.Exchange.Sources;

/// <summary>Turns a price into what a market shows around it: a trade at the price, and ten levels on each side.</summary>
internal sealed class PricePath(SymbolRules rules)
{
    private const int Levels = 10;

    /// <summary>Distance between levels, as a fraction of the price.</summary>
    private const decimal Spacing = 0.0001m;

    private decimal _last;

    /// <summary>Quotes, then the trade: the side that the price moved to was taken.</summary>
    public IEnumerable<MarketEvent> At(long timeMs, decimal price, decimal quantity)
    {
        price = rules.RoundToTick(price);
        quantity = Math.Max(rules.StepSize, rules.RoundToStep(quantity));
        var isUp = price >= _last;
        _last = price;
        var bid = isUp ? Math.Max(rules.TickSize, price - rules.TickSize) : price;
        var gap = Math.Max(rules.TickSize, rules.RoundToTick(price * Spacing));
        yield return new MarketEvent(timeMs, rules.Symbol, MarketEventKind.Trade) { Side = isUp ? OrderSide.Buy : OrderSide.Sell, Price = price, Quantity = quantity };
        yield return new MarketEvent(timeMs, rules.Symbol, MarketEventKind.Snapshot)
        {
            Bids = Ladder(bid, -gap, quantity), Asks = Ladder(bid + rules.TickSize, gap, quantity),
        };
        yield return new MarketEvent(timeMs, rules.Symbol, MarketEventKind.Mark) { Price = price };
    }

    private List<PriceLevel> Ladder(decimal best, decimal gap, decimal quantity)
    {
        var levels = new List<PriceLevel>(Levels);
        for (var i = 0; i < Levels && best + gap * i > 0; i++)
            levels.Add(new PriceLevel(best + gap * i, Math.Max(rules.StepSize, rules.RoundToStep(quantity * (i + 2) / 2))));
        return levels;
    }
}
