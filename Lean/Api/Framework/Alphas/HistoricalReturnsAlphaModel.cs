using QuantConnect.Data;
using QuantConnect.Data.Consolidators;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Indicators;

namespace QuantConnect.Algorithm.Framework.Alphas;

/// <summary>Expects the return of the last bars again over as many bars: with each new bar an insight of its direction and size.</summary>
public class HistoricalReturnsAlphaModel : AlphaModel
{
    private readonly int _lookback;
    private readonly Resolution _resolution;
    private readonly TimeSpan _predictionInterval;
    private readonly Dictionary<Symbol, SymbolData> _symbolDataBySymbol = [];
    private readonly InsightCollection _emitted = [];

    /// <summary>A model over some bars.</summary>
    /// <param name="lookback">Bars of the return.</param>
    /// <param name="resolution">Length of the bars.</param>
    public HistoricalReturnsAlphaModel(int lookback = 1, Resolution resolution = Resolution.Daily)
    {
        _lookback = lookback;
        _resolution = resolution;
        _predictionInterval = resolution.ToTimeSpan().Multiply(lookback);
        Name = StringExtensions.Invariant($"{nameof(HistoricalReturnsAlphaModel)}({lookback},{resolution})");
    }

    /// <inheritdoc />
    public override IEnumerable<Insight> Update(QCAlgorithm algorithm, Slice data)
    {
        var insights = new List<Insight>();
        foreach (var (symbol, symbolData) in _symbolDataBySymbol)
        {
            if (!symbolData.HasNewReturn())
            {
                continue;
            }

            var magnitude = (double)symbolData.Return.Current.Value;
            if (magnitude == 0)
            {
                CancelInsights(algorithm, symbol);
                continue;
            }

            var direction = magnitude > 0 ? InsightDirection.Up : InsightDirection.Down;
            insights.Add(Insight.Price(symbol, _predictionInterval, direction, magnitude, null));
        }

        _emitted.AddRange(insights);
        return insights;
    }

    /// <inheritdoc />
    public override void OnSecuritiesChanged(QCAlgorithm algorithm, SecurityChanges changes)
    {
        foreach (var removed in changes.RemovedSecurities)
        {
            if (_symbolDataBySymbol.Remove(removed.Symbol, out var symbolData))
            {
                algorithm.SubscriptionManager.RemoveConsolidator(removed.Symbol, symbolData.Consolidator);
            }

            CancelInsights(algorithm, removed.Symbol);
        }

        var added = new List<Symbol>();
        foreach (var security in changes.AddedSecurities)
        {
            if (!_symbolDataBySymbol.ContainsKey(security.Symbol))
            {
                var consolidator = algorithm.ResolveConsolidator(security.Symbol, _resolution);
                var symbolData = new SymbolData(new RateOfChange(security.Symbol.ToString(), _lookback), consolidator);
                algorithm.RegisterIndicator(security.Symbol, symbolData.Return, consolidator);
                _symbolDataBySymbol[security.Symbol] = symbolData;
                added.Add(security.Symbol);
            }
        }

        if (added.Count > 0)
        {
            algorithm.History(added, _lookback, _resolution).PushThrough(bar =>
            {
                if (_symbolDataBySymbol.TryGetValue(bar.Symbol, out var symbolData))
                {
                    symbolData.Return.Update(bar.EndTime, bar.Value);
                }
            });
        }
    }

    private void CancelInsights(QCAlgorithm algorithm, Symbol symbol)
    {
        if (_emitted.TryGetValue(symbol, out var insights))
        {
            algorithm.Insights.Cancel(insights);
            _emitted.Clear([symbol]);
        }
    }

    private sealed class SymbolData(RateOfChange change, IDataConsolidator consolidator)
    {
        private long _samplesSeen;

        public RateOfChange Return { get; } = change;

        public IDataConsolidator Consolidator { get; } = consolidator;

        public bool HasNewReturn()
        {
            var isNew = _samplesSeen != Return.Samples;
            _samplesSeen = Return.Samples;
            return isNew && Return.IsReady;
        }
    }
}
