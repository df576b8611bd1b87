using DolphinLean.Algorithms.Dolphin.Book;
using DolphinLean.Algorithms.Dolphin.Signal;
using DolphinLean.Algorithms.Dolphin.Sizing;
using DolphinLean.Algorithms.Dolphin.State;
using DolphinLean.Data.Scans;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Data;

namespace DolphinLean.Algorithms.Dolphin;

/// <summary>
/// Moves the shared state forward with every scan, and asks for an entry when vel_div and the gates allow one (seed 001 §4, §13.3).
/// </summary>
/// <remarks>
/// The seed exits first and enters only on a later bar than the exit. LEAN runs alpha before risk; the order makes no difference, because
/// an entry needs the book flat at the start of the step. The ranking runs only on bars that can enter, with the same result as on all.
/// </remarks>
public sealed class VelDivAlphaModel : AlphaModel, IQuietModel
{
    private readonly Symbol _scan;
    private readonly DolphinState _state;
    private readonly IrpUniverseSelectionModel _universe;
    private readonly DolphinReport _report;
    private readonly VelDivSignal _signal;
    private readonly DirectionConfirmation _confirmation;
    private readonly SignalBuckets _buckets;
    private readonly BookRules _book;

    /// <summary>An alpha model over a scan.</summary>
    /// <param name="scan">Symbol of the <see cref="EigenScan"/> data.</param>
    /// <param name="state">The shared state.</param>
    /// <param name="universe">Who ranks the assets.</param>
    /// <param name="report">Where decisions go.</param>
    public VelDivAlphaModel(Symbol scan, DolphinState state, IrpUniverseSelectionModel universe, DolphinReport report)
    {
        _scan = scan;
        _state = state;
        _universe = universe;
        _report = report;
        var parameters = state.Parameters;
        _signal = new VelDivSignal(parameters.Signal);
        _confirmation = new DirectionConfirmation(parameters.Confirmation, parameters.Signal.Direction);
        _buckets = new SignalBuckets(_signal, parameters.Signal, parameters.Layers);
        _book = new BookRules(parameters.Book, parameters.Signal.Direction);
        Name = nameof(VelDivAlphaModel);
    }

    /// <inheritdoc/>
    public override IEnumerable<Insight> Update(QCAlgorithm algorithm, Slice data)
    {
        if (!data.TryGetValue(_scan, out var point) || (object?)point is not EigenScan scan)
            return [];
        if (_state.Today.HasRows && _state.Today.IsOtherDay(scan.Row.TimestampMs))
            _report.EndDay(Cash(algorithm));
        _state.Advance(scan.Row, algorithm.UtcTime);
        // History makes the signal ready; nothing is entered on it.
        if (algorithm.IsWarmingUp)
            return [];
        _state.Today.See(_state.Regime.Posture);
        if (!_state.IsEntryRow || !_signal.IsBeyondThreshold(scan.VelDiv))
            return [];
        CancelUnfilled(algorithm);
        return TryAsk(algorithm, out var signal) ? [ToInsight(signal)] : [];
    }

    /// <inheritdoc/>
    public int CountQuiet(in ScanStretch ahead)
    {
        if (!_state.IsCurrent || _state.WorkingOrders > 0 || _state.Today.IsOtherDay(ahead.Timestamps[^1]))
            return 0;
        var quiet = _state.CountQuiet(ahead);
        if (_state.Book.Open is not null)
            return quiet;
        var velDiv = ahead.VelDiv[..quiet];
        var row = Math.Min(_state.RowsBeforeEntry, velDiv.Length);
        while (row < velDiv.Length && !_signal.IsBeyondThreshold(velDiv[row]))
            row++;
        return row;
    }

    /// <inheritdoc/>
    public void Pass(in ScanStretch passed) => _state.Pass(passed);

    // An entry too small for a lot leaves an insight and no order. It must not live on beside the next one.
    private void CancelUnfilled(QCAlgorithm algorithm)
    {
        if (_state.Signal is not { } unfilled)
            return;
        algorithm.Insights.Cancel([_universe.SymbolOf(unfilled.Asset)]);
        _state.Signal = null;
    }

    private bool TryAsk(QCAlgorithm algorithm, out EntrySignal signal)
    {
        signal = null!;
        _state.Capital = (double)Cash(algorithm);
        if (_state.Regime.IsHalted)
            return Block("BLOCKED_HALT");
        if (_state.Capital <= 0)
            return Block("BLOCKED_NO_CAPITAL");
        if (!TrySelect(algorithm, out var asset))
            return Block("BLOCKED_NO_ASSET");
        var verdict = _confirmation.Check(_state.Prices[asset].Values);
        if (_confirmation.Kills(verdict))
            return Block("BLOCKED_DC_CONTRADICT", asset);

        var velDiv = _state.Row.VelDiv;
        var confidence = _signal.Confidence(velDiv);
        if (_state.OrderBooks.TryGet(_state.Row.Assets[asset], out var book))
        {
            var factor = _book.ConfidenceFactor(book);
            _report.Confirmed(asset, book, _book.EffectiveImbalance(book), confidence, factor);
            if (factor is not { } applies)
                return Block("BLOCKED_OB_CONTRADICT", asset);
            confidence *= applies;
        }
        signal = new EntrySignal(
            asset, _state.Parameters.Signal.Direction, velDiv, _state.VelDivTrend, _buckets.Of(velDiv), verdict,
            confidence, _state.Levels);
        _state.Signal = signal;
        _state.Size = null;
        _report.Asked(signal);
        return true;
    }

    private bool TrySelect(QCAlgorithm algorithm, out int asset)
    {
        if (!_state.Parameters.Ranking.UseAssetSelection)
            return _universe.TryGetFallback(algorithm, out asset);
        var isFound = _universe.TrySelect(algorithm, out var chosen);
        asset = chosen.Asset;
        if (isFound)
            _report.Selected(chosen, _universe.RankedCount);
        return isFound;
    }

    private bool Block(string reason, int asset = -1)
    {
        _report.Blocked(reason, asset);
        return false;
    }

    // Endless, because the risk model ends it: with gaps in the data no span is sure to outlast the longest hold.
    private Insight ToInsight(EntrySignal signal) => Insight.Price(
        _universe.SymbolOf(signal.Asset),
        Time.EndOfTime,
        signal.Direction > 0 ? InsightDirection.Up : InsightDirection.Down,
        Math.Abs(signal.VelDiv),
        signal.Confidence);

    private static decimal Cash(QCAlgorithm algorithm) => algorithm.Portfolio.CashBook[algorithm.AccountCurrency].Amount;
}
