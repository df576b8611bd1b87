using System.Text.RegularExpressions;
using DolphinLean.Exchange.Accounts;
using DolphinLean.Exchange.Markets;
using DolphinLean.Exchange.Orders;

namespace DolphinLean.Exchange.Venues;

/// <summary>The filters of a symbol, in the order in which Binance answers them.</summary>
internal static partial class OrderChecks
{
    public static void ClientId(string? id)
    {
        if (id != null && !ClientIdForm().IsMatch(id))
            throw Reject.ClientOrderId();
    }

    public static void PositionSide(Account account, OrderRequest request)
    {
        if (account.IsHedged != (request.PositionSide != Orders.PositionSide.Both))
            throw Reject.PositionSideMismatch();
        if (account.IsHedged && request.ReduceOnly)
            throw Reject.ImproperReduceOnly();
    }

    public static void Quantity(SymbolRules rules, OrderRequest request)
    {
        if (request.ClosePosition)
            return;
        if (request.Quantity <= 0)
            throw Reject.QuantityNotPositive();
        if (Scale(request.Quantity) > rules.QuantityScale)
            throw Reject.Precision();
        if (request.Quantity < rules.MinQuantity)
            throw Reject.QuantityBelowMin();
        if (request.Quantity > (request.HasLimit ? rules.MaxQuantity : rules.MaxMarketQuantity))
            throw Reject.QuantityAboveMax();
        if (request.Quantity % rules.StepSize != 0)
            throw Reject.QuantityOffStep();
    }

    public static void Price(SymbolRules rules, decimal price, decimal markPrice, bool isBuy)
    {
        if (price <= 0)
            throw Reject.PriceBelowZero();
        if (Scale(price) > rules.PriceScale)
            throw Reject.Precision();
        if (price < rules.MinPrice)
            throw Reject.PriceBelowMin();
        if (price > rules.MaxPrice)
            throw Reject.PriceAboveMax();
        if (price % rules.TickSize != 0)
            throw Reject.PriceOffTick();
        if (markPrice == 0)
            return;
        var cap = rules.FloorToTick(markPrice * rules.MultiplierUp);
        if (isBuy && price > cap)
            throw Reject.PriceTooHigh(cap);
        var floor = rules.FloorToTick(markPrice * rules.MultiplierDown);
        if (!isBuy && price < floor)
            throw Reject.PriceTooLow(floor);
    }

    public static void StopPrice(SymbolRules rules, decimal price)
    {
        if (price <= 0)
            throw Reject.StopBelowZero();
        if (price > rules.MaxPrice)
            throw Reject.StopAboveMax();
        if (Scale(price) > rules.PriceScale)
            throw Reject.Precision();
        if (price % rules.TickSize != 0)
            throw Reject.PriceOffTick();
    }

    public static void Notional(SymbolRules rules, OrderRequest request, decimal price)
    {
        if (!request.ReduceOnly && !request.ClosePosition && price * request.Quantity < rules.MinNotional)
            throw Reject.Notional(rules.MinNotional);
    }

    private static int Scale(decimal number) => (number / 1.0000000000000000000000000000m).Scale;

    [GeneratedRegex(@"^[\.A-Z\:/a-z0-9_-]{1,36}$", RegexOptions.CultureInvariant)]
    private static partial Regex ClientIdForm();
}
