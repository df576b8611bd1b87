using QuantConnect.Algorithm;
using QuantConnect.Hosting;
using QuantConnect.Orders;
using QuantConnect.Securities;

namespace DolphinLean.Engine.Orders;

/// <summary>Takes the algorithm's order requests, checks them and tells what became of them, in LEAN's order of checks and events.</summary>
/// <remarks>
/// Requests wait in one queue. Sending an order works the queue off at once; cancels and updates wait for the next order or for
/// <see cref="ProcessSynchronousEvents"/>, which the loop calls before and after each step's data. Who fills orders is the derived type's matter.
/// </remarks>
internal abstract partial class OrderProcessor : IOrderProcessor
{
    private readonly QCAlgorithm _algorithm;
    private readonly OrderCheckMode _checks;
    private readonly LeanQuirks _quirks;
    private readonly List<Order> _orders = [];
    private readonly List<OrderTicket> _tickets = [];
    private readonly List<Order> _open = [];
    private readonly Queue<OrderRequest> _requests = [];
    private readonly OrderRounding _rounding;

    protected OrderProcessor(QCAlgorithm algorithm, OrderCheckMode checks, LeanQuirks quirks)
    {
        _quirks = quirks;
        _algorithm = algorithm;
        _checks = checks;
        _rounding = new OrderRounding(algorithm);
    }

    /// <summary>Whose orders they are.</summary>
    protected QCAlgorithm Algorithm => _algorithm;

    /// <summary>Which checks are made.</summary>
    protected OrderCheckMode Checks => _checks;

    /// <summary>Which of LEAN's quirks are matched.</summary>
    protected LeanQuirks Quirks => _quirks;

    /// <summary>Every order event so far, in the order in which the algorithm saw them.</summary>
    public List<OrderEvent> Events { get; } = [];

    /// <summary>Called for every fill, after the portfolio has taken it and before the algorithm hears of it.</summary>
    public Action<OrderEvent>? Filled { get; set; }

    /// <summary>Orders in id order.</summary>
    public IReadOnlyList<Order> Orders => _orders;

    /// <summary>Whether neither a request nor an order waits for anything.</summary>
    public virtual bool IsIdle => _requests.Count == 0 && _open.Count == 0 && !HasWaitingOrders;

    public OrderTicket Process(OrderRequest request) => request switch
    {
        SubmitOrderRequest submit => Submit(submit),
        CancelOrderRequest cancel => Cancel(cancel),
        UpdateOrderRequest update => Update(update),
        _ => throw new ArgumentException($"Expected a request to submit, update or cancel, found {request.GetType().Name}.", nameof(request)),
    };

    /// <summary>Works off the requests that wait, and looks after orders that wait to be filled; costs nothing while there are none.</summary>
    public virtual void ProcessSynchronousEvents()
    {
        if (_requests.Count == 0 && !HasWaitingOrders)
            return;
        ProcessRequests();
        TendWaitingOrders();
    }

    /// <summary>Works off the requests that wait, between two steps.</summary>
    public void ProcessWaiting()
    {
        if (_requests.Count > 0)
            ProcessRequests();
    }

    /// <summary>Prices that a new order's record shows.</summary>
    protected virtual OrderSubmissionData SubmissionDataOf(Security security) => new(security.BidPrice, security.AskPrice, security.Close);

    /// <summary>Whether an order may be below the exchange's minimum, because it only takes from a position where that is known to be so.</summary>
    protected virtual bool IsFreeOfMinimum(Order order, Security security) => false;

    /// <summary>Whether orders wait that <see cref="TendWaitingOrders"/> may fill.</summary>
    protected abstract bool HasWaitingOrders { get; }

    /// <summary>Takes an order that has passed every check; tells of its submission.</summary>
    protected abstract OrderResponse Accept(SubmitOrderRequest request, Order order);

    /// <summary>Takes an order back.</summary>
    /// <returns>Whether it is cancelled, will be, or can't be.</returns>
    protected abstract Withdrawal Withdraw(Order order);

    /// <summary>Why an order that is not over can't be changed where it is; null when it can.</summary>
    protected virtual OrderResponse? WhyFixed(UpdateOrderRequest request, Order order) => null;

    /// <summary>Makes a change that has passed every check.</summary>
    protected abstract OrderResponse Change(UpdateOrderRequest request, Order order);

    /// <summary>Fills what can be filled now.</summary>
    protected abstract void TendWaitingOrders();

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
            TendWaitingOrders();
        }
    }
}
