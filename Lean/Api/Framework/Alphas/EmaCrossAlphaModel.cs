using QuantConnect.Data;
using QuantConnect.Data.Consolidators;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Indicators;
using QuantConnect.Securities;

namespace QuantConnect.Algorithm.Framework.Alphas;

/// <summary>Emits an insight when a fast moving average crosses a slow one: up above, down below, for as many bars as the fast one counts.</summary>
public class EmaCrossAlphaModel : AlphaModel
{
    private readonly int _fastPeriod;
    private readonly int _slowPeriod;
    private readonly Resolution _resolution;
    private readonly TimeSpan _insightPeriod;

    /// <summary>A model with these averages.</summary>
    /// <param name="fastPeriod">Bars of the fast average.</param>
    /// <param name="slowPeriod">Bars of the slow average.</param>
    /// <param name="resolution">Length of the bars.</param>
    public EmaCrossAlphaModel(int fastPeriod = 12, int slowPeriod = 26, Resolution resolution = Resolution.Daily)
    {
        _fastPeriod = fastPeriod;
        _slowPeriod = slowPeriod;
        _resolution = resolution;
        _insightPeriod = resolution.ToTimeSpan().Multiply(fastPeriod);
        Name = StringExtensions.Invariant($"{nameof(EmaCrossAlphaModel)}({fastPeriod},{slowPeriod},{resolution})");
    }

    /// <summary>The averages of each symbol.</summary>
    protected Dictionary<Symbol, SymbolData> SymbolDataBySymbol { get; } = [];

    /// <inheritdoc />
    public override IEnumerable<Insight> Update(QCAlgorithm algorithm, Slice data)
    {
        var insights = new List<Insight>();
        foreach (var symbolData in SymbolDataBySymbol.Values)
        {
            var (fast, slow) = (symbolData.Fast.Current.Value, symbolData.Slow.Current.Value);
            if (symbolData.Fast.IsReady && symbolData.Slow.IsReady)
            {
                if (symbolData.FastIsOverSlow && slow > fast)
                {
                    insights.Add(Insight.Price(symbolData.Symbol, _insightPeriod, InsightDirection.Down));
                }
                else if (symbolData.SlowIsOverFast && fast > slow)
                {
                    insights.Add(Insight.Price(symbolData.Symbol, _insightPeriod, InsightDirection.Up));
                }
            }

            symbolData.FastIsOverSlow = fast > slow;
        }

        return insights;
    }

    /// <inheritdoc />
    public override void OnSecuritiesChanged(QCAlgorithm algorithm, SecurityChanges changes)
    {
        foreach (var added in changes.AddedSecurities)
        {
            if (SymbolDataBySymbol.TryGetValue(added.Symbol, out var known))
            {
                known.Fast.Reset();
                known.Slow.Reset();
            }
            else
            {
                SymbolDataBySymbol[added.Symbol] = new SymbolData(added, _fastPeriod, _slowPeriod, algorithm, _resolution);
            }
        }

        foreach (var removed in changes.RemovedSecurities)
        {
            if (SymbolDataBySymbol.Remove(removed.Symbol, out var symbolData))
            {
                symbolData.RemoveConsolidators();
            }
        }
    }

    /// <summary>The averages of one symbol.</summary>
    public class SymbolData
    {
        private readonly QCAlgorithm _algorithm;
        private readonly IDataConsolidator _fastConsolidator;
        private readonly IDataConsolidator _slowConsolidator;

        /// <summary>Averages that are fed from now on, and warmed up with the bars before.</summary>
        public SymbolData(Security security, int fastPeriod, int slowPeriod, QCAlgorithm algorithm, Resolution resolution)
        {
            _algorithm = algorithm;
            Symbol = security.Symbol;
            Fast = new ExponentialMovingAverage(Symbol.ToString(), fastPeriod, ExponentialMovingAverage.SmoothingFactorDefault(fastPeriod));
            Slow = new ExponentialMovingAverage(Symbol.ToString(), slowPeriod, ExponentialMovingAverage.SmoothingFactorDefault(slowPeriod));
            _fastConsolidator = Feed(Fast, resolution);
            _slowConsolidator = Feed(Slow, resolution);
            algorithm.WarmUpIndicator(Symbol, Fast, resolution);
            algorithm.WarmUpIndicator(Symbol, Slow, resolution);
        }

        /// <summary>The symbol.</summary>
        public Symbol Symbol { get; }

        /// <summary>The fast average.</summary>
        public ExponentialMovingAverage Fast { get; }

        /// <summary>The slow average.</summary>
        public ExponentialMovingAverage Slow { get; }

        /// <summary>Whether the fast average was above the slow one at the last step.</summary>
        public bool FastIsOverSlow { get; set; }

        /// <summary>Whether it was not.</summary>
        public bool SlowIsOverFast => !FastIsOverSlow;

        /// <summary>Ends the feeding of the averages.</summary>
        public void RemoveConsolidators()
        {
            _algorithm.SubscriptionManager.RemoveConsolidator(Symbol, _fastConsolidator);
            _algorithm.SubscriptionManager.RemoveConsolidator(Symbol, _slowConsolidator);
        }

        private IDataConsolidator Feed(ExponentialMovingAverage average, Resolution resolution)
        {
            var consolidator = _algorithm.ResolveConsolidator(Symbol, resolution);
            _algorithm.RegisterIndicator(Symbol, average, consolidator);
            return consolidator;
        }
    }
}
