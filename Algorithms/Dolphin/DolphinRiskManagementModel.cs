using DolphinLean.Algorithms.Dolphin.Book;
using DolphinLean.Algorithms.Dolphin.Exits;
using DolphinLean.Algorithms.Dolphin.State;
using DolphinLean.Data.Scans;
using QuantConnect.Algorithm;
using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Algorithm.Framework.Risk;

namespace DolphinLean.Algorithms.Dolphin;

/// <summary>
/// Ends the open position when an exit rule or the posture says so (seed 001 §7, §11.7). It looks at the position that fills made, so it
/// serves whatever model sized or sent the orders.
/// </summary>
public sealed class DolphinRiskManagementModel : RiskManagementModel, IQuietModel
{
    private readonly DolphinState _state;
    private readonly IrpUniverseSelectionModel _universe;
    private readonly DolphinReport _report;
    private readonly ExitRules _rules;
    private readonly BookRules _book;
    private ExitLevels? _levelsBefore;

    /// <summary>A risk model on a shared state.</summary>
    public DolphinRiskManagementModel(DolphinState state, IrpUniverseSelectionModel universe, DolphinReport report)
    {
        _state = state;
        _universe = universe;
        _report = report;
        _rules = new ExitRules(state.Parameters.Exits, state.Parameters.Signal.Direction);
        _book = new BookRules(state.Parameters.Book, state.Parameters.Signal.Direction);
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
        var levels = LevelsNow(open, pnlPct);
        _state.RequestedExit = _state.IsNormalizing ? ExitReason.SubdayNormalization : _rules.Evaluate(
            levels, pnlPct, _state.Bar - open.EntryBar, _state.VelDiv.Values, _state.Regime.Posture, open.EntryVelDiv);
        return _state.RequestedExit is { } reason ? End(algorithm, open, levels, reason, price, pnlPct) : [];
    }

    /// <inheritdoc/>
    public int CountQuiet(in ScanStretch ahead)
    {
        if (_state.Book.Open is not { } open)
            return ahead.Count;
        if (_state.OrderBooks is not NoBook || _state.RequestedExit is not null || _state.IsNormalizing || open.Asset >= ahead.Assets)
            return 0;
        var held = _state.Bar - open.EntryBar;
        var rows = ahead.Count;
        for (var (row, at) = (0, open.Asset); row < rows; row++, at += ahead.Assets)
        {
            var price = ahead.Prices[at];
            var pnlPct = ExitRules.PnlPct(open.Direction, open.EntryPrice, price);
            if (!(price > 0) || _rules.MayEnd(open.Levels, pnlPct, held + row + 1, ahead.VelDiv[row], _state.Regime.Posture, open.EntryVelDiv))
                return row;
        }
        return rows;
    }

    /// <inheritdoc/>
    public void Pass(in ScanStretch passed)
    {
        // The position is in the shared state, and its levels are where they were.
    }

    /// <summary>The order book changes levels first; then they are tested (OB-5).</summary>
    private ExitLevels LevelsNow(OpenPosition open, double pnlPct)
    {
        if (_state.OrderBooks is NoBook)
            return open.Levels;
        var market = _state.OrderBooks.Market;
        AssetBook? book = _state.OrderBooks.TryGet(open.Ticker, out var own) ? own : null;
        var levels = _book.Adjust(open.Levels, market, book, pnlPct);
        if (levels != _levelsBefore && (levels != open.Levels || _levelsBefore is not null))
            _report.Adjusted(open, levels, market, book, pnlPct);
        _levelsBefore = levels;
        return levels;
    }

    private PortfolioTarget[] End(QCAlgorithm algorithm, OpenPosition open, in ExitLevels levels, ExitReason reason, double price, double pnlPct)
    {
        _levelsBefore = null;
        var symbol = _universe.SymbolOf(open.Asset);
        _report.Ending(open, levels, reason, price, pnlPct);
        algorithm.Insights.Cancel([symbol]);
        return [new PortfolioTarget(symbol, 0)];
    }
}
