using DolphinLean.Exchange.Accounts;
using DolphinLean.Exchange.Markets;
using DolphinLean.Exchange.Orders;
using DolphinLean.Exchange.Venues;
using NUnit.Framework;

namespace DolphinLean.Exchange.Tests.Venues;

/// <summary>Keeps what a venue tells, and holds each order's life to the rules while it does.</summary>
internal sealed class RecordedEvents : IVenueEvents
{
    private readonly Dictionary<long, (decimal Filled, bool Ended)> _seen = [];
    private readonly HashSet<(Account, string, long, bool)> _tradeIds = [];

    public List<(long OrderId, ExecutionType Execution, OrderStatus Status, UserTrade? Trade)> Orders { get; } = [];
    public List<string> AccountReasons { get; } = [];
    public List<(AlgoOrder Order, AlgoStatus Status)> Algos { get; } = [];
    public List<Print> Prints { get; } = [];
    public int Rejected { get; private set; }
    public int MarginCalls { get; private set; }
    public int Liquidations { get; private set; }

    public void OnOrder(Order order, ExecutionType execution, UserTrade? trade)
    {
        var (filled, ended) = _seen.GetValueOrDefault(order.Id);
        Assert.That(ended, Is.False, $"order {order.Id} ended and came back as {execution}");
        Assert.That(order.Filled, Is.GreaterThanOrEqualTo(filled), $"cumulative fill of order {order.Id} fell");
        Assert.That(order.Filled, Is.LessThanOrEqualTo(Math.Max(order.Quantity, filled)), $"order {order.Id} filled beyond its quantity");
        if (trade != null)
            Assert.That(_tradeIds.Add((order.Owner!, order.Symbol, trade.Id, trade.IsMaker)), $"trade {trade.Id} came twice");
        _seen[order.Id] = (order.Filled, !order.IsOpen);
        Orders.Add((order.Id, execution, order.Status, trade));
    }

    public void OnAccount(Account account, string reason, decimal balanceChange, IReadOnlyList<Position> positions) => AccountReasons.Add(reason);

    public void OnAlgoOrder(AlgoOrder order) => Algos.Add((order, order.Status));

    public void OnTriggerRejected(AlgoOrder order) => Rejected++;

    public void OnLeverage(Account account, string symbol, int leverage)
    {
    }

    public void OnMultiAssetMargin(Account account)
    {
    }

    public void OnMarginCall(Account account) => MarginCalls++;

    public void OnPrint(Market market, Print print) => Prints.Add(print);

    public void OnMarkPrice(Market market)
    {
    }

    public void OnLiquidation(Order order, UserTrade trade) => Liquidations++;

    public void OnContract(Market market)
    {
    }
}
