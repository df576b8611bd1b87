using QuantConnect.Interfaces;

namespace QuantConnect.Algorithm.Framework.Alphas.Analysis;

/// <summary>The insights of an algorithm.</summary>
public class InsightManager : InsightCollection
{
    private readonly IAlgorithm _algorithm;
    private IInsightScoreFunction? _scoreFunction;

    /// <summary>The insights of this algorithm.</summary>
    public InsightManager(IAlgorithm algorithm)
    {
        _algorithm = algorithm;
    }

    /// <summary>Called once per step, before the alpha model: lets the score function work.</summary>
    public void Step(DateTime utcNow) => _scoreFunction?.Score(this, utcNow);

    /// <summary>Whether a function scores the insights at every step.</summary>
    internal bool HasScoreFunction => _scoreFunction is not null;

    /// <summary>Sets the function that scores the insights; there is none by default.</summary>
    public void SetInsightScoreFunction(IInsightScoreFunction insightScoreFunction) => _scoreFunction = insightScoreFunction;

    /// <summary>Ends the active insights of the symbols; see <see cref="Insight.Expire"/>.</summary>
    public void Expire(IEnumerable<Symbol>? symbols)
    {
        foreach (var symbol in symbols ?? [])
        {
            if (TryGetValue(symbol, out var insights))
            {
                Expire(insights);
            }
        }
    }

    /// <summary>The same as <see cref="Expire(IEnumerable{Symbol})"/>.</summary>
    public void Cancel(IEnumerable<Symbol>? symbols) => Expire(symbols);

    /// <summary>Ends these insights where they are active; see <see cref="Insight.Expire"/>.</summary>
    public void Expire(IEnumerable<Insight>? insights)
    {
        foreach (var insight in insights ?? [])
        {
            insight.Expire(_algorithm.UtcTime);
        }
    }

    /// <summary>The same as <see cref="Expire(IEnumerable{Insight})"/>.</summary>
    public void Cancel(IEnumerable<Insight>? insights) => Expire(insights);
}
