namespace QuantConnect.Orders;

// Handles to wait on, made when they are asked for. In a backtest they are set inside the call or by a later step, so that only another
// thread than the algorithm's can wait.
public sealed partial class OrderTicket
{
    private ManualResetEvent? _closed;
    private ManualResetEvent? _set;

    /// <summary>Set once the order is filled, cancelled or refused.</summary>
    public WaitHandle OrderClosed => _closed ??= new ManualResetEvent(Status.IsClosed());

    /// <summary>Set once the ticket has its order.</summary>
    public WaitHandle OrderSet => _set ??= new ManualResetEvent(HasOrder);

    private void Signal()
    {
        if (HasOrder) _set?.Set();
        if (Status.IsClosed()) _closed?.Set();
    }
}
