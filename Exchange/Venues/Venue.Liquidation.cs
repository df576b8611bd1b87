using DolphinLean.Exchange.Accounts;
using DolphinLean.Exchange.Markets;
using DolphinLean.Exchange.Orders;

namespace DolphinLean.Exchange.Venues;

/// <summary>Liquidation and auto-deleveraging.</summary>
internal sealed partial class Venue
{
    /// <summary>Maintenance over balance at which a margin call goes out.</summary>
    private const decimal MarginCallRatio = 0.8m;

    private readonly HashSet<Account> _called = [];

    private void CheckLiquidation(Market market)
    {
        foreach (var account in _accounts.Values)
        {
            if (!account.PositionsOf(market.Symbol).Any(position => !position.IsFlat))
                continue;
            if (account.SettingOf(market.Symbol).MarginType == MarginType.Crossed)
                CheckCross(account);
            else
                CheckIsolated(account, market.Symbol);
        }
    }

    private void CheckCross(Account account)
    {
        var margin = MarginOf(account);
        var balance = account.CrossWallet + margin.CrossUnrealized;
        var maintenance = margin.CrossMaintenance;
        if (balance >= maintenance)
        {
            var isNear = maintenance >= balance * MarginCallRatio;
            if (isNear && _called.Add(account))
                _events.OnMarginCall(account);
            if (!isNear)
                _called.Remove(account);
            return;
        }
        foreach (var order in account.OpenOrders.Where(order => margin.IsCross(order.Symbol)).ToList())
            Cancel(order);
        foreach (var position in account.OpenPositions.Where(position => margin.IsCross(position.Symbol)).OrderByDescending(margin.Maintenance).ToList())
            Liquidate(account, position);
    }

    private void CheckIsolated(Account account, string symbol)
    {
        var margin = MarginOf(account);
        foreach (var position in account.PositionsOf(symbol).Where(position => !position.IsFlat).ToList())
        {
            if (position.IsolatedWallet + margin.Unrealized(position) >= margin.Maintenance(position))
                continue;
            foreach (var order in account.OpenOrdersOf(symbol).Where(order => order.PositionSide == position.Side).ToList())
                Cancel(order);
            Liquidate(account, position);
        }
    }

    /// <summary>Sells a position to the market at what the book gives; what no one takes goes to the insurance fund at the mark price.</summary>
    public void Liquidate(Account account, Position position)
    {
        var order = Force(account, position, Math.Abs(position.Quantity), ForcedReason.Liquidation, "autoclose-");
        var market = MarketOf(position.Symbol);
        market.Book.Match(order, order.Price, NowMs);
        if (order.IsOpen)
            TakeOver(market, order);
        PayDebt(account);
    }

    /// <summary>Closes a part of a position against the insurance fund at the mark price, as auto-deleveraging does.</summary>
    public void Deleverage(Account account, Position position, decimal quantity)
    {
        var order = Force(account, position, Math.Min(quantity, Math.Abs(position.Quantity)), ForcedReason.AutoDeleveraging, "adl_autoclose-");
        TakeOver(MarketOf(position.Symbol), order);
    }

    private Order Force(Account account, Position position, decimal quantity, ForcedReason reason, string prefix)
    {
        var market = MarketOf(position.Symbol);
        var isBuy = position.Quantity < 0;
        var bound = market.MarkPrice * (isBuy ? 1 + market.Rules.MarketTakeBound : 1 - market.Rules.MarketTakeBound);
        var order = Create(account, new OrderRequest
        {
            Symbol = position.Symbol,
            Side = isBuy ? OrderSide.Buy : OrderSide.Sell,
            Type = OrderType.Limit,
            TimeInForce = TimeInForce.Ioc,
            PositionSide = position.Side,
            Quantity = quantity,
            ClientOrderId = Numbered(prefix),
            ReduceOnly = position.Side == PositionSide.Both,
            SelfTradePrevention = SelfTradePrevention.None,
            Forced = reason,
        }, market.Rules.RoundToTick(bound));
        account.Record(order);
        _events.OnOrder(order, ExecutionType.New, null);
        return order;
    }

    // The fund trades as the recorded market does: its side of the ledger takes the position.
    private void TakeOver(Market market, Order order)
    {
        var quantity = Math.Min(order.Remaining, Reducible(order));
        if (quantity <= 0)
        {
            End(order, OrderStatus.Expired, ExecutionType.Expired);
            return;
        }
        var price = market.Rules.RoundToTick(market.MarkPrice);
        var fund = new Order { Id = -NextRecordId(), Symbol = order.Symbol, Side = order.IsBuy ? OrderSide.Sell : OrderSide.Buy, Price = price, Quantity = quantity };
        order.Fill(price, quantity);
        fund.Fill(price, quantity);
        ((Matching.IMatchRules)this).OnTrade(new Matching.Trade(market.Book.NextTradeId(), order, fund, price, quantity, NowMs));
        if (order.IsOpen)
            End(order, OrderStatus.Expired, ExecutionType.Expired);
    }

    private void PayDebt(Account account)
    {
        if (account.Wallet >= 0 || account.OpenPositions.Any())
            return;
        var debt = -account.Wallet;
        Ledger.Insurance -= debt;
        Credit(account, "", "INSURANCE_CLEAR", debt);
        _events.OnAccount(account, "INSURANCE_CLEAR", debt, []);
    }
}
