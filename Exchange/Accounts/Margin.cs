using DolphinLean.Exchange.Markets;
using DolphinLean.Exchange.Orders;

namespace DolphinLean.Exchange.Accounts;

/// <summary>Binance's margin arithmetic over an account, at the mark prices of the moment.</summary>
internal sealed class Margin(Account account, Func<string, Market> marketOf)
{
    public decimal CrossUnrealized => Sum(position => IsCross(position.Symbol) ? Unrealized(position) : 0);

    public decimal TotalUnrealized => Sum(Unrealized);

    public decimal CrossMaintenance => Sum(position => IsCross(position.Symbol) ? Maintenance(position) : 0);

    public decimal TotalMaintenance => Sum(Maintenance);

    public decimal TotalPositionInitial => Sum(PositionInitial);

    public decimal TotalOrderInitial => Symbols().Sum(OrderInitial);

    public decimal MarginBalance => account.Wallet + TotalUnrealized;

    /// <summary>What new orders may bind: cross cash and cross profit, less what cross positions and all orders bind.</summary>
    public decimal Available
    {
        get
        {
            var crossInitial = Sum(position => IsCross(position.Symbol) ? PositionInitial(position) : 0);
            return account.CrossWallet + CrossUnrealized - crossInitial - TotalOrderInitial;
        }
    }

    public decimal Unrealized(Position position) => position.UnrealizedProfit(marketOf(position.Symbol).MarkPrice);

    public decimal Maintenance(Position position)
    {
        var market = marketOf(position.Symbol);
        return market.Rules.MaintenanceMargin(Math.Abs(position.Notional(market.MarkPrice)));
    }

    public decimal PositionInitial(Position position) =>
        Math.Abs(position.Notional(marketOf(position.Symbol).MarkPrice)) / account.SettingOf(position.Symbol).Leverage;

    /// <summary>What a symbol's open orders bind beyond its positions: the worse of all buys or all sells filling.</summary>
    public decimal OrderInitial(string symbol)
    {
        decimal bound = 0;
        PositionSide[] sides = account.IsHedged ? [PositionSide.Long, PositionSide.Short] : [PositionSide.Both];
        foreach (var side in sides)
        {
            var notional = account.PositionOf(symbol, side).Notional(marketOf(symbol).MarkPrice);
            var most = Math.Max(Math.Abs(notional + OpenNotional(symbol, side, OrderSide.Buy)), Math.Abs(notional - OpenNotional(symbol, side, OrderSide.Sell)));
            bound += Math.Max(0, most - Math.Abs(notional));
        }
        return bound / account.SettingOf(symbol).Leverage;
    }

    /// <summary>Value of what is open to make positions larger.</summary>
    public decimal OpenNotional(string symbol, PositionSide side, OrderSide orderSide) => account.OpenOrdersOf(symbol)
        .Where(order => order.PositionSide == side && order.Side == orderSide && !order.MayOnlyReduce)
        .Sum(order => order.Remaining * (order.Price != 0 ? order.Price : marketOf(symbol).MarkPrice));

    /// <summary>The mark price at which a position would be liquidated if nothing else moved; 0 for none.</summary>
    public decimal LiquidationPrice(Position position)
    {
        if (position.IsFlat)
            return 0;
        var market = marketOf(position.Symbol);
        var size = Math.Abs(position.Quantity);
        var direction = Math.Sign(position.Quantity);
        var bracket = market.Rules.BracketOf(Math.Abs(position.Notional(market.MarkPrice)));
        var isCross = IsCross(position.Symbol);
        var balance = isCross ? account.CrossWallet : position.IsolatedWallet;
        if (isCross)
            balance += CrossUnrealized - Unrealized(position) - (CrossMaintenance - Maintenance(position));
        var divisor = size * bracket.MaintenanceRatio - direction * size;
        var price = (balance + bracket.MaintenanceAmount - direction * size * position.EntryPrice) / divisor;
        return Math.Max(0, price);
    }

    public bool IsCross(string symbol) => account.SettingOf(symbol).MarginType == MarginType.Crossed;

    private IEnumerable<string> Symbols() => account.OpenOrders.Select(order => order.Symbol).Distinct();

    private decimal Sum(Func<Position, decimal> value) => account.OpenPositions.Sum(value);
}
