using DolphinLean.Algorithms.Dolphin.Book;
using DolphinLean.Algorithms.Dolphin.Signal;
using DolphinLean.Algorithms.Dolphin.Sizing;
using DolphinLean.Algorithms.Dolphin.State;
using DolphinLean.Data.Scans;
using QuantConnect.Algorithm;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Algorithm.Framework.Portfolio;

namespace DolphinLean.Algorithms.Dolphin;

/// <summary>
/// Sizes an entry: fraction and leverage from the signal, the circuit breaker's multiplier and ceiling, the posture's cap (seed 001 §6).
/// Targets are made for new insights only; nothing is rebalanced.
/// </summary>
public sealed class AcbPortfolioConstructionModel : PortfolioConstructionModel, IQuietModel
{
    private readonly DolphinState _state;
    private readonly IrpUniverseSelectionModel _universe;
    private readonly DolphinReport _report;
    private readonly BetSizer _sizer;
    private readonly LeverageCeiling _ceiling;
    private readonly DirectionConfirmation _confirmation;
    private readonly BookRules _book;

    /// <summary>A portfolio model on a shared state.</summary>
    public AcbPortfolioConstructionModel(DolphinState state, IrpUniverseSelectionModel universe, DolphinReport report)
    {
        _state = state;
        _universe = universe;
        _report = report;
        var parameters = state.Parameters;
        _sizer = new BetSizer(parameters);
        _ceiling = new LeverageCeiling(parameters.Sizing, parameters.Regime);
        _confirmation = new DirectionConfirmation(parameters.Confirmation, parameters.Signal.Direction);
        _book = new BookRules(parameters.Book, parameters.Signal.Direction);
    }

    /// <inheritdoc/>
    public override IEnumerable<IPortfolioTarget> CreateTargets(QCAlgorithm algorithm, Insight[] insights)
    {
        if (insights.Length == 0)
            return [];
        algorithm.Insights.RemoveExpiredInsights(algorithm.UtcTime);
        var targets = new List<IPortfolioTarget>();
        foreach (var insight in insights)
        {
            if (_state.Signal is { } signal && _universe.TryGetAsset(insight.Symbol, out var asset) && asset == signal.Asset)
                targets.Add(CreateTarget(insight, signal));
        }
        return targets;
    }

    /// <inheritdoc/>
    public int CountQuiet(in ScanStretch ahead) => ahead.Count;

    /// <inheritdoc/>
    public void Pass(in ScanStretch passed)
    {
        // Without an insight there is nothing to size.
    }

    private PortfolioTarget CreateTarget(Insight insight, EntrySignal signal)
    {
        var size = Size(signal);
        var quantity = ExactDecimal.From(size.Notional / _state.Row.Prices[signal.Asset]) * signal.Direction;
        _state.Size = size;
        _report.Sized(size, quantity);
        return new PortfolioTarget(insight.Symbol, quantity);
    }

    private EntrySize Size(EntrySignal signal)
    {
        var bet = _sizer.Size(signal.VelDiv, signal.VelDivTrend, _state.Statistics);
        var market = _state.OrderBooks.Market;
        var day = _state.Regime with { Beta = _book.Beta(_state.Regime.Beta, market) };
        var ofBook = _book.LeverageFactor(market);
        if (_state.OrderBooks is not NoBook)
            _report.Modulated(signal.Asset, market, ofBook, _state.Regime.Beta, day.Beta);
        var regime = RegimeSizeMultiplier.Of(day, bet.Strength, _state.Parameters.Sizing.LeverageConvexity);
        var ceiling = _ceiling.Of(regime, ofBook, _state.Regime.Posture);
        var raw = bet.Leverage * _confirmation.LeverageMultiplier(signal.Confirmation) * regime * ofBook;
        var leverage = _ceiling.Clamp(raw, ceiling);
        return new EntrySize(signal.Asset, bet, regime, ceiling, leverage, _state.Capital, _state.Capital * bet.Fraction * leverage);
    }
}
