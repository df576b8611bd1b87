using QuantConnect.Data;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Securities;

namespace QuantConnect.Algorithm.Framework.Alphas;

/// <summary>Emits the same insight for every security and again whenever its period has passed.</summary>
public class ConstantAlphaModel : AlphaModel
{
    private readonly InsightType _type;
    private readonly InsightDirection _direction;
    private readonly TimeSpan _period;
    private readonly double? _magnitude;
    private readonly double? _confidence;
    private readonly double? _weight;
    private readonly HashSet<Security> _securities = [];
    private readonly Dictionary<Symbol, DateTime> _lastEmittedUtc = [];

    /// <summary>Emits insights as described.</summary>
    /// <param name="type">What the insights are about.</param>
    /// <param name="direction">Their direction.</param>
    /// <param name="period">How long each lasts; also the pause until the next.</param>
    /// <param name="magnitude">Expected move as a fraction.</param>
    /// <param name="confidence">Confidence in [0, 1].</param>
    /// <param name="weight">Weight for insight-weighting portfolio models.</param>
    public ConstantAlphaModel(
        InsightType type,
        InsightDirection direction,
        TimeSpan period,
        double? magnitude = null,
        double? confidence = null,
        double? weight = null)
    {
        _type = type;
        _direction = direction;
        _period = period;
        _magnitude = magnitude;
        _confidence = confidence;
        _weight = weight;
        var name = $"{nameof(ConstantAlphaModel)}({type},{direction},{period}";
        name += magnitude.HasValue ? FormattableString.Invariant($",{magnitude.Value}") : "";
        name += confidence.HasValue ? FormattableString.Invariant($",{confidence.Value}") : "";
        Name = name + ")";
    }

    /// <inheritdoc />
    public override IEnumerable<Insight> Update(QCAlgorithm algorithm, Slice data)
    {
        List<Insight>? insights = null;
        foreach (var security in _securities)
        {
            if (security.Price != 0 && ShouldEmitInsight(algorithm.UtcTime, security.Symbol))
            {
                (insights ??= []).Add(
                    new Insight(security.Symbol, _period, _type, _direction, _magnitude, _confidence, weight: _weight));
            }
        }

        return insights ?? Enumerable.Empty<Insight>();
    }

    /// <inheritdoc />
    public override void OnSecuritiesChanged(QCAlgorithm algorithm, SecurityChanges changes)
    {
        NotifiedSecurityChanges.UpdateCollection(_securities, changes);
        foreach (var removed in changes.RemovedSecurities)
        {
            _lastEmittedUtc.Remove(removed.Symbol);
        }
    }

    /// <summary>True when the symbol has no insight of this model yet or its last one is a period old; then notes the time.</summary>
    protected virtual bool ShouldEmitInsight(DateTime utcTime, Symbol symbol)
    {
        if (_lastEmittedUtc.TryGetValue(symbol, out var lastUtc) && utcTime - lastUtc < _period)
        {
            return false;
        }

        _lastEmittedUtc[symbol] = utcTime;
        return true;
    }
}
