using System.Globalization;

namespace QuantConnect.Orders;

/// <summary>Something asked of the order processor, and its answer.</summary>
public abstract class OrderRequest
{
    /// <summary>A request.</summary>
    protected OrderRequest(DateTime time, int orderId, string? tag)
    {
        Time = time;
        OrderId = orderId;
        Tag = tag;
    }

    /// <summary>What it asks for.</summary>
    public abstract OrderRequestType OrderRequestType { get; }

    /// <summary>Where it stands.</summary>
    public OrderRequestStatus Status { get; private set; }

    /// <summary>When it was made, in UTC.</summary>
    public DateTime Time { get; }

    /// <summary>The order.</summary>
    public int OrderId { get; protected set; }

    /// <summary>Free text.</summary>
    public string? Tag { get; }

    /// <summary>The answer.</summary>
    public OrderResponse Response { get; private set; } = OrderResponse.Unprocessed;

    /// <summary>Answers it.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="status">Where the request stands then, unless the answer is an error.</param>
    public void SetResponse(OrderResponse response, OrderRequestStatus status = OrderRequestStatus.Error)
    {
        ArgumentNullException.ThrowIfNull(response);
        Status = response.IsError ? OrderRequestStatus.Error : status;
        Response = response;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Time:yyyy-MM-dd HH:mm:ss} UTC: {OrderRequestType} order {OrderId} {Status} {Tag}");
}
