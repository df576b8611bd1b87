using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Data;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Indicators;

namespace DolphinLean.Benchmarks.Bars;

/// <summary>Up while the fast average is above the slow one, down while it is below; an insight on each crossing.</summary>
internal sealed class EmaCrossAlphaModel(int fastMinutes, int slowMinutes, TimeSpan period) : AlphaModel
{
    private readonly List<Pair> _pairs = [];

    public override IEnumerable<Insight> Update(QCAlgorithm algorithm, Slice data)
    {
        List<Insight>? insights = null;
        foreach (var pair in _pairs)
        {
            if (!pair.Slow.IsReady)
                continue;
            var isAbove = pair.Fast > pair.Slow;
            if (isAbove == pair.WasAbove)
                continue;
            pair.WasAbove = isAbove;
            (insights ??= []).Add(Insight.Price(pair.Symbol, period, isAbove ? InsightDirection.Up : InsightDirection.Down));
        }
        return insights ?? Enumerable.Empty<Insight>();
    }

    public override void OnSecuritiesChanged(QCAlgorithm algorithm, SecurityChanges changes)
    {
        foreach (var security in changes.AddedSecurities.OrderBy(security => security.Symbol))
        {
            _pairs.Add(new Pair(
                security.Symbol, algorithm.EMA(security.Symbol, fastMinutes, Resolution.Minute),
                algorithm.EMA(security.Symbol, slowMinutes, Resolution.Minute)));
        }
    }

    private sealed class Pair(Symbol symbol, ExponentialMovingAverage fast, ExponentialMovingAverage slow)
    {
        public Symbol Symbol => symbol;

        public ExponentialMovingAverage Fast => fast;

        public ExponentialMovingAverage Slow => slow;

        public bool? WasAbove { get; set; }
    }
}
