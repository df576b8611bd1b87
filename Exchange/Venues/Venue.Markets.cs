using DolphinLean.Exchange.Accounts;
using DolphinLean.Exchange.Markets;
using DolphinLean.Exchange.Orders;
using DolphinLean.Exchange.Sources;

namespace DolphinLean.Exchange.Venues;

/// <summary>What the recorded market does: quotes, trades, reference prices, funding.</summary>
internal sealed partial class Venue
{
    private readonly List<decimal> _gone = [];

    /// <summary>Applies one event of a source. Its time must not lie before <see cref="NowMs"/>; the caller advances first.</summary>
    public void Apply(MarketEvent e)
    {
        var market = _markets[e.Symbol];
        switch (e.Kind)
        {
            case MarketEventKind.History:
                market.Candles.AddHistory(e.Candle!);
                if (market.MarkPrice == 0)
                    market.MarkPrice = market.IndexPrice = market.LastPrice = e.Candle!.Close;
                break;
            case MarketEventKind.Level:
                market.Book.SetMarketQuantity(e.Side, e.Price, e.Quantity, NowMs);
                break;
            case MarketEventKind.Change:
                Change(market, e.Side, e.Price, e.Quantity);
                break;
            case MarketEventKind.Snapshot:
                Show(market, e.Bids!, e.Asks!);
                break;
            case MarketEventKind.Trade:
                Trade(market, e.Side, e.Price, e.Quantity);
                break;
            case MarketEventKind.Mark:
                SetMark(market, e.Price);
                break;
            case MarketEventKind.FundingRate:
                market.FundingRate = e.Price;
                break;
            default:
                throw new InvalidOperationException($"{e.Symbol}: unknown kind of market event {e.Kind}");
        }
    }

    /// <summary>Changes what the recorded market shows at a price. What somebody took of it stays taken, so nothing can trade.</summary>
    private void Change(Market market, OrderSide side, decimal price, decimal quantity)
    {
        if (market.Book.SideOf(side).At(price)?.MarketQuantity is > 0 and var shown)
            market.Book.SetMarketQuantity(side, price, Math.Max(market.Rules.StepSize, shown + quantity), NowMs);
    }

    /// <summary>Replaces what the recorded market shows.</summary>
    private void Show(Market market, IReadOnlyList<PriceLevel> bids, IReadOnlyList<PriceLevel> asks)
    {
        Clear(market, OrderSide.Buy, bids);
        Clear(market, OrderSide.Sell, asks);
        foreach (var level in bids)
            market.Book.SetMarketQuantity(OrderSide.Buy, level.Price, level.Quantity, NowMs);
        foreach (var level in asks)
            market.Book.SetMarketQuantity(OrderSide.Sell, level.Price, level.Quantity, NowMs);
    }

    private void Clear(Market market, OrderSide side, IReadOnlyList<PriceLevel> keep)
    {
        _gone.Clear();
        foreach (var level in market.Book.SideOf(side).FromBest())
        {
            if (level.MarketQuantity > 0 && !Holds(keep, level.Price))
                _gone.Add(level.Price);
        }
        foreach (var price in _gone)
            market.Book.SetMarketQuantity(side, price, 0, NowMs);
    }

    private static bool Holds(IReadOnlyList<PriceLevel> levels, decimal price)
    {
        for (var i = 0; i < levels.Count; i++)
        {
            if (levels[i].Price == price)
                return true;
        }
        return false;
    }

    private void Trade(Market market, OrderSide takerSide, decimal price, decimal quantity)
    {
        _takenFromAccounts = 0;
        market.Book.TakeAsMarket(takerSide, price, quantity, NowMs);
        var rest = quantity - _takenFromAccounts;
        if (rest > 0)
            Print(market, market.Book.NextTradeId(), price, rest, isBuyerMaker: takerSide == OrderSide.Sell);
    }

    private void Print(Market market, long id, decimal price, decimal quantity, bool isBuyerMaker)
    {
        market.LastPrice = price;
        if (market.MarkPrice == 0)
            market.MarkPrice = market.IndexPrice = price;
        var print = market.Tape.Add(id, price, quantity, NowMs, isBuyerMaker);
        market.Candles.Add(print);
        _events.OnPrint(market, print);
        if (market.Waiting.Count > 0)
            _agenda.Add(NowMs, () => CheckTriggers(market));
    }

    /// <summary>Sets the mark price; liquidation and triggers follow.</summary>
    public void SetMark(Market market, decimal price)
    {
        market.MarkPrice = market.IndexPrice = price;
        market.Candles.AdvanceTo(NowMs);
        _events.OnMarkPrice(market);
        CheckTriggers(market);
        CheckLiquidation(market);
    }

    /// <summary>Changes a symbol's rules in the middle of a session.</summary>
    public void ChangeRules(SymbolRules rules)
    {
        var market = MarketOf(rules.Symbol);
        market.Rules = rules;
        _events.OnContract(market);
    }

    private void ScheduleFunding(Market market)
    {
        var interval = market.Rules.FundingIntervalHours * 3_600_000L;
        market.NextFundingMs = NowMs - NowMs % interval + interval;
        _agenda.Add(market.NextFundingMs, () => SettleFunding(market));
    }

    private void SettleFunding(Market market)
    {
        market.Fundings.Add(new FundingSettlement(NowMs, market.FundingRate, market.MarkPrice));
        foreach (var account in _accounts.Values)
        {
            foreach (var position in account.PositionsOf(market.Symbol).Where(position => !position.IsFlat).ToList())
                Fund(account, position, market);
        }
        ScheduleFunding(market);
    }

    private void Fund(Account account, Position position, Market market)
    {
        var amount = -decimal.Round(position.Notional(market.MarkPrice) * market.FundingRate, MoneyScale);
        if (amount == 0)
            return;
        Credit(account, market.Symbol, "FUNDING_FEE", amount);
        if (account.SettingOf(market.Symbol).MarginType == MarginType.Isolated)
            position.IsolatedWallet += amount;
        Ledger.MarketCash -= amount;
        _events.OnAccount(account, "FUNDING_FEE", amount, account.SettingOf(market.Symbol).MarginType == MarginType.Isolated ? [position] : []);
    }
}
