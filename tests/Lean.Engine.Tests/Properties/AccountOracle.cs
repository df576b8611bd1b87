using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Orders;

namespace DolphinLean.Lean.Engine.Tests.Properties;

/// <summary>
/// The account as the order events, the market and the rules of Binance futures make it, worked out beside the engine. A position's value is
/// its profit at the bid when long and at the ask when short, where there are quotes, else at the last trade, less the fee of closing now.
/// </summary>
/// <param name="market">The market.</param>
/// <param name="cash">Cash at the start.</param>
/// <param name="hasFees">Whether the brokerage model charges fees and settles funding.</param>
internal sealed class AccountOracle(RandomMarket market, decimal cash, bool hasFees)
{
    private const decimal TakerFee = 0.0004m;
    private const decimal MakerFee = 0.0002m;

    private readonly SortedDictionary<string, Position> _positions = new(StringComparer.Ordinal);
    private DateTime _lastLook = RandomMarket.Midnight;

    public decimal Cash { get; private set; } = cash;

    public decimal QuantityOf(string ticker) => _positions.TryGetValue(ticker, out var position) ? position.Quantity : 0;

    /// <summary>When a symbol's data began.</summary>
    public DateTime Since(string ticker) => _positions[ticker].Since;

    /// <summary>Takes a symbol in, or back in: its prices are forgotten, what is held of it stays.</summary>
    public void Begin(string ticker, DateTime time)
    {
        if (!_positions.TryGetValue(ticker, out var position))
            _positions.Add(ticker, position = new Position());
        position.Since = time;
        position.NextFunding = DateTime.MaxValue;
    }

    /// <summary>Settles the funding of all full hours up to a time.</summary>
    public void MoveTo(DateTime time)
    {
        for (var hour = _lastLook.AddHours(1); hour <= time; hour = hour.AddHours(1))
        {
            _lastLook = hour;
            foreach (var (ticker, position) in _positions)
                Settle(ticker, position, hour);
        }
    }

    /// <summary>Takes a fill.</summary>
    public void Take(OrderEvent fill)
    {
        var position = _positions[fill.Symbol.Value];
        var (held, bought) = (position.Quantity, fill.FillQuantity);
        Cash -= fill.OrderFee.Value.Amount;
        if (held * bought < 0)
            Cash += Math.Sign(held) * Math.Min(Math.Abs(held), Math.Abs(bought)) * (fill.FillPrice - position.AveragePrice);
        var after = held + bought;
        if (held * bought >= 0)
            position.AveragePrice = (held * position.AveragePrice + bought * fill.FillPrice) / after;
        else if (held * after < 0)
            position.AveragePrice = fill.FillPrice;
        position.Quantity = after;
    }

    /// <summary>The fee of a fill: the rate of a maker or a taker of the value at the last price.</summary>
    public decimal FeeOf(OrderEvent fill, OrderTicket ticket)
    {
        if (!hasFees)
            return 0;
        var isMaker = ticket.OrderType == OrderType.Limit && !WasMarketable(ticket);
        return fill.AbsoluteFillQuantity * LastPrice(fill.Symbol.Value, fill.UtcTime) * (isMaker ? MakerFee : TakerFee);
    }

    public decimal Equity(DateTime time)
    {
        var equity = Cash;
        foreach (var (ticker, position) in _positions)
        {
            if (position.Quantity == 0)
                continue;
            var exit = Quote(ticker, position.Quantity > 0 ? PriceSide.Bid : PriceSide.Ask, time);
            equity += position.Quantity * (exit - position.AveragePrice);
            if (hasFees)
                equity -= Math.Abs(position.Quantity) * LastPrice(ticker, time) * TakerFee;
        }
        return equity;
    }

    /// <summary>Bid or ask; the last trade where there are no quotes.</summary>
    public decimal Quote(string ticker, PriceSide side, DateTime time) =>
        market.LastBar(ticker, side, Since(ticker), time)?.Close ?? LastPrice(ticker, time);

    /// <summary>The close of the last bar, a quote's being the middle of its sides; quotes count after trades of the same moment.</summary>
    public decimal LastPrice(string ticker, DateTime time)
    {
        var since = Since(ticker);
        var trade = market.LastBar(ticker, PriceSide.Trade, since, time);
        var bid = market.LastBar(ticker, PriceSide.Bid, since, time);
        if (bid is not { } quoted || trade?.EndTime > quoted.EndTime)
            return trade?.Close ?? 0;
        return (quoted.Close + market.LastBar(ticker, PriceSide.Ask, since, time)!.Value.Close) / 2;
    }

    private bool WasMarketable(OrderTicket ticket)
    {
        var limit = ticket.SubmitRequest.LimitPrice;
        var rounded = Math.Round(limit / RandomMarket.TickOf(ticket.Symbol.Value)) * RandomMarket.TickOf(ticket.Symbol.Value);
        return ticket.Quantity > 0
            ? rounded >= Quote(ticket.Symbol.Value, PriceSide.Ask, ticket.SubmitRequest.Time)
            : rounded <= Quote(ticket.Symbol.Value, PriceSide.Bid, ticket.SubmitRequest.Time);
    }

    /// <summary>LEAN looks once an hour. A position owes from the funding time after the look that first found it, as long as looks find it.</summary>
    private void Settle(string ticker, Position position, DateTime hour)
    {
        if (!hasFees)
            return;
        if (position.Quantity == 0)
        {
            position.NextFunding = DateTime.MaxValue;
            return;
        }
        if (position.NextFunding == DateTime.MaxValue)
        {
            position.NextFunding = hour.Date.AddHours((hour.Hour / 8 + 1) * 8);
            return;
        }
        if (hour < position.NextFunding || market.LastRate(ticker, position.Since, hour) is not { } rate)
            return;
        for (; position.NextFunding <= hour; position.NextFunding = position.NextFunding.AddHours(8))
            Cash -= rate * position.Quantity * LastPrice(ticker, hour);
    }

    private sealed class Position
    {
        public decimal Quantity { get; set; }

        public decimal AveragePrice { get; set; }

        public DateTime Since { get; set; }

        public DateTime NextFunding { get; set; } = DateTime.MaxValue;
    }
}
