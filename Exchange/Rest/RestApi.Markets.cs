using System.Text;
using DolphinLean.Exchange.Markets;
using DolphinLean.Exchange.Messages;
using DolphinLean.Exchange.Venues;

namespace DolphinLean.Exchange.Rest;

/// <summary>Market data.</summary>
internal sealed partial class RestApi
{
    private static readonly int[] DepthLimits = [5, 10, 20, 50, 100, 500, 1_000];

    private void AddMarketRoutes()
    {
        Public("/fapi/v1/ping", 1, _ => ExchangeJson.Write(new EmptyReply()));
        Public("/fapi/v1/time", 1, _ => ExchangeJson.Write(new TimeReply(ServerTimeMs)));
        Public("/fapi/v1/exchangeInfo", 1, _ => ExchangeJson.Write(ContractInfo.All(_venue, ServerTimeMs)));
        Public("/fapi/v1/depth", p => p.Limit(500, 1_000) switch { <= 50 => 2, <= 100 => 5, <= 500 => 10, _ => 20 }, Depth);
        Public("/fapi/v1/trades", 5, Trades);
        Public("/fapi/v1/historicalTrades", 20, Trades);
        Public("/fapi/v1/aggTrades", 20, AggregateTrades);
        Public("/fapi/v1/klines", KlineWeight, call => Klines(call.Parameters, call.Parameters.RequiredText("symbol"), withVolume: true));
        Public("/fapi/v1/continuousKlines", KlineWeight, call => Klines(call.Parameters, call.Parameters.RequiredText("pair"), withVolume: true));
        Public("/fapi/v1/markPriceKlines", KlineWeight, call => Klines(call.Parameters, call.Parameters.RequiredText("symbol"), withVolume: false));
        Public("/fapi/v1/indexPriceKlines", KlineWeight, call => Klines(call.Parameters, call.Parameters.RequiredText("pair"), withVolume: false));
        Public("/fapi/v1/premiumIndex", p => p.Has("symbol") ? 1 : 10, call => OneOrAll(call, Premium));
        Public("/fapi/v1/fundingRate", 1, FundingRates);
        Public("/fapi/v1/fundingInfo", 1, _ => ExchangeJson.Write(_venue.Markets.Values
            .Select(market => new FundingInfoReply(market.Symbol, "0.02000000", "-0.02000000", market.Rules.FundingIntervalHours, false)).ToArray()));
        Public("/fapi/v1/ticker/24hr", p => p.Has("symbol") ? 1 : 40, call => OneOrAll(call, market => market.Candles.Day() is { } day ? Describe.Ticker(market, day) : null));
        foreach (var version in new[] { "v1", "v2" })
            Public($"/fapi/{version}/ticker/price", p => p.Has("symbol") ? 1 : 2, call => OneOrAll(call, market =>
                new PriceReply(market.Symbol, Price(market, market.LastPrice), NowMs)));
        Public("/fapi/v1/ticker/bookTicker", p => p.Has("symbol") ? 2 : 5, call => OneOrAll(call, BookTicker));
        Public("/fapi/v1/openInterest", 1, OpenInterest);
    }

    private string OneOrAll<T>(Call call, Func<Market, T?> describe) where T : class
    {
        if (call.Parameters.Text("symbol") is { } symbol)
            return ExchangeJson.Write(describe(_venue.MarketOf(symbol)) ?? throw Reject.InvalidSymbol());
        return ExchangeJson.Write(_venue.Markets.Values.Select(describe).OfType<T>().ToArray());
    }

    private static string Price(Market market, decimal price) => Text.Fixed(price, market.Rules.PriceScale);

    private string Depth(Call call)
    {
        var market = _venue.MarketOf(call.Parameters.RequiredText("symbol"));
        var limit = call.Parameters.Limit(500, 1_000);
        if (!DepthLimits.Contains(limit))
            throw new Rejection(-4021, $"{Text.Whole(limit)} is not valid depth limit.");
        return _depths.Take(market, limit, NowMs);
    }

    private string Trades(Call call)
    {
        var market = _venue.MarketOf(call.Parameters.RequiredText("symbol"));
        return ExchangeJson.Write(market.Tape.Prints.TakeLast(call.Parameters.Limit(500, 1_000)).Select(print => new TradeReply(
            print.Id, Price(market, print.Price), Text.Fixed(print.Quantity, market.Rules.QuantityScale),
            Text.Fixed(print.Price * print.Quantity, 2), print.TimeMs, print.IsBuyerMaker)).ToArray());
    }

    private string AggregateTrades(Call call)
    {
        var market = _venue.MarketOf(call.Parameters.RequiredText("symbol"));
        var (from, start, end) = (call.Parameters.Long("fromId") ?? 0, call.Parameters.Long("startTime") ?? 0, call.Parameters.Long("endTime") ?? long.MaxValue);
        var limit = call.Parameters.Limit(500, 1_000);
        var groups = market.Tape.Prints.Where(print => print.AggregateId >= from && print.TimeMs >= start && print.TimeMs <= end)
            .GroupBy(print => print.AggregateId)
            .Select(group => new AggregateTradeReply(group.Key, Price(market, group.First().Price), Text.Fixed(group.Sum(print => print.Quantity), market.Rules.QuantityScale),
                group.First().Id, group.Last().Id, group.First().TimeMs, group.First().IsBuyerMaker));
        return ExchangeJson.Write((from > 0 || start > 0 ? groups.Take(limit) : groups.TakeLast(limit)).ToArray());
    }

    private static int KlineWeight(Parameters parameters) =>
        parameters.Limit(500, 1_500) switch { < 100 => 1, < 500 => 2, <= 1_000 => 5, _ => 10 };

    private string Klines(Parameters parameters, string symbol, bool withVolume)
    {
        var market = _venue.MarketOf(symbol);
        var interval = CandleInterval.Find(parameters.RequiredText("interval")) ?? throw Reject.InvalidInterval();
        var limit = parameters.Limit(500, 1_500);
        var end = parameters.Long("endTime") ?? long.MaxValue;
        market.Candles.AdvanceTo(NowMs);
        var candles = parameters.Long("startTime") is { } start
            ? market.Candles.Range(interval, start, end).Take(limit)
            : market.Candles.Newest(interval, limit, end);
        var text = new StringBuilder("[");
        foreach (var candle in candles)
            Append(text, market.Rules, candle, withVolume);
        return text.Append(']').ToString();
    }

    private static void Append(StringBuilder text, SymbolRules rules, Candle candle, bool withVolume)
    {
        if (text.Length > 1)
            text.Append(',');
        string Number(decimal value, int scale) => $"\"{Text.Fixed(withVolume ? value : 0, scale)}\"";
        text.Append('[').Append(candle.OpenMs).Append(',');
        foreach (var price in new[] { candle.Open, candle.High, candle.Low, candle.Close })
            text.Append('"').Append(Text.Exact(price, rules.PriceScale)).Append("\",");
        text.Append(Number(candle.Volume, rules.QuantityScale)).Append(',').Append(candle.CloseMs).Append(',')
            .Append(Number(candle.QuoteVolume, 5)).Append(',').Append(candle.Trades).Append(',')
            .Append(Number(candle.TakerBuyVolume, rules.QuantityScale)).Append(',').Append(Number(candle.TakerBuyQuoteVolume, 5)).Append(",\"0\"]");
    }

    private PremiumReply Premium(Market market) => new(
        market.Symbol, Text.Money(market.MarkPrice), Text.Money(market.IndexPrice), Text.Money(market.MarkPrice), Text.Money(market.FundingRate),
        "0.00010000", market.NextFundingMs, NowMs);

    private string FundingRates(Call call)
    {
        var (start, end) = (call.Parameters.Long("startTime") ?? 0, call.Parameters.Long("endTime") ?? long.MaxValue);
        var markets = call.Parameters.Text("symbol") is { } symbol ? [_venue.MarketOf(symbol)] : _venue.Markets.Values;
        var rows = markets.SelectMany(market => market.Fundings.Select(funding => (market, funding)))
            .Where(row => row.funding.TimeMs >= start && row.funding.TimeMs <= end)
            .OrderBy(row => row.funding.TimeMs)
            .Select(row => new FundingReply(row.market.Symbol, row.funding.TimeMs, Text.Money(row.funding.Rate), Text.Money(row.funding.MarkPrice)));
        var limit = call.Parameters.Limit(100, 1_000);
        return ExchangeJson.Write((start > 0 ? rows.Take(limit) : rows.TakeLast(limit)).ToArray());
    }

    private BookTickerReply BookTicker(Market market)
    {
        var (bid, ask) = (market.Book.Bids.Best, market.Book.Asks.Best);
        return new BookTickerReply(
            market.Symbol, Price(market, bid?.Price ?? 0), Text.Fixed(bid?.Quantity ?? 0, market.Rules.QuantityScale),
            Price(market, ask?.Price ?? 0), Text.Fixed(ask?.Quantity ?? 0, market.Rules.QuantityScale), NowMs, market.Book.UpdateId);
    }

    private string OpenInterest(Call call)
    {
        var market = _venue.MarketOf(call.Parameters.RequiredText("symbol"));
        var open = _venue.Accounts.Values.SelectMany(account => account.PositionsOf(market.Symbol)).Sum(position => Math.Abs(position.Quantity));
        return ExchangeJson.Write(new OpenInterestReply(Text.Fixed(open, market.Rules.QuantityScale), market.Symbol, NowMs));
    }
}
