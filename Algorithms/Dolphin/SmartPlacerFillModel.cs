using DolphinLean.Algorithms.Dolphin.Costs;
using DolphinLean.Algorithms.Dolphin.Exits;
using DolphinLean.Algorithms.Dolphin.State;
using QuantConnect.Orders;
using QuantConnect.Orders.Fills;
using QuantConnect.Securities;

namespace DolphinLean.Algorithms.Dolphin;

/// <summary>
/// Fills entries at the bar's price, and exits at price × (1 − slippage × direction) + direction × entry × refunds (seed 001 §7.4, §8.2,
/// §8.3). Only an exit that really fills draws its refunds.
/// </summary>
public sealed class SmartPlacerFillModel : ImmediateFillModel
{
    private readonly DolphinState _state;
    private readonly IrpUniverseSelectionModel _universe;
    private readonly SmartPlacerCosts _costs;
    private readonly DolphinReport _report;

    /// <summary>A fill model; <paramref name="costs"/> is one object for all securities, because its random numbers are one sequence.</summary>
    public SmartPlacerFillModel(DolphinState state, IrpUniverseSelectionModel universe, SmartPlacerCosts costs, DolphinReport report)
    {
        _report = report;
        _state = state;
        _universe = universe;
        _costs = costs;
    }

    /// <inheritdoc/>
    public override OrderEvent MarketFill(Security asset, MarketOrder order)
    {
        var fill = base.MarketFill(asset, order);
        if (fill.Status == OrderStatus.Filled && _universe.TryGetAsset(asset.Symbol, out var index)
            && _state.Book.Reduces(index, fill.FillQuantity))
        {
            fill.FillPrice = ExitPrice(_state.Book.Open!, fill.FillPrice, _state.RequestedExit ?? ExitReason.Portfolio);
        }
        return fill;
    }

    private decimal ExitPrice(OpenPosition open, decimal price, ExitReason reason) =>
        price * (1 - (decimal)_costs.Slippage(reason) * open.Direction)
        + open.Direction * open.AverageFillPrice * (decimal)_costs.DrawRefund(reason, BookEdge(open));

    /// <summary>
    /// With a book the edge is the fill probability while the book is deep enough, and nothing while it is not; without one it is drawn (seed
    /// 001 §8.3).
    /// </summary>
    private double? BookEdge(OpenPosition open)
    {
        if (!_state.OrderBooks.TryGet(open.Ticker, out var book))
            return null;
        var probability = _state.OrderBooks.FillProbability(open.Ticker, open.Direction);
        _report.Edge(open.Asset, book.DepthQuality, probability);
        return book.DepthQuality > _state.Parameters.Book.EdgeQuality ? probability : 0;
    }
}
