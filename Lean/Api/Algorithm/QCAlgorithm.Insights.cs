using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Hosting;

namespace QuantConnect.Algorithm;

// Taking insights in, from the alpha model or from the algorithm itself.
public partial class QCAlgorithm
{
    private bool _hasWarnedOfWarmUpInsights;
    private bool _hasWarnedOfDelistedInsights;

    /// <summary>Takes in insights as if the alpha had made them, and acts on them at once. Ignored, with one error, during warm-up.</summary>
    public void EmitInsights(params Insight[] insights)
    {
        if (IsWarmingUp)
        {
            if (!_hasWarnedOfWarmUpInsights)
            {
                _hasWarnedOfWarmUpInsights = true;
                Error("Warning: insights emitted during algorithm warmup are ignored.");
            }

            return;
        }

        ProcessInsights(Take([.. insights]));
    }

    /// <summary>Takes in one insight; see <see cref="EmitInsights(Insight[])"/>.</summary>
    public void EmitInsights(Insight insight) => EmitInsights([insight]);

    private Insight[] Take(Insight[] insights)
    {
        insights = Array.TrueForAll(insights, IsListed) ? insights : Array.FindAll(insights, IsListed);
        foreach (var insight in insights)
        {
            Complete(insight);
        }

        if (DebugMode)
        {
            LogAll("ALPHA", insights);
        }

        Insights.AddRange(insights);
        InsightsGenerated?.Invoke(this, new GeneratedInsightsCollection(UtcTime, insights));
        return insights;
    }

    private bool IsListed(Insight insight)
    {
        if (!Securities[insight.Symbol].IsDelisted)
        {
            return true;
        }

        if (!_hasWarnedOfDelistedInsights)
        {
            _hasWarnedOfDelistedInsights = true;
            Error($"Warning: insights on delisted securities such as {insight.Symbol.Value} are dropped.");
        }

        return false;
    }

    private void Complete(Insight insight)
    {
        var security = Securities[insight.Symbol];
        insight.GeneratedTimeUtc = UtcTime;
        insight.ClosesASecondEarly = Quirks.Has(LeanQuirk.InsightsCloseASecondEarly);
        if (insight.Type == InsightType.Price)
        {
            insight.ReferenceValue = security.Price;
        }

        if (string.IsNullOrEmpty(insight.SourceModel))
        {
            insight.SourceModel = Alpha.GetModelName();
        }

        insight.SetPeriodAndCloseTime(security.Exchange.Hours);
    }
}
