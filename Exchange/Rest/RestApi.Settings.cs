using DolphinLean.Exchange.Messages;
using DolphinLean.Exchange.Orders;
using DolphinLean.Exchange.Venues;

namespace DolphinLean.Exchange.Rest;

/// <summary>Leverage, margin type, position mode, brackets, rates.</summary>
internal sealed partial class RestApi
{
    private static readonly CodeReply Success = new(200, "success");

    private void AddSettingRoutes()
    {
        Signed("POST", "/fapi/v1/leverage", 1, SetLeverage);
        Signed("POST", "/fapi/v1/marginType", 1, SetMarginType);
        Signed("GET", "/fapi/v1/positionSide/dual", 30, call => ExchangeJson.Write(new DualSideReply(call.Account.IsHedged)));
        Signed("POST", "/fapi/v1/positionSide/dual", 1, SetHedged);
        Signed("GET", "/fapi/v1/multiAssetsMargin", 30, call => ExchangeJson.Write(new MultiAssetsReply(call.Account.HasMultiAssetMargin)));
        Signed("POST", "/fapi/v1/multiAssetsMargin", 1, SetMultiAssets);
        Signed("POST", "/fapi/v1/positionMargin", 1, MoveMargin);
        Signed("GET", "/fapi/v1/positionMargin/history", 1, MarginHistory);
        Signed("GET", "/fapi/v1/symbolConfig", 5, SymbolConfig);
        Signed("GET", "/fapi/v1/leverageBracket", 1, Brackets);
        Signed("GET", "/fapi/v1/commissionRate", 20, CommissionRate);
        Signed("GET", "/fapi/v1/rateLimit/order", 1, _ => ExchangeJson.Write(ContractInfo.OrderLimits));
        Signed("GET", "/fapi/v1/adlQuantile", 5, AdlQuantile);
        Signed("GET", "/fapi/v1/feeBurn", 30, _ => ExchangeJson.Write(new FeeBurnReply(false)));
    }

    private string SetLeverage(Call call)
    {
        var (symbol, leverage) = (call.Parameters.RequiredText("symbol"), call.Parameters.RequiredLong("leverage"));
        _venue.SetLeverage(call.Account, symbol, leverage);
        return ExchangeJson.Write(new LeverageReply((int)leverage, Text.Short(_venue.MaxNotional(symbol, (int)leverage)), symbol));
    }

    private string SetMarginType(Call call)
    {
        var type = call.Parameters.RequiredText("marginType") == "CROSS"
            ? MarginType.Crossed : call.Parameters.RequiredWord<MarginType>("marginType", () => Reject.InvalidData("marginType"));
        _venue.SetMarginType(call.Account, call.Parameters.RequiredText("symbol"), type);
        return ExchangeJson.Write(Success);
    }

    private string SetHedged(Call call)
    {
        _venue.SetHedged(call.Account, call.Parameters.RequiredBool("dualSidePosition"));
        return ExchangeJson.Write(Success);
    }

    private string SetMultiAssets(Call call)
    {
        _venue.SetMultiAssetMargin(call.Account, call.Parameters.RequiredBool("multiAssetsMargin"));
        return ExchangeJson.Write(Success);
    }

    private string MoveMargin(Call call)
    {
        var p = call.Parameters;
        var (amount, type) = (p.RequiredDecimal("amount"), p.RequiredLong("type"));
        if (type is not (1 or 2) || amount <= 0)
            throw Reject.InvalidData(amount <= 0 ? "amount" : "type");
        _venue.MoveIsolatedMargin(call.Account, p.RequiredText("symbol"), p.Word("positionSide", PositionSide.Both), amount, adds: type == 1);
        return ExchangeJson.Write(new PositionMarginReply(amount, 200, "Successfully modify position margin.", (int)type));
    }

    private string MarginHistory(Call call)
    {
        var (symbol, type) = (call.Parameters.RequiredText("symbol"), call.Parameters.Long("type"));
        return ExchangeJson.Write(InTime(call.Parameters, call.Account.MarginChanges, change => change.TimeMs)
            .Where(change => change.Symbol == symbol && (type == null || change.IsAdded == (type == 1)))
            .TakeLast(call.Parameters.Limit(500, 500))
            .Select(change => new MarginChangeReply(symbol, change.IsAdded ? 1 : 2, "USER_ADJUST", Text.Money(change.Amount), Asset, change.TimeMs,
                Wire<PositionSide>.Name(change.PositionSide))).ToArray());
    }

    private string SymbolConfig(Call call) => ExchangeJson.Write(SymbolsOf(call).Select(symbol =>
    {
        var setting = call.Account.SettingOf(symbol);
        return new SymbolConfigReply(symbol, Wire<MarginType>.Name(setting.MarginType), "false", setting.Leverage, Text.Short(_venue.MaxNotional(symbol, setting.Leverage)));
    }).ToArray());

    private string Brackets(Call call) => ExchangeJson.Write(SymbolsOf(call).Select(symbol => new BracketsReply(
        symbol, 1, [.. _venue.MarketOf(symbol).Rules.Brackets.Select(bracket => new BracketReply(
            bracket.Number, bracket.MaxLeverage, bracket.NotionalCap, bracket.NotionalFloor, bracket.MaintenanceRatio, bracket.MaintenanceAmount))])).ToArray());

    private string CommissionRate(Call call)
    {
        var rules = _venue.MarketOf(call.Parameters.RequiredText("symbol")).Rules;
        return ExchangeJson.Write(new CommissionReply(rules.Symbol, Text.Fixed(rules.MakerFee, 6), Text.Fixed(rules.TakerFee, 6)));
    }

    private string AdlQuantile(Call call)
    {
        var symbol = call.Parameters.Text("symbol");
        var held = call.Account.OpenPositions.Where(position => symbol == null || position.Symbol == symbol).GroupBy(position => position.Symbol);
        return ExchangeJson.Write(held.Select(group => new AdlReply(
            group.Key, group.ToDictionary(position => Wire<PositionSide>.Name(position.Side), _ => 1))).ToArray());
    }

    private IEnumerable<string> SymbolsOf(Call call) =>
        call.Parameters.Text("symbol") is { } symbol ? [_venue.MarketOf(symbol).Symbol] : _venue.Markets.Keys;
}
