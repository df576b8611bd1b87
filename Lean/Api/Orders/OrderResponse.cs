namespace QuantConnect.Orders;

/// <summary>The answer to a request.</summary>
public class OrderResponse
{
    /// <summary>There is no answer yet.</summary>
    public static readonly OrderResponse Unprocessed = new(int.MinValue, OrderResponseErrorCode.None, null);

    private OrderResponse(int orderId, OrderResponseErrorCode errorCode, string? errorMessage)
    {
        OrderId = orderId;
        ErrorCode = errorCode;
        ErrorMessage = errorMessage ?? string.Empty;
    }

    /// <summary>The order.</summary>
    public int OrderId { get; }

    /// <summary>Why it was refused; empty if it was not.</summary>
    public string ErrorMessage { get; }

    /// <summary>Why it was refused.</summary>
    public OrderResponseErrorCode ErrorCode { get; }

    /// <summary>Whether it was taken.</summary>
    public bool IsSuccess => IsProcessed && !IsError;

    /// <summary>Whether it was refused.</summary>
    public bool IsError => IsProcessed && ErrorCode != OrderResponseErrorCode.None;

    /// <summary>Whether there is an answer.</summary>
    public bool IsProcessed => !ReferenceEquals(this, Unprocessed);

    /// <summary>The request was taken.</summary>
    public static OrderResponse Success(OrderRequest request) => new(request.OrderId, OrderResponseErrorCode.None, null);

    /// <summary>The request was refused.</summary>
    public static OrderResponse Error(OrderRequest request, OrderResponseErrorCode errorCode, string errorMessage) =>
        new(request.OrderId, errorCode, errorMessage);

    /// <summary>The order is closed.</summary>
    public static OrderResponse InvalidStatus(OrderRequest request, Order order) => Error(
        request, OrderResponseErrorCode.InvalidOrderStatus, FormattableString.Invariant($"Order {request.OrderId} is {order.Status} and takes no {request.OrderRequestType} any more."));

    /// <summary>The order is not confirmed yet.</summary>
    public static OrderResponse InvalidNewStatus(OrderRequest request, Order order) => Error(
        request, OrderResponseErrorCode.InvalidNewOrderStatus, FormattableString.Invariant($"Order {request.OrderId} is {order.Status}, not confirmed yet, and takes no {request.OrderRequestType}."));

    /// <summary>There is no such order.</summary>
    public static OrderResponse UnableToFindOrder(OrderRequest request) => Error(
        request, OrderResponseErrorCode.UnableToFindOrder, FormattableString.Invariant($"There is no order {request.OrderId}."));

    /// <summary>The quantity is 0.</summary>
    public static OrderResponse ZeroQuantity(OrderRequest request) => Error(
        request, OrderResponseErrorCode.OrderQuantityZero, FormattableString.Invariant($"Order {request.OrderId} has no quantity."));

    /// <summary>The security was not added.</summary>
    public static OrderResponse MissingSecurity(SubmitOrderRequest request) => Error(
        request, OrderResponseErrorCode.MissingSecurity, $"'{request.Symbol.Value}' was not added; add it in Initialize before ordering.");

    /// <summary>The algorithm warms up.</summary>
    public static OrderResponse WarmingUp(OrderRequest request) => Error(
        request, OrderResponseErrorCode.AlgorithmWarmingUp, $"No {request.OrderRequestType} of orders in Initialize or while warming up; send it in OnWarmupFinished or later.");

    /// <inheritdoc/>
    public override string ToString()
    {
        if (!IsProcessed) return "Unprocessed";
        return IsError ? $"Error: {ErrorCode} - {ErrorMessage}" : "Success";
    }
}
