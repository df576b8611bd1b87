using DolphinLean.Data.MarketData.Events;

namespace DolphinLean.Engine.DepthFills;

/// <summary>Reports on their way to the owners, in the order in which things happened.</summary>
internal sealed class ReportQueue(ILatencyModel latency, IFillFees fees, TickScale scale)
{
    /// <summary>Part of an order's quantity below which the rest is rounding and counts as filled.</summary>
    private const double Rounding = 1e-12;

    private readonly Queue<DepthReport> _reports = [];
    private long _lastTimeNs;

    /// <summary>When the next report is heard; the end of time when there is none.</summary>
    public long NextTimeNs => _reports.Count > 0 ? _reports.Peek().TimeNs : long.MaxValue;

    /// <summary>Gives the next report that is due; false when there is none.</summary>
    public bool TryTake(long nowNs, out DepthReport report)
    {
        if (_reports.TryPeek(out report) && report.TimeNs <= nowNs)
            return _reports.TryDequeue(out report);
        report = default;
        return false;
    }

    /// <summary>Reports that something other than a fill happened.</summary>
    public void Add(DepthOrder order, DepthReportKind kind, long atNs, string reason) =>
        _reports.Enqueue(new DepthReport(order, kind, TimeOf(atNs), 0, 0, false, 0, reason));

    /// <summary>Fills a part of an order, or all, and reports it.</summary>
    public void Fill(DepthOrder order, double quantity, int tick, bool isMaker, long atNs)
    {
        order.Filled += quantity;
        if (order.Remaining <= order.Quantity * Rounding)
        {
            order.Filled = order.Quantity;
            order.Status = DepthOrderStatus.Filled;
        }
        var price = scale.PriceOf(tick);
        _reports.Enqueue(new DepthReport(
            order, DepthReportKind.Fill, TimeOf(atNs), price, quantity, isMaker, fees.FeeOf(price * quantity, isMaker), ""));
    }

    private long TimeOf(long atNs) => _lastTimeNs = Math.Max(_lastTimeNs, atNs + latency.ReportNs);
}
