using QuantConnect.Orders.Fees;

namespace QuantConnect.Orders;

/// <summary>Something that happened to an order.</summary>
public class OrderEvent
{
    // Most orders are market orders, which have none of them.
    private OrderTerms? _terms;

    /// <summary>An empty event.</summary>
    public OrderEvent()
    {
    }

    /// <summary>A change of an order's state, without a fill yet.</summary>
    public OrderEvent(Order order, DateTime utcTime, OrderFee orderFee, string message = "")
    {
        OrderId = order.Id;
        Symbol = order.Symbol;
        Status = order.Status;
        Quantity = order.Quantity;
        Direction = order.Direction;
        FillPriceCurrency = order.PriceCurrency;
        UtcTime = utcTime;
        OrderFee = orderFee;
        Message = message;
    }

    /// <summary>An event.</summary>
    public OrderEvent(
        int orderId, Symbol symbol, DateTime utcTime, OrderStatus status, OrderDirection direction, decimal fillPrice, decimal fillQuantity,
        OrderFee orderFee, string message = "")
    {
        OrderId = orderId;
        Symbol = symbol;
        UtcTime = utcTime;
        Status = status;
        Direction = direction;
        FillPrice = fillPrice;
        FillQuantity = fillQuantity;
        OrderFee = orderFee;
        Message = message;
    }

    /// <summary>The order.</summary>
    public int OrderId { get; set; }

    /// <summary>Number of the event among the order's, from 1.</summary>
    public int Id { get; set; }

    /// <summary>Symbol.</summary>
    public Symbol Symbol { get; set; } = Symbol.Empty;

    /// <summary>When it happened.</summary>
    public DateTime UtcTime { get; set; }

    /// <summary>The order's state after it.</summary>
    public OrderStatus Status { get; set; }

    /// <summary>Fee of the fill.</summary>
    public OrderFee OrderFee { get; set; } = OrderFee.Zero;

    /// <summary>Price of the fill; 0 if nothing was filled.</summary>
    public decimal FillPrice
    {
        get;
        set => field = value.Normalize();
    }

    /// <summary>Currency of the price.</summary>
    public string FillPriceCurrency { get; set; } = string.Empty;

    /// <summary>Quantity filled, negative when sold.</summary>
    public decimal FillQuantity
    {
        get;
        set => field = value.Normalize();
    }

    /// <summary>Quantity filled without its sign.</summary>
    public decimal AbsoluteFillQuantity => Math.Abs(FillQuantity);

    /// <summary>Side.</summary>
    public OrderDirection Direction { get; set; }

    /// <summary>Free text.</summary>
    public string Message { get; set; } = string.Empty;

    /// <summary>The order's quantity.</summary>
    public decimal Quantity
    {
        get;
        set => field = value.Normalize();
    }

    /// <summary>The order's stop price, if it has one.</summary>
    public decimal? StopPrice
    {
        get => _terms?.StopPrice;
        set => SetTerm(value?.Normalize(), static (terms, price) => terms.StopPrice = price);
    }

    /// <summary>The order's trigger price, if it has one.</summary>
    public decimal? TriggerPrice
    {
        get => _terms?.TriggerPrice;
        set => SetTerm(value?.Normalize(), static (terms, price) => terms.TriggerPrice = price);
    }

    /// <summary>The order's limit price, if it has one.</summary>
    public decimal? LimitPrice
    {
        get => _terms?.LimitPrice;
        set => SetTerm(value?.Normalize(), static (terms, price) => terms.LimitPrice = price);
    }

    /// <summary>Distance of a trailing stop.</summary>
    public decimal? TrailingAmount
    {
        get => _terms?.TrailingAmount;
        set => SetTerm(value?.Normalize(), static (terms, price) => terms.TrailingAmount = price);
    }

    /// <summary>Whether that distance is a share of the price.</summary>
    public bool? TrailingAsPercentage
    {
        get => _terms?.TrailingAsPercentage;
        set
        {
            if (value is not null || _terms is not null) (_terms ??= new OrderTerms()).TrailingAsPercentage = value;
        }
    }

    /// <summary>The order's ticket; the engine sets it before the algorithm sees the event.</summary>
    public OrderTicket Ticket { get; set; } = null!;

    /// <summary>A copy.</summary>
    public OrderEvent Clone()
    {
        var copy = (OrderEvent)MemberwiseClone();
        copy._terms = _terms?.Clone();
        return copy;
    }

    /// <summary>Time, symbol, state and fill in one line.</summary>
    public string ShortToString() => FormattableString.Invariant(
        $"{UtcTime} OID:{OrderId} {Symbol.Value} {Status} Q:{Quantity}{(FillQuantity != 0 ? FormattableString.Invariant($" FQ:{FillQuantity} FP:{FillPrice}") : string.Empty)}");

    /// <inheritdoc/>
    public override string ToString()
    {
        var head = FormattableString.Invariant($"Time: {UtcTime} OrderID: {OrderId} EventID: {Id} Symbol: {Symbol.Value} Status: {Status} Quantity: {Quantity}");
        if (FillQuantity != 0) head += FormattableString.Invariant($" FillQuantity: {FillQuantity} FillPrice: {FillPrice.SmartRounding()} {FillPriceCurrency}");
        if (LimitPrice is { } limit) head += FormattableString.Invariant($" LimitPrice: {limit.SmartRounding()}");
        if (StopPrice is { } stop) head += FormattableString.Invariant($" StopPrice: {stop.SmartRounding()}");
        if (OrderFee.Value.Amount != 0) head += $" OrderFee: {OrderFee}";
        return Message.Length == 0 ? head : $"{head} Message: {Message}";
    }

    private void SetTerm(decimal? value, Action<OrderTerms, decimal?> set)
    {
        if (value is not null || _terms is not null) set(_terms ??= new OrderTerms(), value);
    }

    private sealed class OrderTerms
    {
        public decimal? StopPrice { get; set; }

        public decimal? TriggerPrice { get; set; }

        public decimal? LimitPrice { get; set; }

        public decimal? TrailingAmount { get; set; }

        public bool? TrailingAsPercentage { get; set; }

        public OrderTerms Clone() => (OrderTerms)MemberwiseClone();
    }
}
