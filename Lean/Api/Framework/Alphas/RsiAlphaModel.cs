using QuantConnect.Data;
using QuantConnect.Data.Consolidators;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Indicators;

namespace QuantConnect.Algorithm.Framework.Alphas;

/// <summary>
/// Emits an insight when RSI falls below 30 (up) or rises above 70 (down), for as many bars as RSI counts; the next one of the same kind
/// needs a way back across 35 or 65 first.
/// </summary>
public class RsiAlphaModel : AlphaModel
{
    private readonly Dictionary<Symbol, SymbolData> _symbolDataBySymbol = [];
    private readonly int _period;
    private readonly Resolution _resolution;

    /// <summary>A model with an RSI.</summary>
    /// <param name="period">Bars that RSI counts.</param>
    /// <param name="resolution">Length of the bars.</param>
    public RsiAlphaModel(int period = 14, Resolution resolution = Resolution.Daily)
    {
        _period = period;
        _resolution = resolution;
        Name = StringExtensions.Invariant($"{nameof(RsiAlphaModel)}({period},{resolution})");
    }

    private enum State
    {
        TrippedLow,
        Middle,
        TrippedHigh,
    }

    /// <inheritdoc />
    public override IEnumerable<Insight> Update(QCAlgorithm algorithm, Slice data)
    {
        var insights = new List<Insight>();
        foreach (var (symbol, symbolData) in _symbolDataBySymbol)
        {
            var state = StateOf(symbolData.Rsi.Current.Value, symbolData.State);
            if (state != symbolData.State && state != State.Middle && symbolData.Rsi.IsReady)
            {
                var direction = state == State.TrippedLow ? InsightDirection.Up : InsightDirection.Down;
                insights.Add(Insight.Price(symbol, _resolution.ToTimeSpan().Multiply(_period), direction));
            }

            symbolData.State = state;
        }

        return insights;
    }

    /// <inheritdoc />
    public override void OnSecuritiesChanged(QCAlgorithm algorithm, SecurityChanges changes)
    {
        foreach (var security in changes.RemovedSecurities)
        {
            if (_symbolDataBySymbol.Remove(security.Symbol, out var symbolData))
            {
                algorithm.SubscriptionManager.RemoveConsolidator(security.Symbol, symbolData.Consolidator);
            }
        }

        var added = new List<Symbol>();
        foreach (var security in changes.AddedSecurities)
        {
            if (!_symbolDataBySymbol.ContainsKey(security.Symbol))
            {
                var consolidator = algorithm.ResolveConsolidator(security.Symbol, _resolution);
                var symbolData = new SymbolData(new RelativeStrengthIndex(_period, MovingAverageType.Wilders), consolidator);
                algorithm.RegisterIndicator(security.Symbol, symbolData.Rsi, consolidator);
                _symbolDataBySymbol[security.Symbol] = symbolData;
                added.Add(security.Symbol);
            }
        }

        if (added.Count > 0)
        {
            algorithm.History(added, _period, _resolution).PushThrough(bar =>
            {
                if (_symbolDataBySymbol.TryGetValue(bar.Symbol, out var symbolData))
                {
                    symbolData.Consolidator.Update(bar);
                }
            });
        }
    }

    private static State StateOf(decimal rsi, State previous) => rsi switch
    {
        > 70m => State.TrippedHigh,
        < 30m => State.TrippedLow,
        > 35m when previous == State.TrippedLow => State.Middle,
        < 65m when previous == State.TrippedHigh => State.Middle,
        _ => previous,
    };

    private sealed class SymbolData(RelativeStrengthIndex rsi, IDataConsolidator consolidator)
    {
        public RelativeStrengthIndex Rsi { get; } = rsi;

        public IDataConsolidator Consolidator { get; } = consolidator;

        public State State { get; set; } = State.Middle;
    }
}
