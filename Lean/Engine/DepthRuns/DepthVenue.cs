using DolphinLean.Data.MarketData.Events;
using DolphinLean.Engine.DepthFills;
using DolphinLean.Engine.Orders;
using QuantConnect;
using QuantConnect.Orders;
using QuantConnect.Securities;

namespace DolphinLean.Engine.DepthRuns;

/// <summary>Carries the algorithm's orders to the matchers of recorded instruments, and their reports back.</summary>
internal sealed class DepthVenue : IOrderVenue
{
    /// <summary>Decimals of quantities and fees; no Binance market has more.</summary>
    private const int Decimals = 8;

    private readonly DepthReplay _depth;
    private readonly BacktestOrderProcessor _orders;
    private readonly Dictionary<long, Working> _working = [];

    /// <summary>Connects a processor with the recording.</summary>
    public DepthVenue(DepthReplay depth, BacktestOrderProcessor orders)
    {
        _depth = depth;
        _orders = orders;
        depth.ReportsDue = Tell;
    }

    public bool Serves(Security security) => InstrumentOf(security) != null;

    public (decimal Bid, decimal Ask) QuotesOf(Security security) => InstrumentOf(security) is { Book: { IsInSync: true, HasBothSides: true } book }
        ? (RoundTripDecimal.From(book.BestBid.Price), RoundTripDecimal.From(book.BestAsk.Price))
        : default;

    public void Submit(Order order, decimal? limitPrice, Security security)
    {
        var instrument = InstrumentOf(security)!;
        var side = order.Direction == OrderDirection.Buy ? BookOrderSide.Buy : BookOrderSide.Sell;
        var (quantity, lot) = ((double)order.AbsoluteQuantity, (double)security.SymbolProperties.LotSize);
        var depthOrder = limitPrice is { } limit
            ? DepthOrder.Limit(order.Id, side, quantity, TickOf(limit, instrument, side), order.Properties is BinanceOrderProperties { PostOnly: true }, lotSize: lot)
            : DepthOrder.Market(order.Id, side, quantity, lot);
        _working.Add(order.Id, new Working(order, depthOrder, instrument, security.QuoteCurrency.Symbol));
        instrument.Matcher.Submit(depthOrder, _depth.NowNs);
        instrument.Settle(_depth.NowNs);
    }

    public bool Cancel(Order order)
    {
        if (!_working.TryGetValue(order.Id, out var working))
            return false;
        working.Instrument.Matcher.Cancel(working.DepthOrder, _depth.NowNs);
        working.Instrument.Settle(_depth.NowNs);
        return true;
    }

    private DepthInstrument? InstrumentOf(Security security) => security.Type switch
    {
        SecurityType.CryptoFuture => _depth.Get(security.Symbol.Value, isSpot: false),
        SecurityType.Crypto => _depth.Get(security.Symbol.Value, isSpot: true),
        _ => null,
    };

    /// <summary>A price between two recorded ticks joins the one that is worse for the other side: it waits longer, never shorter.</summary>
    private static int TickOf(decimal price, DepthInstrument instrument, BookOrderSide side)
    {
        var ticks = price / (decimal)instrument.Scale.Step;
        return (int)Math.Clamp(side == BookOrderSide.Buy ? Math.Floor(ticks) : Math.Ceiling(ticks), 0, TickScale.MostTicks);
    }

    private void Tell(DepthInstrument instrument)
    {
        instrument.Matcher.Advance(_depth.NowNs);
        while (instrument.Matcher.TryTakeReport(_depth.NowNs, out var report))
        {
            if (_working.TryGetValue(report.Order.Id, out var working))
                Tell(working, report);
        }
    }

    private void Tell(Working working, in DepthReport report)
    {
        switch (report.Kind)
        {
            case DepthReportKind.Fill:
                Fill(working, report);
                break;
            case DepthReportKind.Cancelled:
                End(working, OrderStatus.Canceled, report.Reason);
                break;
            case DepthReportKind.Rejected:
                End(working, OrderStatus.Invalid, report.Reason);
                break;
        }
    }

    private void Fill(Working working, in DepthReport report)
    {
        var order = working.Order;
        working.Reported += report.Quantity;
        // The last fill takes what is left, so that quantities add up to the order's to the last digit.
        var isLast = working.DepthOrder.Status == DepthOrderStatus.Filled && working.Reported >= working.DepthOrder.Filled - working.DepthOrder.Quantity * 1e-9;
        var left = order.AbsoluteQuantity - working.Filled;
        var quantity = isLast ? left : Math.Min(left, Math.Round((decimal)report.Quantity, Decimals));
        working.Filled += quantity;
        if (isLast)
            _working.Remove(report.Order.Id);
        var fee = new CashAmount(Math.Round((decimal)report.Fee, Decimals), working.Currency);
        _orders.OnVenueFill(order, RoundTripDecimal.From(report.Price), quantity, fee, isLast);
    }

    private void End(Working working, OrderStatus status, string reason)
    {
        _working.Remove(working.Order.Id);
        _orders.OnVenueEnd(working.Order, status, reason);
    }

    private sealed class Working(Order order, DepthOrder depthOrder, DepthInstrument instrument, string currency)
    {
        public Order Order { get; } = order;

        public DepthOrder DepthOrder { get; } = depthOrder;

        public DepthInstrument Instrument { get; } = instrument;

        public string Currency { get; } = currency;

        /// <summary>Quantity of the fills that the owner knows, as the matcher counts it.</summary>
        public double Reported { get; set; }

        /// <summary>The same as a decimal.</summary>
        public decimal Filled { get; set; }
    }
}
