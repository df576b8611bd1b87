using DolphinLean.Algorithms.Dolphin.Exits;
using DolphinLean.Algorithms.Dolphin.State;
using QuantConnect.Algorithm;
using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Algorithm.Framework.Risk;

namespace DolphinLean.Algorithms.Dolphin;

/// <summary>
/// Ends the open position when an exit rule or the posture says so (seed 001 §7, §11.7). It looks at the position that fills made, so it
/// serves whatever model sized or sent the orders.
/// </summary>
public sealed class DolphinRiskManagementModel : RiskManagementModel
{
    private readonly DolphinState _state;
    private readonly IrpUniverseSelectionModel _universe;
    private readonly DolphinReport _report;
    private readonly ExitRules _rules;

    /// <summary>A risk model on a shared state.</summary>
    public DolphinRiskManagementModel(DolphinState state, IrpUniverseSelectionModel universe, DolphinReport report)
    {
        _state = state;
        _universe = universe;
        _report = report;
        _rules = new ExitRules(state.Parameters.Exits, state.Parameters.Signal.Direction);
    }

    /// <inheritdoc/>
    public override IEnumerable<IPortfolioTarget> ManageRisk(QCAlgorithm algorithm, IPortfolioTarget[] targets)
    {
        if (_state.StepTimeUtc != algorithm.UtcTime || _state.Book.Open is not { } open || !_state.IsPriced(open.Asset))
            return [];
        if (_state.RequestedExit is not null && _state.WorkingOrders > 0)
            return [];

        var price = _state.Row.Prices[open.Asset];
        var pnlPct = ExitRules.PnlPct(open.Direction, open.EntryPrice, price);
        _state.RequestedExit = _rules.Evaluate(
            open.Levels, pnlPct, _state.Bar - open.EntryBar, _state.VelDiv.Values, _state.Regime.Posture);
        return _state.RequestedExit is { } reason ? End(algorithm, open, reason, price, pnlPct) : [];
    }

    private PortfolioTarget[] End(QCAlgorithm algorithm, OpenPosition open, ExitReason reason, double price, double pnlPct)
    {
        var symbol = _universe.SymbolOf(open.Asset);
        _report.Ending(open, reason, price, pnlPct);
        algorithm.Insights.Cancel([symbol]);
        return [new PortfolioTarget(symbol, 0)];
    }
}
