using DolphinLean.Binance.Messages;
using DolphinLean.Engine.Live.Venues;

namespace DolphinLean.Binance.Rules;

/// <summary>The filters of one symbol, as <c>exchangeInfo</c> gives them.</summary>
internal sealed record SymbolRules
{
    public required string Symbol { get; init; }
    public required string QuoteAsset { get; init; }
    public required bool IsTrading { get; init; }
    public required decimal TickSize { get; init; }
    public required decimal MinPrice { get; init; }
    public required decimal MaxPrice { get; init; }
    public required (decimal Step, decimal Min, decimal Max) Lot { get; init; }
    public required (decimal Step, decimal Min, decimal Max) MarketLot { get; init; }
    public required decimal LeastNotional { get; init; }
    public required decimal PriceUp { get; init; }
    public required decimal PriceDown { get; init; }

    public static SymbolRules Of(SymbolRow row)
    {
        var price = Row(FilterKind.PriceFilter);
        var lot = LotOf(Row(FilterKind.LotSize), default);
        return new SymbolRules
        {
            Symbol = row.Symbol,
            QuoteAsset = row.QuoteAsset ?? "USDT",
            IsTrading = row.Status == ContractStatus.Trading,
            TickSize = price?.TickSize ?? 0,
            MinPrice = price?.MinPrice ?? 0,
            MaxPrice = price?.MaxPrice ?? 0,
            Lot = lot,
            MarketLot = LotOf(Row(FilterKind.MarketLotSize), lot),
            LeastNotional = Row(FilterKind.MinNotional)?.Notional ?? 0,
            PriceUp = Row(FilterKind.PercentPrice)?.MultiplierUp ?? 0,
            PriceDown = Row(FilterKind.PercentPrice)?.MultiplierDown ?? 0,
        };

        FilterRow? Row(FilterKind kind) => row.Filters.FirstOrDefault(filter => filter.FilterType == kind);
    }

    public TradingRule ToRule() => new(Symbol, QuoteAsset, TickSize, MarketLot.Step > 0 ? Math.Max(MarketLot.Step, Lot.Step) : Lot.Step, LeastNotional);

    /// <summary>Why an order is outside of the filters; null when it is not.</summary>
    /// <param name="order">The order.</param>
    /// <param name="lastPrice">Last price, to value market orders; 0 when there is none.</param>
    public string? Refuse(VenueOrder order, decimal lastPrice)
    {
        var quantity = Math.Abs(order.Quantity);
        var (step, min, max) = order.Kind == VenueOrderKind.Market ? MarketLot : Lot;
        if (!IsTrading)
            return $"{Symbol} is not trading";
        if (step > 0 && quantity % step != 0)
            return FormattableString.Invariant($"quantity {quantity} is no multiple of {Symbol}'s step {step}");
        if (quantity < min || (max > 0 && quantity > max))
            return FormattableString.Invariant($"quantity {quantity} is not within {Symbol}'s {min} to {max}");
        if (order.Kind != VenueOrderKind.Market && RefusePrice(order, lastPrice) is { } refusal)
            return refusal;
        var value = quantity * (order.Kind == VenueOrderKind.Market ? lastPrice : order.Price);
        if (value == 0)
            return $"{Symbol} has no price yet";
        // Binance lets reduce-only orders be small; ours may be sent plain, so all are held to it but those.
        return !order.IsReducing && value < LeastNotional
            ? FormattableString.Invariant($"value {value} is below {Symbol}'s least, {LeastNotional}") : null;
    }

    private string? RefusePrice(VenueOrder order, decimal lastPrice)
    {
        if (TickSize > 0 && order.Price % TickSize != 0)
            return FormattableString.Invariant($"price {order.Price} is no multiple of {Symbol}'s tick {TickSize}");
        if (order.Price < MinPrice || (MaxPrice > 0 && order.Price > MaxPrice))
            return FormattableString.Invariant($"price {order.Price} is not within {Symbol}'s {MinPrice} to {MaxPrice}");
        if (order.Kind == VenueOrderKind.StopMarket || lastPrice == 0)
            return null;
        return order.Quantity > 0 && PriceUp > 0 && order.Price > lastPrice * PriceUp
            || order.Quantity < 0 && order.Price < lastPrice * PriceDown
            ? FormattableString.Invariant($"price {order.Price} is too far from {Symbol}'s {lastPrice}") : null;
    }

    private static (decimal Step, decimal Min, decimal Max) LotOf(FilterRow? row, (decimal Step, decimal Min, decimal Max) otherwise) =>
        row is { StepSize: { } step } ? (step > 0 ? step : otherwise.Step, row.MinQty ?? 0, row.MaxQty ?? 0) : otherwise;
}
