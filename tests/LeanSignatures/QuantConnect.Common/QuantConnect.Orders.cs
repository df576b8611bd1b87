namespace QuantConnect.Orders;

public partial class GroupOrderManager
{
    public GroupOrderManager() { }
}

public partial class LimitOrder : QuantConnect.Orders.Order
{
    public LimitOrder() { }
    public decimal LimitPrice { get => throw null; }
    public override QuantConnect.Orders.OrderType Type { get => throw null; }
}

public partial class MarketOrder : QuantConnect.Orders.Order
{
    public MarketOrder() { }
    public override QuantConnect.Orders.OrderType Type { get => throw null; }
}

public abstract partial class Order
{
    protected Order() { }
    public decimal GetValue(QuantConnect.Securities.Security security) => throw null;
    public int Id { get => throw null; }
    public System.DateTime Time { get => throw null; }
    public virtual decimal Quantity { get => throw null; }
    public abstract QuantConnect.Orders.OrderType Type { get; }
    public QuantConnect.Orders.OrderStatus Status { get => throw null; set => throw null; }
    public string Tag { get => throw null; }
    public decimal AbsoluteQuantity { get => throw null; }
}

public enum OrderDirection { Buy = 0, Sell = 1, Hold = 2 }

public partial class OrderEvent
{
    public OrderEvent(QuantConnect.Orders.Order order, System.DateTime utcTime, QuantConnect.Orders.Fees.OrderFee orderFee, string message = "") { }
    public int OrderId { get => throw null; set => throw null; }
    public QuantConnect.Symbol Symbol { get => throw null; set => throw null; }
    public QuantConnect.Orders.OrderStatus Status { get => throw null; set => throw null; }
    public QuantConnect.Orders.Fees.OrderFee OrderFee { get => throw null; set => throw null; }
    public decimal FillPrice { get => throw null; set => throw null; }
    public decimal FillQuantity { get => throw null; set => throw null; }
    public decimal? StopPrice { get => throw null; set => throw null; }
    public decimal? TriggerPrice { get => throw null; set => throw null; }
    public decimal? LimitPrice { get => throw null; set => throw null; }
    public decimal Quantity { get => throw null; set => throw null; }
    public QuantConnect.Orders.OrderTicket Ticket { get => throw null; set => throw null; }
}

public static partial class OrderExtensions
{
    public static bool IsClosed(this QuantConnect.Orders.OrderStatus status) => throw null;
    public static bool IsOpen(this QuantConnect.Orders.OrderStatus status) => throw null;
}

public enum OrderField { LimitPrice = 0, StopPrice = 1, TriggerPrice = 2, TrailingAmount = 3, TrailingAsPercentage = 4 }

public abstract partial class OrderRequest
{
    protected OrderRequest(System.DateTime time, int orderId, string tag) { }
    public string Tag { get => throw null; }
    public QuantConnect.Orders.OrderResponse Response { get => throw null; }
}

public partial class OrderResponse
{
    public bool IsError { get => throw null; }
    public int OrderId { get => throw null; }
    public QuantConnect.Orders.OrderResponseErrorCode ErrorCode { get => throw null; }
    public bool IsSuccess { get => throw null; }
    internal OrderResponse() { }
}

public enum OrderResponseErrorCode { None = 0, ProcessingError = -1, OrderAlreadyExists = -2, InsufficientBuyingPower = -3, BrokerageModelRefusedToSubmitOrder = -4, BrokerageFailedToSubmitOrder = -5, BrokerageFailedToUpdateOrder = -6, BrokerageHandlerRefusedToUpdateOrder = -7, BrokerageFailedToCancelOrder = -8, InvalidOrderStatus = -9, UnableToFindOrder = -10, OrderQuantityZero = -11, UnsupportedRequestType = -12, PreOrderChecksError = -13, MissingSecurity = -14, ExchangeNotOpen = -15, SecurityPriceZero = -16, ForexBaseAndQuoteCurrenciesRequired = -17, ForexConversionRateZero = -18, SecurityHasNoData = -19, ExceededMaximumOrders = -20, MarketOnCloseOrderTooLate = -21, InvalidRequest = -22, RequestCanceled = -23, AlgorithmWarmingUp = -24, BrokerageModelRefusedToUpdateOrder = -25, QuoteCurrencyRequired = -26, ConversionRateZero = -27, NonTradableSecurity = -28, NonExercisableSecurity = -29, OrderQuantityLessThanLotSize = -30, ExceedsShortableQuantity = -31, InvalidNewOrderStatus = -32, EuropeanOptionNotExpiredOnExercise = -33, OptionOrderOnStockSplit = -34, MarketOnOpenNotAllowedDuringRegularHours = -35 }

public static partial class OrderSizing
{
    public static decimal GetUnorderedQuantity(QuantConnect.Interfaces.IAlgorithm algorithm, QuantConnect.Algorithm.Framework.Portfolio.IPortfolioTarget target) => throw null;
}

public enum OrderStatus { New = 0, Submitted = 1, PartiallyFilled = 2, Filled = 3, Canceled = 5, None = 6, Invalid = 7, CancelPending = 8, UpdateSubmitted = 9 }

public sealed partial class OrderTicket
{
    public OrderTicket(QuantConnect.Securities.SecurityTransactionManager transactionManager, QuantConnect.Orders.SubmitOrderRequest submitRequest) { }
    public decimal Get(QuantConnect.Orders.OrderField field) => throw null;
    public QuantConnect.Orders.OrderResponse Update(QuantConnect.Orders.UpdateOrderFields fields) => throw null;
    public QuantConnect.Orders.OrderResponse UpdateQuantity(decimal quantity, string tag = null) => throw null;
    public QuantConnect.Orders.OrderResponse UpdateLimitPrice(decimal limitPrice, string tag = null) => throw null;
    public QuantConnect.Orders.OrderResponse Cancel(string tag = null) => throw null;
    public int OrderId { get => throw null; }
    public System.Collections.Generic.IReadOnlyList<QuantConnect.Orders.OrderEvent> OrderEvents { get => throw null; }
    public QuantConnect.Orders.OrderStatus Status { get => throw null; }
    public QuantConnect.Symbol Symbol { get => throw null; }
    public decimal Quantity { get => throw null; }
    public decimal AverageFillPrice { get => throw null; }
    public decimal QuantityFilled { get => throw null; }
    public System.DateTime Time { get => throw null; }
    public string Tag { get => throw null; }
    public QuantConnect.Orders.SubmitOrderRequest SubmitRequest { get => throw null; }
}

public enum OrderType { Market = 0, Limit = 1, StopMarket = 2, StopLimit = 3, MarketOnOpen = 4, MarketOnClose = 5, OptionExercise = 6, LimitIfTouched = 7, ComboMarket = 8, ComboLimit = 9, ComboLegLimit = 10, TrailingStop = 11 }

public partial class StopLimitOrder : QuantConnect.Orders.Order
{
    public StopLimitOrder() { }
    public bool StopTriggered { get => throw null; }
    public override QuantConnect.Orders.OrderType Type { get => throw null; }
}

public partial class SubmitOrderRequest : QuantConnect.Orders.OrderRequest
{
    public SubmitOrderRequest(QuantConnect.Orders.OrderType orderType, QuantConnect.SecurityType securityType, QuantConnect.Symbol symbol, decimal quantity, decimal stopPrice, decimal limitPrice, System.DateTime time, string tag, QuantConnect.Interfaces.IOrderProperties properties = null, QuantConnect.Orders.GroupOrderManager groupOrderManager = null, bool asynchronous = false) : base(default(System.DateTime), default(int), default(string)) { }
    public QuantConnect.Symbol Symbol { get => throw null; }
    public QuantConnect.Orders.OrderType OrderType { get => throw null; }
    public decimal Quantity { get => throw null; }
}

public partial class UpdateOrderFields
{
    public UpdateOrderFields() { }
    public decimal? Quantity { get => throw null; set => throw null; }
    public decimal? LimitPrice { get => throw null; set => throw null; }
    public decimal? StopPrice { get => throw null; set => throw null; }
    public string Tag { get => throw null; set => throw null; }
}
