namespace QuantConnect.Orders;

/// <summary>Why a request was refused. The numbers are LEAN's.</summary>
public enum OrderResponseErrorCode
{
    /// <summary>It was not.</summary>
    None = 0,

    /// <summary>An error while handling it.</summary>
    ProcessingError = -1,

    /// <summary>The order's id is taken.</summary>
    OrderAlreadyExists = -2,

    /// <summary>Too little margin.</summary>
    InsufficientBuyingPower = -3,

    /// <summary>The brokerage model does not take such an order.</summary>
    BrokerageModelRefusedToSubmitOrder = -4,

    /// <summary>The brokerage did not take the order.</summary>
    BrokerageFailedToSubmitOrder = -5,

    /// <summary>The brokerage did not change the order.</summary>
    BrokerageFailedToUpdateOrder = -6,

    /// <summary>The brokerage's handler did not change the order.</summary>
    BrokerageHandlerRefusedToUpdateOrder = -7,

    /// <summary>The brokerage did not cancel the order.</summary>
    BrokerageFailedToCancelOrder = -8,

    /// <summary>The order is closed.</summary>
    InvalidOrderStatus = -9,

    /// <summary>There is no such order.</summary>
    UnableToFindOrder = -10,

    /// <summary>The quantity is 0.</summary>
    OrderQuantityZero = -11,

    /// <summary>The request is of an unknown kind.</summary>
    UnsupportedRequestType = -12,

    /// <summary>A check before sending failed.</summary>
    PreOrderChecksError = -13,

    /// <summary>The security was not added.</summary>
    MissingSecurity = -14,

    /// <summary>The exchange is closed.</summary>
    ExchangeNotOpen = -15,

    /// <summary>The price is 0.</summary>
    SecurityPriceZero = -16,

    /// <summary>A pair's currencies are not in the cash book.</summary>
    ForexBaseAndQuoteCurrenciesRequired = -17,

    /// <summary>A pair's currency has no rate.</summary>
    ForexConversionRateZero = -18,

    /// <summary>There is no data.</summary>
    SecurityHasNoData = -19,

    /// <summary>There are too many orders.</summary>
    ExceededMaximumOrders = -20,

    /// <summary>Too late for the close.</summary>
    MarketOnCloseOrderTooLate = -21,

    /// <summary>The request makes no sense.</summary>
    InvalidRequest = -22,

    /// <summary>A cancel was asked for already.</summary>
    RequestCanceled = -23,

    /// <summary>The algorithm warms up.</summary>
    AlgorithmWarmingUp = -24,

    /// <summary>The brokerage model does not take such a change.</summary>
    BrokerageModelRefusedToUpdateOrder = -25,

    /// <summary>The quote currency is not in the cash book.</summary>
    QuoteCurrencyRequired = -26,

    /// <summary>The quote currency has no rate.</summary>
    ConversionRateZero = -27,

    /// <summary>The security can't be traded.</summary>
    NonTradableSecurity = -28,

    /// <summary>The security can't be exercised.</summary>
    NonExercisableSecurity = -29,

    /// <summary>The quantity is below the lot.</summary>
    OrderQuantityLessThanLotSize = -30,

    /// <summary>There is too little to borrow.</summary>
    ExceedsShortableQuantity = -31,

    /// <summary>The order is not confirmed yet.</summary>
    InvalidNewOrderStatus = -32,
}
