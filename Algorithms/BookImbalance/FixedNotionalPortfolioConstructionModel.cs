using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Algorithm.Framework.Portfolio;

namespace DolphinLean.Algorithms.BookImbalance;

/// <summary>A position of a fixed value for each new insight, and none when it is over.</summary>
public sealed class FixedNotionalPortfolioConstructionModel(double notional) : PortfolioConstructionModel
{
    private readonly List<(Symbol Symbol, DateTime Ends)> _active = [];

    /// <inheritdoc/>
    public override IEnumerable<IPortfolioTarget> CreateTargets(QCAlgorithm algorithm, Insight[] insights)
    {
        var targets = new List<IPortfolioTarget>();
        for (var index = _active.Count - 1; index >= 0; index--)
        {
            var (symbol, ends) = _active[index];
            if (ends > algorithm.UtcTime)
                continue;
            _active.RemoveAt(index);
            targets.Add(new PortfolioTarget(symbol, 0, "STRATEGY_HOLD"));
        }
        foreach (var insight in insights)
        {
            var price = algorithm.Securities[insight.Symbol].Price;
            if (price <= 0)
                continue;
            _active.Add((insight.Symbol, insight.CloseTimeUtc));
            targets.Add(new PortfolioTarget(insight.Symbol, (int)insight.Direction * (decimal)notional / price));
        }
        return targets;
    }
}
