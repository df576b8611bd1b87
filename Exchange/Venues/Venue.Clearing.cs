using DolphinLean.Exchange.Accounts;
using DolphinLean.Exchange.Matching;
using DolphinLean.Exchange.Orders;

namespace DolphinLean.Exchange.Venues;

/// <summary>What a trade does to positions and cash.</summary>
internal sealed partial class Venue : IMatchRules
{
    private const int MoneyScale = 8;

    /// <summary>Quantity of the last recorded trade that met accounts' orders.</summary>
    private decimal _takenFromAccounts;

    decimal IMatchRules.Fillable(Order order) =>
        order.Owner == null || !order.MayOnlyReduce ? order.Remaining : Math.Min(order.Remaining, Reducible(order));

    void IMatchRules.OnExpired(Order order, OrderStatus status)
    {
        if (order.Owner != null)
            End(order, status, ExecutionType.Expired);
        else
            order.Status = status;
    }

    void IMatchRules.OnTrade(Trade trade)
    {
        var signed = trade.Taker.IsBuy ? trade.Quantity : -trade.Quantity;
        Settle(trade, trade.Taker, signed, isMaker: false);
        Settle(trade, trade.Maker, -signed, isMaker: true);
        if (trade.Taker.Owner == null && trade.Maker.Owner == null)
            return;
        if (trade.Taker.Owner == null)
            _takenFromAccounts += trade.Quantity;
        Print(MarketOf(trade.Taker.Symbol), trade.Id, trade.Price, trade.Quantity, isBuyerMaker: !trade.Taker.IsBuy);
    }

    private static decimal Reducible(Order order) => order.Owner!.PositionOf(order.Symbol, order.PositionSide).Reducible(order.Side);

    private void Settle(Trade trade, Order order, decimal signed, bool isMaker)
    {
        if (order.Owner is not { } account)
        {
            Ledger.MarketBought(order.Symbol, signed, trade.Price);
            return;
        }
        var rules = MarketOf(order.Symbol).Rules;
        var rate = order.Forced == ForcedReason.Liquidation ? rules.LiquidationFee : isMaker ? rules.MakerFee : rules.TakerFee;
        var fee = decimal.Round(trade.Price * trade.Quantity * rate, MoneyScale);
        var position = account.PositionOf(order.Symbol, order.PositionSide);
        var profit = ApplyToPosition(account, position, signed, trade.Price, fee);
        Credit(account, order.Symbol, "REALIZED_PNL", profit, trade.Id);
        Credit(account, order.Symbol, order.Forced == ForcedReason.Liquidation ? "INSURANCE_CLEAR" : "COMMISSION", -fee, trade.Id);
        if (order.Forced == ForcedReason.Liquidation)
            Ledger.Insurance += fee;
        else
            Ledger.Fees += fee;
        Finish(account, order, position, new UserTrade(trade.Id, order, trade.Price, trade.Quantity, fee, profit, isMaker, NowMs));
    }

    private void Finish(Account account, Order order, Position position, UserTrade trade)
    {
        order.UpdatedMs = NowMs;
        order.RealizedProfit += trade.RealizedProfit;
        account.Trades.Add(trade);
        if (!order.IsOpen)
            account.Close(order);
        _events.OnAccount(account, "ORDER", 0, [position]);
        _events.OnOrder(order, order.Forced == ForcedReason.None ? ExecutionType.Trade : ExecutionType.Calculated, trade);
        if (order.Forced == ForcedReason.Liquidation)
            _events.OnLiquidation(order, trade);
    }

    /// <summary>Splits a fill at zero, and moves isolated margin with what opens and closes.</summary>
    private decimal ApplyToPosition(Account account, Position position, decimal signed, decimal price, decimal fee)
    {
        position.UpdatedMs = NowMs;
        var closing = Math.Sign(signed) == -Math.Sign(position.Quantity) ? Math.Min(Math.Abs(signed), Math.Abs(position.Quantity)) : 0;
        var opening = Math.Abs(signed) - closing;
        decimal profit = 0;
        if (closing > 0)
        {
            var left = Math.Abs(position.Quantity) - closing;
            position.IsolatedWallet = left == 0 ? 0 : decimal.Round(position.IsolatedWallet * left / (left + closing), MoneyScale);
            profit = position.Apply(closing * Math.Sign(signed), price, fee);
        }
        if (opening > 0)
        {
            position.Apply(opening * Math.Sign(signed), price, closing > 0 ? 0 : fee);
            var setting = account.SettingOf(position.Symbol);
            if (setting.MarginType == MarginType.Isolated)
                position.IsolatedWallet += decimal.Round(opening * price / setting.Leverage, MoneyScale);
        }
        return profit;
    }
}
