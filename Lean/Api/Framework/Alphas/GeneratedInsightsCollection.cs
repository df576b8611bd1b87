namespace QuantConnect.Algorithm.Framework.Alphas;

/// <summary>The insights that came out together at one moment.</summary>
public sealed class GeneratedInsightsCollection(DateTime dateTimeUtc, Insight[] insights)
{
    /// <summary>The step that made them.</summary>
    public DateTime DateTimeUtc { get; } = dateTimeUtc;

    /// <summary>The insights, in the order the alpha returned them.</summary>
    public Insight[] Insights { get; } = insights;
}
