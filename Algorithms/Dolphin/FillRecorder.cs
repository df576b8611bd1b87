using DolphinLean.Algorithms.Dolphin.Exits;
using DolphinLean.Algorithms.Dolphin.State;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Orders;

namespace DolphinLean.Algorithms.Dolphin;

/// <summary>Turns LEAN's order events into the shared position, its statistics, and the trade ledger.</summary>
public sealed class FillRecorder
{
    private readonly QCAlgorithm _algorithm;
    private readonly DolphinState _state;
    private readonly IrpUniverseSelectionModel _universe;
    private readonly DolphinReport _report;
    private readonly List<int> _working = [];

    /// <summary>A recorder for an algorithm.</summary>
    public FillRecorder(QCAlgorithm algorithm, DolphinState state, IrpUniverseSelectionModel universe, DolphinReport report)
    {
        _algorithm = algorithm;
        _state = state;
        _universe = universe;
        _report = report;
    }

    /// <summary>Takes in an event, after the portfolio did.</summary>
    public void Take(OrderEvent orderEvent)
    {
        if (!_universe.TryGetAsset(orderEvent.Symbol, out var asset))
            return;
        TrackWorking(orderEvent);
        if (orderEvent.FillQuantity != 0)
            TakeFill(asset, orderEvent);
        else if (orderEvent.Status.IsClosed() && _state.Book.Open is null)
            ForgetEntry(orderEvent.Symbol);
    }

    private void TrackWorking(OrderEvent orderEvent)
    {
        if (orderEvent.Status.IsClosed())
            _working.Remove(orderEvent.OrderId);
        else if (!_working.Contains(orderEvent.OrderId))
            _working.Add(orderEvent.OrderId);
        _state.WorkingOrders = _working.Count;
    }

    private void TakeFill(int asset, OrderEvent orderEvent)
    {
        var row = _state.Row;
        var fee = _algorithm.Portfolio.CashBook.ConvertToAccountCurrency(orderEvent.OrderFee.Value).Amount;
        var fill = new PositionFill(
            asset, row.Assets[asset], _state.Bar, row.TimestampMs, _state.Prices[asset].Last, orderEvent.FillQuantity, orderEvent.FillPrice,
            fee, _state.Capital);
        _report.Filled(fill, _state.Book.Reduces(asset, orderEvent.FillQuantity));
        var closed = _state.Book.Apply(fill, _state.Signal, _state.Size, _state.RequestedExit ?? ExitReason.Portfolio);
        if (closed is null)
            return;
        _state.Close(closed);
        _report.Closed(closed, (double)_algorithm.Portfolio.CashBook[_algorithm.AccountCurrency].Amount);
    }

    // An entry whose order was refused or cancelled must not live on as an insight that another portfolio model would trade later.
    private void ForgetEntry(Symbol symbol)
    {
        _state.Signal = null;
        _state.Size = null;
        _algorithm.Insights.Cancel([symbol]);
    }
}
