using DolphinLean.Exchange.Accounts;
using DolphinLean.Exchange.Faults;
using DolphinLean.Exchange.Markets;
using DolphinLean.Exchange.Messages;
using DolphinLean.Exchange.Orders;
using DolphinLean.Exchange.Rest;
using DolphinLean.Exchange.Venues;

namespace DolphinLean.Exchange.Streams;

/// <summary>Tells what a venue says on the streams; faults of the user stream happen here.</summary>
internal sealed class UserEvents(FaultDesk faults) : IVenueEvents
{
    private readonly List<(Account Account, string Json)> _held = [];
    private StreamHub? _hub;
    private Venue? _venue;

    private StreamHub Hub => _hub ?? throw new InvalidOperationException("the venue spoke before its streams were attached");

    private Venue Venue => _venue!;

    public void Attach(StreamHub hub, Venue venue) => (_hub, _venue) = (hub, venue);

    public void OnOrder(Order order, ExecutionType execution, UserTrade? trade)
    {
        var market = Venue.MarketOf(order.Symbol);
        if (trade != null)
            Hub.DeliverToUser(order.Owner!, ExchangeJson.Write(Lite(order, trade, market.Rules)));
        var json = ExchangeJson.Write(new OrderTradeUpdate("ORDER_TRADE_UPDATE", Venue.NowMs, Venue.NowMs, Body(order, execution, trade, market)));
        DeliverWithFaults(order, json);
    }

    public void OnAccount(Account account, string reason, decimal balanceChange, IReadOnlyList<Position> positions) =>
        Hub.DeliverToUser(account, ExchangeJson.Write(new AccountUpdate("ACCOUNT_UPDATE", Venue.NowMs, Venue.NowMs, new AccountUpdateBody(
            reason,
            [new BalanceUpdate("USDT", Text.Money(account.Wallet), Text.Money(account.CrossWallet), Text.Short(balanceChange))],
            [.. positions.Select(position => Of(account, position))]))));

    public void OnAlgoOrder(AlgoOrder order)
    {
        var rules = Venue.MarketOf(order.Request.Symbol).Rules;
        var reply = Describe.Algo(order, rules, isQuery: true);
        Hub.DeliverToUser(order.Owner, ExchangeJson.Write(new AlgoUpdate("ALGO_UPDATE", Venue.NowMs, Venue.NowMs, new AlgoUpdateBody
        {
            ClientAlgoId = reply.ClientAlgoId,
            AlgoId = reply.AlgoId,
            Type = reply.OrderType,
            Symbol = reply.Symbol,
            Side = reply.Side,
            PositionSide = reply.PositionSide,
            TimeInForce = reply.TimeInForce,
            Quantity = reply.Quantity,
            Status = reply.AlgoStatus,
            ActualOrderId = reply.ActualOrderId!,
            ActualPrice = reply.ActualPrice!,
            ActualQuantity = reply.ActualQty!,
            ActualType = reply.ActualType is { Length: > 0 } type ? type : "0",
            TriggerPrice = reply.TriggerPrice,
            Price = reply.Price,
            SelfTradePrevention = reply.SelfTradePreventionMode,
            WorkingType = reply.WorkingType,
            PriceMatch = reply.PriceMatch,
            ClosePosition = reply.ClosePosition,
            PriceProtect = reply.PriceProtect,
            ReduceOnly = reply.ReduceOnly,
            TriggerTime = reply.TriggerTime,
            GoodTillDate = reply.GoodTillDate,
            RejectReason = order.RejectReason.Length > 0 ? order.RejectReason : null,
        })));
    }

    public void OnTriggerRejected(AlgoOrder order) =>
        Hub.DeliverToUser(order.Owner, ExchangeJson.Write(new TriggerRejectEvent("CONDITIONAL_ORDER_TRIGGER_REJECT", Venue.NowMs, Venue.NowMs,
            new TriggerRejectBody(order.Request.Symbol, order.Id, order.RejectReason))));

    public void OnLeverage(Account account, string symbol, int leverage) =>
        Hub.DeliverToUser(account, ExchangeJson.Write(new ConfigUpdate("ACCOUNT_CONFIG_UPDATE", Venue.NowMs, Venue.NowMs, new LeverageUpdateBody(symbol, leverage), null)));

    public void OnMultiAssetMargin(Account account) =>
        Hub.DeliverToUser(account, ExchangeJson.Write(new ConfigUpdate("ACCOUNT_CONFIG_UPDATE", Venue.NowMs, Venue.NowMs, null, new MultiAssetUpdateBody(account.HasMultiAssetMargin))));

    public void OnMarginCall(Account account)
    {
        var margin = Venue.MarginOf(account);
        Hub.DeliverToUser(account, ExchangeJson.Write(new MarginCallEvent("MARGIN_CALL", Venue.NowMs, Text.Money(account.CrossWallet),
            [.. account.OpenPositions.Where(position => margin.IsCross(position.Symbol)).Select(position => new MarginCallPosition(
                position.Symbol, Wire<PositionSide>.Name(position.Side), Text.Short(position.Quantity), "CROSSED", "0",
                Text.Money(Venue.MarketOf(position.Symbol).MarkPrice), Text.Money(margin.Unrealized(position)), Text.Money(margin.Maintenance(position))))])));
    }

    public void OnPrint(Market market, Print print) => Hub.Each(market.Symbol, feed => feed.OnPrint(market, print));

    public void OnMarkPrice(Market market)
    {
        // Mark prices go out in their own rhythm, not when they move.
    }

    public void OnLiquidation(Order order, UserTrade trade)
    {
        var rules = Venue.MarketOf(order.Symbol).Rules;
        var json = ExchangeJson.Write(new ForceOrderEvent("forceOrder", Venue.NowMs, new ForceOrderBody(
            order.Symbol, Wire<OrderSide>.Name(order.Side), Wire<OrderType>.Name(order.Type), Wire<TimeInForce>.Name(order.TimeInForce),
            Text.Fixed(order.Quantity, rules.QuantityScale), Text.Exact(order.Price, rules.PriceScale), Text.Fixed(order.AveragePrice, rules.PriceScale),
            Describe.Status(order), Text.Fixed(trade.Quantity, rules.QuantityScale), Text.Fixed(order.Filled, rules.QuantityScale), trade.TimeMs)));
        Hub.Each(order.Symbol, feed => feed.OnLiquidation(json));
    }

    public void OnContract(Market market)
    {
        var json = ExchangeJson.Write(new ContractEvent("contractInfo", Venue.NowMs, market.Symbol, market.Symbol, "PERPETUAL", 4_133_404_800_000, 1_569_398_400_000, market.Status,
            [.. market.Rules.Brackets.Select((bracket, i) => new ContractBracket(
                bracket.Number, bracket.NotionalFloor, bracket.NotionalCap, bracket.MaintenanceRatio, bracket.MaintenanceAmount,
                i + 1 < market.Rules.Brackets.Count ? market.Rules.Brackets[i + 1].MaxLeverage + 1 : 1, bracket.MaxLeverage))]));
        Hub.Each(market.Symbol, feed => feed.OnContract(json));
    }

    /// <summary>A listenKey ended.</summary>
    public void OnExpired(string key) =>
        Hub.DeliverToKey(key, ExchangeJson.Write(new ListenKeyExpired("listenKeyExpired", Venue.NowMs, key)));

    private void DeliverWithFaults(Order order, string json)
    {
        var account = order.Owner!;
        if (faults.Fires(FaultKind.MissingUpdate, order.Symbol))
            return;
        if (_held.Count == 0 && faults.Fires(FaultKind.ReorderedUpdate, order.Symbol))
        {
            // Held until the next one has gone, or for a second when none follows.
            _held.Add((account, json));
            Venue.Agenda.Add(Venue.NowMs + 1_000, Release);
            return;
        }
        Hub.DeliverToUser(account, json);
        if (faults.Fires(FaultKind.DuplicateUpdate, order.Symbol))
            Hub.DeliverToUser(account, json);
        Release();
    }

    private void Release()
    {
        foreach (var (account, json) in _held)
            Hub.DeliverToUser(account, json);
        _held.Clear();
    }

    private PositionUpdate Of(Account account, Position position)
    {
        var market = Venue.MarketOf(position.Symbol);
        return new PositionUpdate(
            position.Symbol, Text.Fixed(position.Quantity, market.Rules.QuantityScale), Text.Short(decimal.Round(position.EntryPrice, 12)),
            Text.Short(decimal.Round(position.BreakEvenPrice, 12)), Text.Money(position.Realized), Text.Money(position.UnrealizedProfit(market.MarkPrice)),
            account.SettingOf(position.Symbol).MarginType == MarginType.Isolated ? "isolated" : "cross", Text.Money(position.IsolatedWallet), Wire<PositionSide>.Name(position.Side));
    }

    private static TradeLiteEvent Lite(Order order, UserTrade trade, SymbolRules rules) => new(
        "TRADE_LITE", trade.TimeMs, trade.TimeMs, order.Symbol, Text.Fixed(order.Quantity, rules.QuantityScale), Text.Exact(order.Price, rules.PriceScale),
        trade.IsMaker, order.ClientOrderId, Wire<OrderSide>.Name(order.Side), Text.Exact(trade.Price, rules.PriceScale),
        Text.Fixed(trade.Quantity, rules.QuantityScale), trade.Id, order.Id);

    private OrderUpdateBody Body(Order order, ExecutionType execution, UserTrade? trade, Market market)
    {
        var rules = market.Rules;
        var margin = Venue.MarginOf(order.Owner!);
        return new OrderUpdateBody
        {
            Symbol = order.Symbol,
            ClientOrderId = order.ClientOrderId,
            Side = Wire<OrderSide>.Name(order.Side),
            Type = Wire<OrderType>.Name(order.Type),
            TimeInForce = Wire<TimeInForce>.Name(order.TimeInForce),
            Quantity = Text.Fixed(order.Quantity, rules.QuantityScale),
            Price = Text.Exact(order.Price, rules.PriceScale),
            AveragePrice = Text.Fixed(order.AveragePrice, Math.Max(5, rules.PriceScale)),
            StopPrice = Text.Exact(order.StopPrice, rules.PriceScale),
            Execution = Wire<ExecutionType>.Name(execution),
            Status = Describe.Status(order),
            OrderId = order.Id,
            LastQuantity = Text.Fixed(trade?.Quantity ?? 0, rules.QuantityScale),
            FilledQuantity = Text.Fixed(order.Filled, rules.QuantityScale),
            LastPrice = Text.Exact(trade?.Price ?? 0, rules.PriceScale),
            FeeAsset = rules.QuoteAsset,
            Fee = Text.Money(trade?.Fee ?? 0),
            Time = Venue.NowMs,
            TradeId = trade?.Id ?? 0,
            BidNotional = Text.Short(margin.OpenNotional(order.Symbol, order.PositionSide, OrderSide.Buy)),
            AskNotional = Text.Short(margin.OpenNotional(order.Symbol, order.PositionSide, OrderSide.Sell)),
            IsMaker = trade?.IsMaker ?? false,
            ReduceOnly = order.ReduceOnly,
            WorkingType = Wire<WorkingType>.Name(order.WorkingType),
            OriginalType = Wire<OrderType>.Name(order.OriginalType),
            PositionSide = Wire<PositionSide>.Name(order.PositionSide),
            ClosePosition = order.ClosePosition,
            RealizedProfit = Text.Money(trade?.RealizedProfit ?? 0),
            PriceProtect = order.PriceProtect,
            SelfTradePrevention = Wire<SelfTradePrevention>.Name(order.SelfTradePrevention),
            PriceMatch = Wire<PriceMatch>.Name(order.PriceMatch),
            GoodTillDate = order.GoodTillMs,
        };
    }
}
