using DolphinLean.Exchange.Accounts;
using DolphinLean.Exchange.Messages;
using DolphinLean.Exchange.Orders;

namespace DolphinLean.Exchange.Rest;

/// <summary>Balances, positions, income.</summary>
internal sealed partial class RestApi
{
    private const string Asset = "USDT";

    private void AddAccountRoutes()
    {
        foreach (var version in new[] { "v2", "v3" })
        {
            Signed("GET", $"/fapi/{version}/balance", 5, call => ExchangeJson.Write(Balance(call.Account)));
            Signed("GET", $"/fapi/{version}/account", 5, call => ExchangeJson.Write(AccountOf(call.Account, isOld: version == "v2")));
            Signed("GET", $"/fapi/{version}/positionRisk", 5, call => PositionRisk(call, isOld: version == "v2"));
        }
        Signed("GET", "/fapi/v1/accountConfig", 5, call => ExchangeJson.Write(new AccountConfigReply(
            0, true, true, true, call.Account.IsHedged, call.Account.UpdatedMs, call.Account.HasMultiAssetMargin, -1)));
        Signed("GET", "/fapi/v1/income", 30, Incomes);
    }

    private BalanceReply[] Balance(Account account)
    {
        var margin = _venue.MarginOf(account);
        var available = Text.Money(Math.Max(0, margin.Available));
        return
        [
            new BalanceReply("SgsR", Asset, Text.Money(account.Wallet), Text.Money(account.CrossWallet), Text.Money(margin.CrossUnrealized),
                available, available, true, account.UpdatedMs),
        ];
    }

    private AccountReply AccountOf(Account account, bool isOld)
    {
        var margin = _venue.MarginOf(account);
        var initial = margin.TotalPositionInitial + margin.TotalOrderInitial;
        var available = Text.Money(Math.Max(0, margin.Available));
        return new AccountReply
        {
            FeeTier = isOld ? 0 : null,
            CanTrade = isOld ? true : null,
            CanDeposit = isOld ? true : null,
            CanWithdraw = isOld ? true : null,
            UpdateTime = isOld ? 0 : null,
            MultiAssetsMargin = isOld ? account.HasMultiAssetMargin : null,
            TradeGroupId = isOld ? -1 : null,
            TotalInitialMargin = Text.Money(initial),
            TotalMaintMargin = Text.Money(margin.TotalMaintenance),
            TotalWalletBalance = Text.Money(account.Wallet),
            TotalUnrealizedProfit = Text.Money(margin.TotalUnrealized),
            TotalMarginBalance = Text.Money(margin.MarginBalance),
            TotalPositionInitialMargin = Text.Money(margin.TotalPositionInitial),
            TotalOpenOrderInitialMargin = Text.Money(margin.TotalOrderInitial),
            TotalCrossWalletBalance = Text.Money(account.CrossWallet),
            TotalCrossUnPnl = Text.Money(margin.CrossUnrealized),
            AvailableBalance = available,
            MaxWithdrawAmount = available,
            Assets =
            [
                new AccountAsset(Asset, Text.Money(account.Wallet), Text.Money(margin.TotalUnrealized), Text.Money(margin.MarginBalance),
                    Text.Money(margin.TotalMaintenance), Text.Money(initial), Text.Money(margin.TotalPositionInitial), Text.Money(margin.TotalOrderInitial),
                    Text.Money(account.CrossWallet), Text.Money(margin.CrossUnrealized), available, available, true, account.UpdatedMs),
            ],
            Positions = [.. Shown(account, everySymbol: isOld).Select(position => PositionOf(account, margin, position, isOld))],
        };
    }

    // The newer answers have only symbols with a position or an open order; the older ones have every symbol.
    private List<Position> Shown(Account account, bool everySymbol, string? only = null)
    {
        var symbols = only != null ? [only] : everySymbol ? _venue.Markets.Keys
            : account.OpenPositions.Select(position => position.Symbol).Concat(account.OpenOrders.Select(order => order.Symbol)).Distinct().Order(StringComparer.Ordinal);
        PositionSide[] sides = !account.IsHedged ? [PositionSide.Both]
            : everySymbol ? [PositionSide.Both, PositionSide.Long, PositionSide.Short] : [PositionSide.Long, PositionSide.Short];
        return [.. symbols.SelectMany(symbol => sides.Select(side => account.PositionOf(symbol, side)))];
    }

    private AccountPosition PositionOf(Account account, Margin margin, Position position, bool isOld)
    {
        var market = _venue.MarketOf(position.Symbol);
        var setting = account.SettingOf(position.Symbol);
        var orders = margin.OrderInitial(position.Symbol);
        return new AccountPosition
        {
            Symbol = position.Symbol,
            PositionSide = Wire<PositionSide>.Name(position.Side),
            PositionAmt = Text.Fixed(position.Quantity, market.Rules.QuantityScale),
            UnrealizedProfit = Text.Money(margin.Unrealized(position)),
            IsolatedMargin = Text.Money(IsolatedMargin(margin, position)),
            Notional = Text.Money(position.Notional(market.MarkPrice)),
            IsolatedWallet = Text.Money(position.IsolatedWallet),
            InitialMargin = Text.Money(margin.PositionInitial(position) + orders),
            MaintMargin = Text.Money(margin.Maintenance(position)),
            PositionInitialMargin = isOld ? Text.Money(margin.PositionInitial(position)) : null,
            OpenOrderInitialMargin = isOld ? Text.Money(orders) : null,
            Leverage = isOld ? Text.Whole(setting.Leverage) : null,
            Isolated = isOld ? setting.MarginType == MarginType.Isolated : null,
            EntryPrice = isOld ? Text.Money(position.EntryPrice) : null,
            BreakEvenPrice = isOld ? Text.Money(position.BreakEvenPrice) : null,
            MaxNotional = isOld ? Text.Short(_venue.MaxNotional(position.Symbol, setting.Leverage)) : null,
            BidNotional = isOld ? Text.Short(margin.OpenNotional(position.Symbol, position.Side, OrderSide.Buy)) : null,
            AskNotional = isOld ? Text.Short(margin.OpenNotional(position.Symbol, position.Side, OrderSide.Sell)) : null,
            UpdateTime = position.UpdatedMs,
        };
    }

    private static decimal IsolatedMargin(Margin margin, Position position) =>
        position.IsolatedWallet == 0 ? 0 : position.IsolatedWallet + margin.Unrealized(position);

    private string PositionRisk(Call call, bool isOld)
    {
        var symbol = call.Parameters.Text("symbol");
        if (symbol != null)
            _venue.MarketOf(symbol);
        var margin = _venue.MarginOf(call.Account);
        var shown = Shown(call.Account, isOld, symbol);
        if (!isOld && symbol != null && call.Account.PositionsOf(symbol).All(position => position.IsFlat) && !call.Account.OpenOrdersOf(symbol).Any())
            shown.Clear();
        return ExchangeJson.Write(shown.Select(position => Risk(call.Account, margin, position, isOld)).ToArray());
    }

    private PositionReply Risk(Account account, Margin margin, Position position, bool isOld)
    {
        var market = _venue.MarketOf(position.Symbol);
        var setting = account.SettingOf(position.Symbol);
        var orders = margin.OrderInitial(position.Symbol);
        return new PositionReply
        {
            Symbol = position.Symbol,
            PositionSide = Wire<PositionSide>.Name(position.Side),
            PositionAmt = Text.Fixed(position.Quantity, market.Rules.QuantityScale),
            EntryPrice = Text.Short(decimal.Round(position.EntryPrice, 12)),
            BreakEvenPrice = Text.Short(decimal.Round(position.BreakEvenPrice, 12)),
            MarkPrice = Text.Money(market.MarkPrice),
            UnRealizedProfit = Text.Money(margin.Unrealized(position)),
            LiquidationPrice = position.IsFlat ? "0" : Text.Money(margin.LiquidationPrice(position)),
            Leverage = Text.Whole(setting.Leverage),
            MaxNotionalValue = Text.Short(_venue.MaxNotional(position.Symbol, setting.Leverage)),
            MarginType = setting.MarginType == MarginType.Isolated ? "isolated" : "cross",
            IsAutoAddMargin = "false",
            IsolatedMargin = Text.Money(IsolatedMargin(margin, position)),
            Notional = Text.Money(position.Notional(market.MarkPrice)),
            MarginAsset = isOld ? null : Asset,
            IsolatedWallet = Text.Money(position.IsolatedWallet),
            InitialMargin = isOld ? null : Text.Money(margin.PositionInitial(position) + orders),
            MaintMargin = isOld ? null : Text.Money(margin.Maintenance(position)),
            PositionInitialMargin = isOld ? null : Text.Money(margin.PositionInitial(position)),
            OpenOrderInitialMargin = isOld ? null : Text.Money(orders),
            Adl = isOld ? null : position.IsFlat ? 0 : 1,
            BidNotional = isOld ? null : Text.Short(margin.OpenNotional(position.Symbol, position.Side, OrderSide.Buy)),
            AskNotional = isOld ? null : Text.Short(margin.OpenNotional(position.Symbol, position.Side, OrderSide.Sell)),
            UpdateTime = position.UpdatedMs,
        };
    }

    private string Incomes(Call call)
    {
        var (symbol, type) = (call.Parameters.Text("symbol"), call.Parameters.Text("incomeType"));
        return ExchangeJson.Write(InTime(call.Parameters, call.Account.Incomes, income => income.TimeMs)
            .Where(income => (symbol == null || income.Symbol == symbol) && (type == null || income.Type == type))
            .TakeLast(call.Parameters.Limit(100, 1_000))
            .Select(income => new IncomeReply(income.Symbol, income.Type, Text.Money(income.Amount), Asset, income.Type, income.TimeMs, Text.Whole(income.Id),
                income.TradeId is { } id ? Text.Whole(id) : "")).ToArray());
    }
}
