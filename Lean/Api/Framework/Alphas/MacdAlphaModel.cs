using QuantConnect.Data;
using QuantConnect.Data.Consolidators;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Indicators;
using QuantConnect.Securities;

namespace QuantConnect.Algorithm.Framework.Alphas;

/// <summary>
/// Emits an insight when the signal line of MACD leaves the band of 1 % of the price around zero, up above and down below, for as many
/// bars as the fast average counts; cancels it when the line is back inside.
/// </summary>
public class MacdAlphaModel : AlphaModel
{
    private const decimal BounceThresholdPercent = 0.01m;

    private readonly int _fastPeriod;
    private readonly int _slowPeriod;
    private readonly int _signalPeriod;
    private readonly MovingAverageType _movingAverageType;
    private readonly Resolution _resolution;
    private readonly InsightCollection _emitted = [];

    /// <summary>A model with these averages.</summary>
    /// <param name="fastPeriod">Bars of the fast average.</param>
    /// <param name="slowPeriod">Bars of the slow average.</param>
    /// <param name="signalPeriod">Bars of the signal line.</param>
    /// <param name="movingAverageType">Kind of the averages.</param>
    /// <param name="resolution">Length of the bars.</param>
    public MacdAlphaModel(
        int fastPeriod = 12,
        int slowPeriod = 26,
        int signalPeriod = 9,
        MovingAverageType movingAverageType = MovingAverageType.Exponential,
        Resolution resolution = Resolution.Daily)
    {
        _fastPeriod = fastPeriod;
        _slowPeriod = slowPeriod;
        _signalPeriod = signalPeriod;
        _movingAverageType = movingAverageType;
        _resolution = resolution;
        Name = StringExtensions.Invariant($"{nameof(MacdAlphaModel)}({fastPeriod},{slowPeriod},{signalPeriod},{movingAverageType},{resolution})");
    }

    /// <summary>The indicator of each symbol.</summary>
    protected Dictionary<Symbol, SymbolData> _symbolData { get; init; } = [];

    /// <inheritdoc />
    public override IEnumerable<Insight> Update(QCAlgorithm algorithm, Slice data)
    {
        foreach (var symbolData in _symbolData.Values)
        {
            var price = symbolData.Security.Price;
            if (price == 0)
            {
                continue;
            }

            var direction = DirectionOf(symbolData.MACD.Signal.Current.Value / price);
            if (direction == symbolData.PreviousDirection)
            {
                continue;
            }

            symbolData.PreviousDirection = direction;
            if (direction == InsightDirection.Flat)
            {
                CancelInsights(algorithm, symbolData.Security.Symbol);
                continue;
            }

            var insight = Insight.Price(symbolData.Security.Symbol, _resolution.ToTimeSpan().Multiply(_fastPeriod), direction);
            _emitted.Add(insight);
            yield return insight;
        }
    }

    /// <inheritdoc />
    public override void OnSecuritiesChanged(QCAlgorithm algorithm, SecurityChanges changes)
    {
        foreach (var added in changes.AddedSecurities)
        {
            if (!_symbolData.ContainsKey(added.Symbol))
            {
                _symbolData.Add(
                    added.Symbol,
                    new SymbolData(algorithm, added, _fastPeriod, _slowPeriod, _signalPeriod, _movingAverageType, _resolution));
            }
        }

        foreach (var removed in changes.RemovedSecurities)
        {
            if (_symbolData.Remove(removed.Symbol, out var symbolData))
            {
                algorithm.SubscriptionManager.RemoveConsolidator(removed.Symbol, symbolData.Consolidator);
            }

            CancelInsights(algorithm, removed.Symbol);
        }
    }

    private static InsightDirection DirectionOf(decimal signalShare) => signalShare switch
    {
        > BounceThresholdPercent => InsightDirection.Up,
        < -BounceThresholdPercent => InsightDirection.Down,
        _ => InsightDirection.Flat,
    };

    private void CancelInsights(QCAlgorithm algorithm, Symbol symbol)
    {
        if (_emitted.TryGetValue(symbol, out var insights))
        {
            algorithm.Insights.Cancel(insights);
            _emitted.Clear([symbol]);
        }
    }

    /// <summary>The indicator of one symbol.</summary>
    public class SymbolData
    {
        /// <summary>An indicator that is fed from now on, and warmed up with the bars before.</summary>
        public SymbolData(
            QCAlgorithm algorithm,
            Security security,
            int fastPeriod,
            int slowPeriod,
            int signalPeriod,
            MovingAverageType movingAverageType,
            Resolution resolution)
        {
            Security = security;
            Consolidator = algorithm.ResolveConsolidator(security.Symbol, resolution);
            MACD = new MovingAverageConvergenceDivergence(fastPeriod, slowPeriod, signalPeriod, movingAverageType);
            algorithm.RegisterIndicator(security.Symbol, MACD, Consolidator);
            algorithm.WarmUpIndicator(security.Symbol, MACD, resolution);
        }

        /// <summary>Where the signal line was at the last step; null before the first.</summary>
        public InsightDirection? PreviousDirection { get; set; }

        /// <summary>The security.</summary>
        public Security Security { get; init; }

        /// <summary>What feeds the indicator.</summary>
        public IDataConsolidator Consolidator { get; init; }

        /// <summary>The indicator.</summary>
        public MovingAverageConvergenceDivergence MACD { get; init; }
    }
}
