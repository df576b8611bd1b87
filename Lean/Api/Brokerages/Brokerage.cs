using QuantConnect.Data;
using QuantConnect.Interfaces;
using QuantConnect.Orders;
using QuantConnect.Securities;

namespace QuantConnect.Brokerages;

/// <summary>Base of brokerages: raises their events, and takes over the account's cash once a day.</summary>
public abstract partial class Brokerage : IBrokerage
{
    /// <summary>A brokerage of a name.</summary>
    protected Brokerage(string name)
    {
        Name = name;
    }

    /// <inheritdoc />
    public event EventHandler<BrokerageOrderIdChangedEvent>? OrderIdChanged;

    /// <inheritdoc />
    public event EventHandler<List<OrderEvent>>? OrdersStatusChanged;

    /// <inheritdoc />
    public event EventHandler<OrderUpdateEvent>? OrderUpdated;

    /// <inheritdoc />
    public event EventHandler<OrderEvent>? OptionPositionAssigned;

    /// <inheritdoc />
    public event EventHandler<OptionNotificationEventArgs>? OptionNotification;

    /// <inheritdoc />
    public event EventHandler<NewBrokerageOrderNotificationEventArgs>? NewBrokerageOrderNotification;

    /// <inheritdoc />
    public event EventHandler<DelistingNotificationEventArgs>? DelistingNotification;

    /// <inheritdoc />
    public event EventHandler<AccountEvent>? AccountChanged;

    /// <inheritdoc />
    public event EventHandler<BrokerageMessageEvent>? Message;

    /// <inheritdoc />
    public string Name { get; }

    /// <inheritdoc />
    public abstract bool IsConnected { get; }

    /// <inheritdoc />
    public virtual bool ConcurrencyEnabled { get; set; }

    /// <inheritdoc />
    public virtual bool AccountInstantlyUpdated => false;

    /// <inheritdoc />
    public virtual string? AccountBaseCurrency { get; protected set; }

    /// <inheritdoc />
    public abstract List<Order> GetOpenOrders();

    /// <inheritdoc />
    public abstract List<Holding> GetAccountHoldings();

    /// <inheritdoc />
    public abstract List<CashAmount> GetCashBalance();

    /// <inheritdoc />
    public abstract bool PlaceOrder(Order order);

    /// <inheritdoc />
    public abstract bool UpdateOrder(Order order);

    /// <inheritdoc />
    public abstract bool CancelOrder(Order order);

    /// <inheritdoc />
    public abstract void Connect();

    /// <inheritdoc />
    public abstract void Disconnect();

    /// <summary>Past data; none unless a brokerage overrides it.</summary>
    public virtual IEnumerable<BaseData>? GetHistory(HistoryRequest request) => null;

    /// <inheritdoc />
    public virtual void Dispose() => GC.SuppressFinalize(this);

    /// <summary>Raises <see cref="OrdersStatusChanged"/>.</summary>
    protected virtual void OnOrderEvents(List<OrderEvent> orderEvents) => OrdersStatusChanged?.Invoke(this, orderEvents);

    /// <summary>Raises <see cref="OrdersStatusChanged"/> with one event.</summary>
    protected virtual void OnOrderEvent(OrderEvent e) => OnOrderEvents([e]);

    /// <summary>Raises <see cref="OrderUpdated"/>.</summary>
    protected virtual void OnOrderUpdated(OrderUpdateEvent e) => OrderUpdated?.Invoke(this, e);

    /// <summary>Raises <see cref="OrderIdChanged"/>.</summary>
    protected virtual void OnOrderIdChangedEvent(BrokerageOrderIdChangedEvent e) => OrderIdChanged?.Invoke(this, e);

    /// <summary>Raises <see cref="OptionPositionAssigned"/>.</summary>
    protected virtual void OnOptionPositionAssigned(OrderEvent e) => OptionPositionAssigned?.Invoke(this, e);

    /// <summary>Raises <see cref="OptionNotification"/>.</summary>
    protected virtual void OnOptionNotification(OptionNotificationEventArgs e) => OptionNotification?.Invoke(this, e);

    /// <summary>Raises <see cref="NewBrokerageOrderNotification"/>.</summary>
    protected virtual void OnNewBrokerageOrderNotification(NewBrokerageOrderNotificationEventArgs e) => NewBrokerageOrderNotification?.Invoke(this, e);

    /// <summary>Raises <see cref="DelistingNotification"/>.</summary>
    protected virtual void OnDelistingNotification(DelistingNotificationEventArgs e) => DelistingNotification?.Invoke(this, e);

    /// <summary>Raises <see cref="AccountChanged"/>.</summary>
    protected virtual void OnAccountChanged(AccountEvent e) => AccountChanged?.Invoke(this, e);

    /// <summary>Raises <see cref="Message"/>.</summary>
    protected virtual void OnMessage(BrokerageMessageEvent e) => Message?.Invoke(this, e);
}
