using System.Globalization;
using QuantConnect.Interfaces;
using QuantConnect.Securities;

namespace QuantConnect.Orders;

/// <summary>An order.</summary>
public abstract class Order
{
    /// <summary>An order without content, for copies.</summary>
    protected Order()
    {
    }

    /// <summary>An order.</summary>
    /// <param name="symbol">Symbol.</param>
    /// <param name="quantity">Quantity, negative to sell.</param>
    /// <param name="time">When it was made, in UTC.</param>
    /// <param name="tag">Free text.</param>
    /// <param name="properties">Instructions to the brokerage.</param>
    protected Order(Symbol symbol, decimal quantity, DateTime time, string tag = "", IOrderProperties? properties = null)
    {
        Symbol = symbol;
        Quantity = quantity;
        Time = time;
        Tag = tag;
        if (properties is not null) Properties = properties;
    }

    /// <summary>Number of the order in its run, from 1.</summary>
    public int Id { get; internal set; }

    /// <summary>Ids that the brokerage gave it.</summary>
    public List<string> BrokerId { get; internal set; } = [];

    /// <summary>Symbol.</summary>
    public Symbol Symbol { get; internal set; } = Symbol.Empty;

    /// <summary>Average fill price; 0 before the first fill.</summary>
    public decimal Price
    {
        get;
        internal set => field = value.Normalize();
    }

    /// <summary>Currency of the price.</summary>
    public string PriceCurrency { get; internal set; } = string.Empty;

    /// <summary>When it was made, in UTC.</summary>
    public DateTime Time { get; internal set; }

    /// <summary>When it was made, in UTC.</summary>
    public DateTime CreatedTime => Time;

    /// <summary>When it was last filled, in UTC; null before.</summary>
    public DateTime? LastFillTime { get; internal set; }

    /// <summary>When it was last changed, in UTC; null before.</summary>
    public DateTime? LastUpdateTime { get; internal set; }

    /// <summary>When it was cancelled, in UTC; null if it was not.</summary>
    public DateTime? CanceledTime { get; internal set; }

    /// <summary>Quantity, negative to sell.</summary>
    public virtual decimal Quantity
    {
        get;
        internal set => field = value.Normalize();
    }

    /// <summary>Kind.</summary>
    public abstract OrderType Type { get; }

    /// <summary>Where it stands.</summary>
    public OrderStatus Status { get; set; } = OrderStatus.None;

    /// <summary>How long it stands.</summary>
    public TimeInForce TimeInForce => Properties.TimeInForce;

    /// <summary>Free text.</summary>
    public string Tag { get; internal set; } = string.Empty;

    /// <summary>Instructions to the brokerage.</summary>
    public IOrderProperties Properties { get; internal set; } = new OrderProperties();

    /// <summary>Asset class.</summary>
    public SecurityType SecurityType => Symbol.ID.SecurityType;

    /// <summary>Side.</summary>
    public OrderDirection Direction => Quantity switch
    {
        > 0 => OrderDirection.Buy,
        < 0 => OrderDirection.Sell,
        _ => OrderDirection.Hold,
    };

    /// <summary>Quantity without its sign.</summary>
    public decimal AbsoluteQuantity => Math.Abs(Quantity);

    /// <summary>The market when it was sent; null before.</summary>
    public OrderSubmissionData? OrderSubmissionData { get; internal set; }

    /// <summary>Whether it could trade at once when it was sent.</summary>
    public virtual bool IsMarketable => Type == OrderType.Market;

    /// <summary>The order's value in the account's currency, negative to sell.</summary>
    public decimal GetValue(Security security) =>
        GetValueImpl(security) * security.QuoteCurrency.ConversionRate * security.SymbolProperties.ContractMultiplier;

    /// <summary>Text of an order that was given none.</summary>
    public virtual string GetDefaultTag() => string.Empty;

    /// <summary>Takes a change.</summary>
    /// <exception cref="ArgumentException">The change is for another order.</exception>
    public virtual void ApplyUpdateOrderRequest(UpdateOrderRequest request)
    {
        if (request.OrderId != Id)
            throw new ArgumentException(FormattableString.Invariant($"The change is for order {request.OrderId}; this is order {Id}."), nameof(request));
        if (request.Quantity is { } quantity) Quantity = quantity;
        if (request.Tag is not null) Tag = request.Tag;
    }

    /// <summary>A copy.</summary>
    public abstract Order Clone();

    /// <summary>The order that a request asks for.</summary>
    public static Order CreateOrder(SubmitOrderRequest request)
    {
        var (symbol, quantity, time, tag, properties) = (request.Symbol, request.Quantity, request.Time, request.Tag ?? string.Empty, request.OrderProperties);
        Order order = request.OrderType switch
        {
            OrderType.Market => new MarketOrder(symbol, quantity, time, tag, properties),
            OrderType.Limit => new LimitOrder(symbol, quantity, request.LimitPrice, time, tag, properties),
            OrderType.StopMarket => new StopMarketOrder(symbol, quantity, request.StopPrice, time, tag, properties),
            OrderType.StopLimit => new StopLimitOrder(symbol, quantity, request.StopPrice, request.LimitPrice, time, tag, properties),
            OrderType.TrailingStop => new TrailingStopOrder(
                symbol, quantity, request.StopPrice, request.TrailingAmount, request.TrailingAsPercentage, time, tag, properties),
            OrderType.LimitIfTouched => new LimitIfTouchedOrder(symbol, quantity, request.TriggerPrice, request.LimitPrice, time, tag, properties),
            _ => throw new ArgumentOutOfRangeException(nameof(request), request.OrderType, "There is no order of this type."),
        };
        order.Status = OrderStatus.New;
        order.Id = request.OrderId;
        return order;
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"OrderId: {Id} {Status} {Type} order for {Quantity} unit{(Quantity == 1 ? "" : "s")} of {Symbol}");
        return string.IsNullOrEmpty(Tag) ? text : $"{text} {Tag}";
    }

    /// <summary>The order's value in the quote currency, negative to sell.</summary>
    protected abstract decimal GetValueImpl(Security security);

    /// <summary>Copies everything that all orders have.</summary>
    protected void CopyTo(Order order)
    {
        order.Id = Id;
        order.Time = Time;
        order.LastFillTime = LastFillTime;
        order.LastUpdateTime = LastUpdateTime;
        order.CanceledTime = CanceledTime;
        order.BrokerId = [.. BrokerId];
        order.Price = Price;
        order.PriceCurrency = PriceCurrency;
        order.Quantity = Quantity;
        order.Status = Status;
        order.Symbol = Symbol;
        order.Tag = Tag;
        order.Properties = Properties.Clone();
        order.OrderSubmissionData = OrderSubmissionData?.Clone();
    }

    /// <summary>Value of a quantity that trades at a limit or better: at the worse of limit and market for the account.</summary>
    internal static decimal ValueAtLimit(decimal quantity, decimal limitPrice, decimal price) => quantity switch
    {
        < 0 => quantity * Math.Max(limitPrice, price),
        > 0 => quantity * Math.Min(limitPrice, price),
        _ => 0m,
    };
}
