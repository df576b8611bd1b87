using System.Text;

namespace QuantConnect.Algorithm.Framework.Alphas;

// Short ways to make price insights and groups of them, and their text.
public partial class Insight
{
    /// <summary>A price insight over a number of bars.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="barCount"/> is below one.</exception>
    public static Insight Price(
        Symbol symbol,
        Resolution resolution,
        int barCount,
        InsightDirection direction,
        double? magnitude = null,
        double? confidence = null,
        string? sourceModel = null,
        double? weight = null,
        string tag = "")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(barCount, 1);
        var period = new InsightPeriod.Bars(resolution, barCount);
        return new Insight(symbol, period, InsightType.Price, direction, magnitude, confidence, sourceModel, weight, tag);
    }

    /// <summary>A price insight up to a time on the exchange's clock.</summary>
    public static Insight Price(
        Symbol symbol,
        DateTime closeTimeLocal,
        InsightDirection direction,
        double? magnitude = null,
        double? confidence = null,
        string? sourceModel = null,
        double? weight = null,
        string tag = "")
    {
        InsightPeriod period = closeTimeLocal == Time.EndOfTime
            ? new InsightPeriod.Endless()
            : new InsightPeriod.Until(closeTimeLocal);
        return new Insight(symbol, period, InsightType.Price, direction, magnitude, confidence, sourceModel, weight, tag);
    }

    /// <summary>A price insight over a period.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="period"/> is below a second.</exception>
    public static Insight Price(
        Symbol symbol,
        TimeSpan period,
        InsightDirection direction,
        double? magnitude = null,
        double? confidence = null,
        string? sourceModel = null,
        double? weight = null,
        string tag = "")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(period, Time.OneSecond);
        InsightPeriod specification = period == InsightPeriod.Forever
            ? new InsightPeriod.Endless()
            : new InsightPeriod.Span(period);
        return new Insight(symbol, specification, InsightType.Price, direction, magnitude, confidence, sourceModel, weight, tag);
    }

    /// <summary>A price insight up to the local time that <paramref name="expiryFunc"/> gives for its own local time.</summary>
    public static Insight Price(
        Symbol symbol,
        Func<DateTime, DateTime> expiryFunc,
        InsightDirection direction,
        double? magnitude = null,
        double? confidence = null,
        string? sourceModel = null,
        double? weight = null,
        string tag = "") =>
        new(symbol, expiryFunc, InsightType.Price, direction, magnitude, confidence, sourceModel, weight, tag);

    /// <summary>Gives the insights one group id and returns them.</summary>
    /// <exception cref="InvalidOperationException">One of them is in a group already.</exception>
    public static IEnumerable<Insight> Group(params Insight[] insights)
    {
        ArgumentNullException.ThrowIfNull(insights);
        var groupId = GuidSequence.Current.Next();
        foreach (var insight in insights)
        {
            if (insight.GroupId.HasValue)
            {
                throw new InvalidOperationException(
                    $"The insight '{insight.ShortToString()}' belongs to group {insight.GroupId:N} already; an insight has one group.");
            }

            insight.GroupId = groupId;
        }

        return insights;
    }

    /// <summary>A group of one.</summary>
    public static IEnumerable<Insight> Group(Insight insight) => Group([insight]);

    /// <inheritdoc />
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(Invariant($"{Id:N}: {Symbol} {Type} {Direction} within {Period}"));
        text.Append(Magnitude.HasValue ? Invariant($" by {Magnitude}%") : "");
        text.Append(Confidence.HasValue ? Invariant($" with {Math.Round(100 * Confidence.Value, 1)}% confidence") : "");
        text.Append(Weight.HasValue ? Invariant($" and {Math.Round(100 * Weight.Value, 1)}% weight") : "");
        text.Append(string.IsNullOrEmpty(Tag) ? "" : $": {Tag}");
        return text.ToString();
    }

    /// <summary>Symbol, type, direction and period, then what else is known, abbreviated.</summary>
    public string ShortToString()
    {
        var text = new StringBuilder();
        text.Append(Invariant($"{Symbol.Value} {Type} {Direction} {Period}"));
        text.Append(Magnitude.HasValue ? Invariant($" M:{Magnitude}%") : "");
        text.Append(Confidence.HasValue ? Invariant($" C:{Math.Round(100 * Confidence.Value, 1)}%") : "");
        text.Append(Weight.HasValue ? Invariant($" W:{Math.Round(100 * Weight.Value, 1)}%") : "");
        text.Append(string.IsNullOrEmpty(Tag) ? "" : $". {Tag}");
        return text.ToString();
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
