using QuantConnect.Brokerages;
using QuantConnect.Data;
using QuantConnect.Orders;
using QuantConnect.Securities;

namespace QuantConnect.Interfaces;

/// <summary>An account somewhere: takes orders, says what became of them, and what it holds.</summary>
public interface IBrokerage : IBrokerageCashSynchronizer, IDisposable
{
    /// <summary>Raised when an order's ids at the brokerage have changed.</summary>
    event EventHandler<BrokerageOrderIdChangedEvent>? OrderIdChanged;

    /// <summary>Raised when orders were taken, filled, cancelled or refused.</summary>
    event EventHandler<List<OrderEvent>>? OrdersStatusChanged;

    /// <summary>Raised when the brokerage moved the stop of a trailing order, or triggered a stop.</summary>
    event EventHandler<OrderUpdateEvent>? OrderUpdated;

    /// <summary>Raised when an option was assigned; crypto has none.</summary>
    event EventHandler<OrderEvent>? OptionPositionAssigned;

    /// <summary>Raised when an option was exercised, assigned or has expired; crypto has none.</summary>
    event EventHandler<OptionNotificationEventArgs>? OptionNotification;

    /// <summary>Raised when the account has an order that the algorithm did not send.</summary>
    event EventHandler<NewBrokerageOrderNotificationEventArgs>? NewBrokerageOrderNotification;

    /// <summary>Raised when a symbol was delisted.</summary>
    event EventHandler<DelistingNotificationEventArgs>? DelistingNotification;

    /// <summary>Raised when a cash balance of the account has changed.</summary>
    event EventHandler<AccountEvent>? AccountChanged;

    /// <summary>Raised when the brokerage has something to say, such as a lost connection.</summary>
    event EventHandler<BrokerageMessageEvent>? Message;

    /// <summary>Its name.</summary>
    string Name { get; }

    /// <summary>Whether there is a connection.</summary>
    bool IsConnected { get; }

    /// <summary>Whether the account shows a fill as soon as its event comes, so that cash need not be worked out here.</summary>
    bool AccountInstantlyUpdated { get; }

    /// <summary>Currency of the account; null if it is not known.</summary>
    string? AccountBaseCurrency { get; }

    /// <summary>Whether orders may be handed over side by side.</summary>
    bool ConcurrencyEnabled { get; set; }

    /// <summary>The open orders of the account.</summary>
    List<Order> GetOpenOrders();

    /// <summary>The positions of the account.</summary>
    List<Holding> GetAccountHoldings();

    /// <summary>The cash of the account.</summary>
    List<CashAmount> GetCashBalance();

    /// <summary>Sends an order; false if it can't be sent.</summary>
    bool PlaceOrder(Order order);

    /// <summary>Changes an order; false if it can't be changed.</summary>
    bool UpdateOrder(Order order);

    /// <summary>Cancels an order; false if it can't be cancelled.</summary>
    bool CancelOrder(Order order);

    /// <summary>Makes the connection.</summary>
    void Connect();

    /// <summary>Ends the connection.</summary>
    void Disconnect();

    /// <summary>Past data; null if the brokerage has none for the request.</summary>
    IEnumerable<BaseData>? GetHistory(HistoryRequest request);
}
