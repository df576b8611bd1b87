namespace DolphinLean.Exchange.Orders;

// The words of the protocol. Wire<T> gives their spelling: StopMarket is STOP_MARKET.

internal enum OrderSide { Buy, Sell }

internal enum PositionSide { Both, Long, Short }

internal enum OrderType { Limit, Market, Stop, StopMarket, TakeProfit, TakeProfitMarket, TrailingStopMarket, Liquidation }

internal enum TimeInForce { Gtc, Ioc, Fok, Gtx, Gtd }

internal enum OrderStatus { New, PartiallyFilled, Filled, Canceled, Rejected, Expired, ExpiredInMatch }

internal enum ExecutionType { New, Canceled, Calculated, Expired, Trade, Amendment, Rejected }

internal enum WorkingType { ContractPrice, MarkPrice }

internal enum SelfTradePrevention { None, ExpireTaker, ExpireMaker, ExpireBoth }

internal enum PriceMatch { None, Opponent, Opponent5, Opponent10, Opponent20, Queue, Queue5, Queue10, Queue20 }

internal enum MarginType { Crossed, Isolated }

internal enum AlgoStatus { New, Triggering, Triggered, Finished, Canceled, Expired, Rejected }

internal enum ForcedReason { None, Liquidation, AutoDeleveraging }
