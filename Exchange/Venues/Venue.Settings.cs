using DolphinLean.Exchange.Accounts;
using DolphinLean.Exchange.Orders;

namespace DolphinLean.Exchange.Venues;

/// <summary>What an account may choose: leverage, margin type, position mode, isolated margin, the dead-man's countdown.</summary>
internal sealed partial class Venue
{
    public void SetLeverage(Account account, string symbol, long leverage)
    {
        var rules = MarketOf(symbol).Rules;
        if (leverage < 1 || leverage > rules.Brackets[0].MaxLeverage)
            throw Reject.Leverage(leverage);
        var setting = account.SettingOf(symbol);
        var before = setting.Leverage;
        var notional = account.PositionsOf(symbol).Sum(position => Math.Abs(position.Notional(MarketOf(symbol).MarkPrice)));
        if (notional > MaxNotional(symbol, (int)leverage))
            throw Reject.MaxPosition();
        setting.Leverage = (int)leverage;
        if (leverage < before && MarginOf(account).Available < 0)
        {
            setting.Leverage = before;
            throw Reject.LeverageTooSmall();
        }
        _events.OnLeverage(account, symbol, (int)leverage);
    }

    public void SetMarginType(Account account, string symbol, MarginType type)
    {
        MarketOf(symbol);
        var setting = account.SettingOf(symbol);
        if (setting.MarginType == type)
            throw Reject.NoNeedMarginType();
        if (account.OpenOrdersOf(symbol).Any())
            throw Reject.MarginTypeWithOrders();
        if (account.PositionsOf(symbol).Any(position => !position.IsFlat))
            throw Reject.MarginTypeWithPosition();
        setting.MarginType = type;
    }

    public void SetHedged(Account account, bool isHedged)
    {
        if (account.IsHedged == isHedged)
            throw Reject.NoNeedPositionSide();
        if (account.OpenOrders.Any() || account.OpenAlgoOrders.Any())
            throw Reject.PositionSideWithOrders();
        if (account.OpenPositions.Any())
            throw Reject.PositionSideWithPosition();
        account.IsHedged = isHedged;
    }

    public void SetMultiAssetMargin(Account account, bool isOn)
    {
        if (account.HasMultiAssetMargin == isOn)
            throw Reject.NoNeedMultiAssets();
        account.HasMultiAssetMargin = isOn;
        _events.OnMultiAssetMargin(account);
    }

    public void MoveIsolatedMargin(Account account, string symbol, PositionSide side, decimal amount, bool adds)
    {
        MarketOf(symbol);
        var position = account.PositionOf(symbol, side);
        if (account.SettingOf(symbol).MarginType != MarginType.Isolated || position.IsFlat)
            throw Reject.NotIsolated();
        var margin = MarginOf(account);
        if (adds && amount > margin.Available)
            throw Reject.CrossBalance();
        if (!adds && amount > position.IsolatedWallet + Math.Min(0, margin.Unrealized(position)) - margin.PositionInitial(position))
            throw Reject.IsolatedBalance();
        position.IsolatedWallet += adds ? amount : -amount;
        position.UpdatedMs = NowMs;
        account.MarginChanges.Add(new MarginChange(symbol, side, amount, adds, NowMs));
        _events.OnAccount(account, "MARGIN_TRANSFER", 0, [position]);
    }

    /// <summary>Cancels a symbol's orders after a while, unless asked again; 0 stops the countdown.</summary>
    public void CountdownCancelAll(Account account, string symbol, long countdownMs)
    {
        MarketOf(symbol);
        if (countdownMs == 0)
        {
            account.CountdownsMs.Remove(symbol);
            return;
        }
        var due = NowMs + countdownMs;
        account.CountdownsMs[symbol] = due;
        _agenda.Add(due, () =>
        {
            if (account.CountdownsMs.GetValueOrDefault(symbol) != due)
                return;
            account.CountdownsMs.Remove(symbol);
            CancelAll(account, symbol);
        });
    }
}
