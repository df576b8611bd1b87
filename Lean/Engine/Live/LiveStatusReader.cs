using DolphinLean.Engine.Live.Venues;
using DolphinLean.Engine.Live.Watching;
using DolphinLean.Engine.Results.Journal;
using QuantConnect.Algorithm;

namespace DolphinLean.Engine.Live;

/// <summary>Reads a session as a person sees it.</summary>
internal static class LiveStatusReader
{
    public static LiveStatus Read(ILiveVenue venue, LiveRun? run, DecisionJournalWriter decisions)
    {
        var status = new LiveStatus
        {
            Posture = venue.Posture, Reason = venue.Reason, TimeMs = venue.ExchangeTimeMs, Health = venue.Health, Decisions = decisions.Count,
            DecisionHash = decisions.Hash,
        };
        if (run == null)
            return status;
        var (algorithm, portfolio) = (run.Algorithm, run.Algorithm.Portfolio);
        return status with
        {
            Bars = run.Scans.Count, IsWarmingUp = algorithm.IsWarmingUp, Equity = portfolio.TotalPortfolioValue,
            Cash = portfolio.CashBook[algorithm.AccountCurrency].Amount, Profit = portfolio.TotalProfit, UnrealizedProfit = portfolio.TotalUnrealizedProfit,
            Fees = portfolio.TotalFees, Positions = Positions(algorithm), Orders = Orders(algorithm),
        };
    }

    private static List<LivePosition> Positions(QCAlgorithm algorithm) =>
    [
        .. algorithm.Securities.Values.Where(security => security.Holdings.Invested).OrderBy(security => security.Symbol.Value, StringComparer.Ordinal)
            .Select(security => new LivePosition(
                security.Symbol.Value, security.Holdings.Quantity, security.Holdings.AveragePrice, security.Price, security.Holdings.UnrealizedProfit)),
    ];

    private static List<LiveOrder> Orders(QCAlgorithm algorithm) =>
    [
        .. algorithm.Transactions.GetOpenOrders().OrderBy(order => order.Id).Select(order => new LiveOrder(
            order.Id, order.Symbol.Value, order.Type.ToString(), order.Quantity,
            algorithm.Transactions.GetOrderTicket(order.Id)?.QuantityFilled ?? 0, OrderTerms.PriceOf(order), order.Status.ToString())),
    ];
}
