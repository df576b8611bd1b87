using QuantConnect.Algorithm.Framework.Alphas.Analysis;

namespace QuantConnect.Algorithm.Framework.Alphas;

/// <summary>Scores insights as time goes by; see <see cref="InsightManager.SetInsightScoreFunction"/>.</summary>
public interface IInsightScoreFunction
{
    /// <summary>Called once per step, before the alpha model.</summary>
    void Score(InsightManager insightManager, DateTime utcTime);
}
