using QuantConnect.Securities;

namespace QuantConnect.Orders;

/// <summary>What an algorithm holds of an order it sent: its state, its fills, and the ways to change or end it.</summary>
public sealed partial class OrderTicket
{
    private readonly SecurityTransactionManager _transactions;
    private readonly List<OrderEvent> _events = [];
    private List<UpdateOrderRequest>? _updates;
    private Order? _order;
    private OrderStatus? _refusedAs;
    private decimal _filledValue;

    /// <summary>The ticket of a request.</summary>
    public OrderTicket(SecurityTransactionManager transactionManager, SubmitOrderRequest submitRequest)
    {
        _transactions = transactionManager;
        SubmitRequest = submitRequest;
    }

    /// <summary>The order's number.</summary>
    public int OrderId => SubmitRequest.OrderId;

    /// <summary>Where the order stands.</summary>
    public OrderStatus Status => _refusedAs ?? _order?.Status ?? OrderStatus.New;

    /// <summary>Symbol.</summary>
    public Symbol Symbol => SubmitRequest.Symbol;

    /// <summary>Asset class.</summary>
    public SecurityType SecurityType => SubmitRequest.SecurityType;

    /// <summary>The order's quantity, negative to sell.</summary>
    public decimal Quantity => _order?.Quantity ?? SubmitRequest.Quantity;

    /// <summary>Average price of the fills; 0 before the first.</summary>
    public decimal AverageFillPrice { get; private set; }

    /// <summary>Quantity filled, negative when sold.</summary>
    public decimal QuantityFilled { get; private set; }

    /// <summary>Quantity not filled yet.</summary>
    public decimal QuantityRemaining => Quantity - QuantityFilled;

    /// <summary>When the last request was made, in UTC.</summary>
    public DateTime Time => GetMostRecentOrderRequest().Time;

    /// <summary>Kind of the order.</summary>
    public OrderType OrderType => SubmitRequest.OrderType;

    /// <summary>Free text.</summary>
    public string Tag => _order?.Tag ?? SubmitRequest.Tag ?? string.Empty;

    /// <summary>The request for the order.</summary>
    public SubmitOrderRequest SubmitRequest { get; }

    /// <summary>The requests for changes.</summary>
    public IReadOnlyList<UpdateOrderRequest> UpdateRequests => _updates ?? [];

    /// <summary>The request for its end; null if there was none.</summary>
    public CancelOrderRequest? CancelRequest { get; private set; }

    /// <summary>What happened to the order.</summary>
    public IReadOnlyList<OrderEvent> OrderEvents => _events;

    /// <summary>Whether there is an order yet.</summary>
    public bool HasOrder => _order is not null;

    /// <summary>A price of the order.</summary>
    /// <exception cref="ArgumentException">Orders of this type have no such price.</exception>
    public decimal Get(OrderField field) => Get<decimal>(field);

    /// <summary>A price of the order.</summary>
    /// <exception cref="ArgumentException">Orders of this type have no such price.</exception>
    public T Get<T>(OrderField field)
    {
        object? value = (field, OrderType) switch
        {
            (OrderField.LimitPrice, OrderType.Limit) => (_order as LimitOrder)?.LimitPrice ?? SubmitRequest.LimitPrice,
            (OrderField.LimitPrice, OrderType.StopLimit) => (_order as StopLimitOrder)?.LimitPrice ?? SubmitRequest.LimitPrice,
            (OrderField.LimitPrice, OrderType.LimitIfTouched) => (_order as LimitIfTouchedOrder)?.LimitPrice ?? SubmitRequest.LimitPrice,
            (OrderField.StopPrice, OrderType.StopLimit) => (_order as StopLimitOrder)?.StopPrice ?? SubmitRequest.StopPrice,
            (OrderField.StopPrice, OrderType.StopMarket or OrderType.TrailingStop) => (_order as StopMarketOrder)?.StopPrice ?? SubmitRequest.StopPrice,
            (OrderField.TriggerPrice, OrderType.LimitIfTouched) => (_order as LimitIfTouchedOrder)?.TriggerPrice ?? SubmitRequest.TriggerPrice,
            (OrderField.TrailingAmount, OrderType.TrailingStop) => (_order as TrailingStopOrder)?.TrailingAmount ?? SubmitRequest.TrailingAmount,
            (OrderField.TrailingAsPercentage, OrderType.TrailingStop) =>
                (_order as TrailingStopOrder)?.TrailingAsPercentage ?? SubmitRequest.TrailingAsPercentage,
            _ => null,
        };
        return value is T typed ? typed : throw new ArgumentException($"{OrderType} orders have no {field} of type {typeof(T).Name}.", nameof(field));
    }

    /// <summary>Asks for a change.</summary>
    public OrderResponse Update(UpdateOrderFields fields) =>
        _transactions.UpdateOrder(new UpdateOrderRequest(_transactions.UtcTime, OrderId, fields)).UpdateRequests[^1].Response;

    /// <summary>Asks for another text.</summary>
    public OrderResponse UpdateTag(string tag) => Update(new UpdateOrderFields { Tag = tag });

    /// <summary>Asks for another quantity.</summary>
    public OrderResponse UpdateQuantity(decimal quantity, string? tag = null) => Update(new UpdateOrderFields { Quantity = quantity, Tag = tag });

    /// <summary>Asks for another limit price.</summary>
    public OrderResponse UpdateLimitPrice(decimal limitPrice, string? tag = null) => Update(new UpdateOrderFields { LimitPrice = limitPrice, Tag = tag });

    /// <summary>Asks for another stop price.</summary>
    public OrderResponse UpdateStopPrice(decimal stopPrice, string? tag = null) => Update(new UpdateOrderFields { StopPrice = stopPrice, Tag = tag });

    /// <summary>Asks for another trigger price.</summary>
    public OrderResponse UpdateTriggerPrice(decimal triggerPrice, string? tag = null) =>
        Update(new UpdateOrderFields { TriggerPrice = triggerPrice, Tag = tag });

    /// <summary>Asks for another distance of a trailing stop.</summary>
    public OrderResponse UpdateStopTrailingAmount(decimal trailingAmount, string? tag = null) =>
        Update(new UpdateOrderFields { TrailingAmount = trailingAmount, Tag = tag });

    /// <summary>Asks for the order's end.</summary>
    public OrderResponse Cancel(string? tag = null)
    {
        var request = new CancelOrderRequest(_transactions.UtcTime, OrderId, tag);
        if (CancelRequest is { Status: not OrderRequestStatus.Error })
            return OrderResponse.Error(request, OrderResponseErrorCode.RequestCanceled, FormattableString.Invariant($"The end of order {OrderId} has been asked for already."));
        return _transactions.ProcessRequest(request).CancelRequest!.Response;
    }

    /// <summary>The last answer.</summary>
    public OrderResponse GetMostRecentOrderResponse() => GetMostRecentOrderRequest().Response;

    /// <summary>The last request.</summary>
    public OrderRequest GetMostRecentOrderRequest() => CancelRequest ?? (OrderRequest?)_updates?[^1] ?? SubmitRequest;

    /// <summary>The order's number, or the code of the last error.</summary>
    public static implicit operator int(OrderTicket ticket) =>
        ticket.GetMostRecentOrderResponse() is { IsError: true } error ? (int)error.ErrorCode : ticket.OrderId;

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{OrderId}: {_order?.ToString() ?? SubmitRequest.ToString()}");

    /// <summary>A ticket that was refused before there was an order.</summary>
    public static OrderTicket InvalidSubmitRequest(SecurityTransactionManager transactionManager, SubmitOrderRequest request, OrderResponse response)
    {
        request.SetResponse(response);
        return new OrderTicket(transactionManager, request) { _refusedAs = OrderStatus.Invalid };
    }

    /// <summary>The ticket of a change of an order that does not exist.</summary>
    public static OrderTicket InvalidUpdateOrderId(SecurityTransactionManager transactionManager, UpdateOrderRequest request)
    {
        var ticket = OfUnknownOrder(transactionManager, request);
        ticket.AddUpdateRequest(request);
        return ticket;
    }

    /// <summary>The ticket of a cancel of an order that does not exist.</summary>
    public static OrderTicket InvalidCancelOrderId(SecurityTransactionManager transactionManager, CancelOrderRequest request)
    {
        var ticket = OfUnknownOrder(transactionManager, request);
        ticket.TrySetCancelRequest(request);
        return ticket;
    }

    /// <summary>Gives the ticket its order.</summary>
    internal void SetOrder(Order order)
    {
        if (_order is not null && _order.Id != order.Id)
            throw new ArgumentException(FormattableString.Invariant($"This is the ticket of order {_order.Id}, not of {order.Id}."), nameof(order));
        _order = order;
        Signal();
    }

    /// <summary>Notes an event; a fill moves the filled quantity, the average price and the order's price.</summary>
    internal void AddOrderEvent(OrderEvent orderEvent)
    {
        _events.Add(orderEvent);
        Signal();
        if (orderEvent.FillQuantity == 0) return;
        QuantityFilled += orderEvent.FillQuantity;
        _filledValue += orderEvent.AbsoluteFillQuantity * orderEvent.FillPrice;
        AverageFillPrice = _filledValue / Math.Abs(QuantityFilled);
        _order?.Price = AverageFillPrice;
    }

    /// <summary>Notes a change asked for.</summary>
    internal void AddUpdateRequest(UpdateOrderRequest request) => (_updates ??= []).Add(request);

    /// <summary>Notes the end asked for; false if one is on its way.</summary>
    internal bool TrySetCancelRequest(CancelOrderRequest request)
    {
        if (CancelRequest is { Status: not OrderRequestStatus.Error }) return false;
        CancelRequest = request;
        return true;
    }

    private static OrderTicket OfUnknownOrder(SecurityTransactionManager transactionManager, OrderRequest request)
    {
        var submit = new SubmitOrderRequest(OrderType.Market, SecurityType.Base, Symbol.Empty, 0, 0, 0, request.Time, request.Tag);
        submit.SetOrderId(request.OrderId);
        submit.SetResponse(OrderResponse.UnableToFindOrder(request));
        request.SetResponse(OrderResponse.UnableToFindOrder(request));
        return new OrderTicket(transactionManager, submit) { _refusedAs = OrderStatus.Invalid };
    }
}
