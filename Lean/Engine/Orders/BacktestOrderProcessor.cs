using QuantConnect.Algorithm;
using QuantConnect.Hosting;
using QuantConnect.Orders;
using QuantConnect.Securities;

namespace DolphinLean.Engine.Orders;

/// <summary>
/// Takes the algorithm's order requests and fills them with the securities' own models, in LEAN's order of checks and events.
/// </summary>
/// <remarks>
/// Requests wait in one queue. Sending an order works the queue off at once, so a market order is filled inside the call; cancels and
/// updates wait for the next order or for <see cref="ProcessSynchronousEvents"/>, which the loop calls before and after each step's data.
/// After each request every waiting order is offered to its fill model.
/// </remarks>
internal sealed partial class BacktestOrderProcessor : IOrderProcessor
{
    private readonly QCAlgorithm _algorithm;
    private readonly OrderCheckMode _checks;
    private readonly LeanQuirks _quirks;
    private readonly List<Order> _orders = [];
    private readonly List<OrderTicket> _tickets = [];
    private readonly List<Order> _open = [];
    private readonly List<Order> _pending = [];
    private readonly Queue<OrderRequest> _requests = [];
    private readonly OrderRounding _rounding;

    public BacktestOrderProcessor(QCAlgorithm algorithm, OrderCheckMode checks, LeanQuirks quirks)
    {
        _quirks = quirks;
        _algorithm = algorithm;
        _checks = checks;
        _rounding = new OrderRounding(algorithm);
    }

    /// <summary>Every order event so far, in the order in which the algorithm saw them.</summary>
    public List<OrderEvent> Events { get; } = [];

    /// <summary>Called for every fill, after the portfolio has taken it and before the algorithm hears of it.</summary>
    public Action<OrderEvent>? Filled { get; set; }

    /// <summary>Orders in id order.</summary>
    public IReadOnlyList<Order> Orders => _orders;

    public OrderTicket Process(OrderRequest request) => request switch
    {
        SubmitOrderRequest submit => Submit(submit),
        CancelOrderRequest cancel => Cancel(cancel),
        UpdateOrderRequest update => Update(update),
        _ => throw new ArgumentException($"Expected a request to submit, update or cancel, found {request.GetType().Name}.", nameof(request)),
    };

    /// <summary>Works off the requests that wait and offers every waiting order to its fill model; costs nothing while there are none.</summary>
    public void ProcessSynchronousEvents()
    {
        if (_expiring.Count > 0)
            ExpireAtVenue();
        if (_requests.Count == 0 && _pending.Count == 0)
            return;
        ProcessRequests();
        ScanPending();
    }

    /// <summary>Works off the requests that wait, between two steps.</summary>
    public void ProcessWaiting()
    {
        if (_requests.Count > 0)
            ProcessRequests();
    }

    private void ProcessRequests()
    {
        while (_requests.TryDequeue(out var request))
        {
            var response = request switch
            {
                SubmitOrderRequest submit => HandleSubmit(submit),
                CancelOrderRequest cancel => HandleCancel(cancel),
                _ => HandleUpdate((UpdateOrderRequest)request),
            };
            request.SetResponse(response, OrderRequestStatus.Processed);
            ScanPending();
        }
    }
}
