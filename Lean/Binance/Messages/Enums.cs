namespace DolphinLean.Binance.Messages;

// The protocol's words. The first member of each stands for a word that we do not know.

internal enum OrderSide { Unknown, Buy, Sell }

internal enum OrderKind { Unknown, Limit, Market, Stop, StopMarket, TakeProfit, TakeProfitMarket, TrailingStopMarket, Liquidation }

internal enum VenueOrderStatus { Unknown, New, PartiallyFilled, Filled, Canceled, Expired, ExpiredInMatch, Rejected, NewInsurance, NewAdl }

internal enum ExecutionKind { Unknown, New, Canceled, Calculated, Expired, Trade, Amendment }

internal enum TimeInForceKind { Unknown, Gtc, Ioc, Fok, Gtx, Gtd, Rpi }

internal enum PositionSideKind { Unknown, Both, Long, Short }

internal enum AlgoStatusKind { Unknown, New, Canceled, Triggering, Triggered, Finished, Rejected, Expired }

internal enum ContractStatus { Unknown, PendingTrading, Trading, PreDelivering, Delivering, Delivered, PreSettle, Settling, Close }

internal enum FilterKind
{
    Unknown, PriceFilter, LotSize, MarketLotSize, MaxNumOrders, MaxNumAlgoOrders, MinNotional, PercentPrice, PositionRiskControl,
}
