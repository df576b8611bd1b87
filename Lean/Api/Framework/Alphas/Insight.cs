using QuantConnect.Securities;

namespace QuantConnect.Algorithm.Framework.Alphas;

/// <summary>
/// A forecast for one symbol over a period. The times are set when the algorithm takes it in, from the period given here.
/// </summary>
public partial class Insight
{
    private readonly InsightPeriod _periodSpecification;
    private DateTime _closeTimeUtc;

    /// <summary>A forecast that lasts for <paramref name="period"/>.</summary>
    public Insight(Symbol symbol, TimeSpan period, InsightType type, InsightDirection direction, string tag = "")
        : this(symbol, period, type, direction, null, null, null, null, tag)
    {
    }

    /// <summary>A forecast that lasts for <paramref name="period"/>.</summary>
    /// <param name="symbol">The symbol it is about.</param>
    /// <param name="period">How long it lasts; at least a second when the algorithm takes it in, zero counts as one second.</param>
    /// <param name="type">Price or volatility.</param>
    /// <param name="direction">Up, down or flat.</param>
    /// <param name="magnitude">Expected move as a fraction, when known.</param>
    /// <param name="confidence">Confidence in [0, 1], when known.</param>
    /// <param name="sourceModel">Name of the model it comes from; the alpha model's own name when empty.</param>
    /// <param name="weight">Share of the portfolio, when known.</param>
    /// <param name="tag">Free text.</param>
    public Insight(
        Symbol symbol,
        TimeSpan period,
        InsightType type,
        InsightDirection direction,
        double? magnitude,
        double? confidence,
        string? sourceModel = null,
        double? weight = null,
        string tag = "")
        : this(symbol, new InsightPeriod.Span(period), type, direction, magnitude, confidence, sourceModel, weight, tag)
    {
        Period = period;
    }

    /// <summary>A forecast that lasts until the local time that <paramref name="expiryFunc"/> gives for its own local time.</summary>
    public Insight(
        Symbol symbol, Func<DateTime, DateTime> expiryFunc, InsightType type, InsightDirection direction, string tag = "")
        : this(symbol, expiryFunc, type, direction, null, null, null, null, tag)
    {
    }

    /// <inheritdoc cref="Insight(Symbol, Func{DateTime, DateTime}, InsightType, InsightDirection, string)" />
    public Insight(
        Symbol symbol,
        Func<DateTime, DateTime> expiryFunc,
        InsightType type,
        InsightDirection direction,
        double? magnitude,
        double? confidence,
        string? sourceModel = null,
        double? weight = null,
        string tag = "")
        : this(symbol, new InsightPeriod.Function(expiryFunc), type, direction, magnitude, confidence, sourceModel, weight, tag)
    {
    }

    /// <summary>A forecast with its times already set: made at <paramref name="generatedTimeUtc"/>, closing a period later.</summary>
    public Insight(
        DateTime generatedTimeUtc,
        Symbol symbol,
        TimeSpan period,
        InsightType type,
        InsightDirection direction,
        double? magnitude,
        double? confidence,
        string? sourceModel = null,
        double? weight = null,
        string tag = "")
        : this(symbol, period, type, direction, magnitude, confidence, sourceModel, weight, tag)
    {
        GeneratedTimeUtc = generatedTimeUtc;
        CloseTimeUtc = generatedTimeUtc + period;
    }

    private Insight(
        Symbol symbol,
        InsightPeriod period,
        InsightType type,
        InsightDirection direction,
        double? magnitude,
        double? confidence,
        string? sourceModel,
        double? weight,
        string tag)
    {
        Id = GuidSequence.Current.Next();
        SourceModel = sourceModel;
        Symbol = symbol;
        Type = type;
        Direction = direction;
        Magnitude = magnitude;
        Confidence = confidence;
        Weight = weight;
        Tag = tag;
        _periodSpecification = period;
        Period = (period as InsightPeriod.Span)?.Period ?? TimeSpan.Zero;
    }

    /// <summary>The collections that hold this insight listen here, so that they know their next expiry without a search.</summary>
    internal event Action? CloseTimeChanged;

    /// <summary>Unique within a run, and the same in every run of the same seed.</summary>
    public Guid Id { get; protected set; }

    /// <summary>Shared by the insights of one <see cref="Group(Insight[])"/>; null for a single one.</summary>
    public Guid? GroupId { get; protected set; }

    /// <summary>Name of the model the insight comes from.</summary>
    public string? SourceModel { get; set; }

    /// <summary>When the algorithm took the insight in.</summary>
    public DateTime GeneratedTimeUtc { get; set; }

    /// <summary>The last moment at which the insight is active.</summary>
    public DateTime CloseTimeUtc
    {
        get => _closeTimeUtc;
        set
        {
            _closeTimeUtc = value;
            CloseTimeChanged?.Invoke();
        }
    }

    /// <summary>The symbol the insight is about.</summary>
    public Symbol Symbol { get; private set; }

    /// <summary>Price or volatility.</summary>
    public InsightType Type { get; private set; }

    /// <summary>Price or volatility of the security when the insight was taken in.</summary>
    public decimal ReferenceValue { get; set; }

    /// <summary>The same when it closed; set by a score function that wants it.</summary>
    public decimal ReferenceValueFinal { get; set; }

    /// <summary>Up, down or flat.</summary>
    public InsightDirection Direction { get; private set; }

    /// <summary>From generation to close.</summary>
    public TimeSpan Period { get; internal set; }

    /// <summary>Expected move as a fraction.</summary>
    public double? Magnitude { get; private set; }

    /// <summary>Confidence in [0, 1].</summary>
    public double? Confidence { get; private set; }

    /// <summary>Share of the portfolio.</summary>
    public double? Weight { get; private set; }

    /// <summary>How well the insight did so far.</summary>
    public InsightScore Score { get; protected set; } = new();

    /// <summary>Estimated value in account currency.</summary>
    public decimal EstimatedValue { get; set; }

    /// <summary>Free text.</summary>
    public string Tag { get; protected set; }

    /// <summary>Sets <see cref="Period"/> and <see cref="CloseTimeUtc"/> from the period given to the constructor.</summary>
    /// <exception cref="InvalidOperationException"><see cref="GeneratedTimeUtc"/> is not set.</exception>
    public void SetPeriodAndCloseTime(SecurityExchangeHours exchangeHours)
    {
        if (GeneratedTimeUtc == default)
        {
            throw new InvalidOperationException(
                $"The insight on {Symbol.Value} has no {nameof(GeneratedTimeUtc)}; set it before {nameof(SetPeriodAndCloseTime)}.");
        }

        var closeTimeUtc = _periodSpecification.CloseTimeUtc(GeneratedTimeUtc, exchangeHours);
        Period = _periodSpecification.PeriodUntil(GeneratedTimeUtc, closeTimeUtc);
        CloseTimeUtc = closeTimeUtc;
    }

    /// <summary>A copy with the same id.</summary>
    public virtual Insight Clone() => new(Symbol, Period, Type, Direction, Magnitude, Confidence, weight: Weight, tag: Tag)
    {
        GeneratedTimeUtc = GeneratedTimeUtc,
        CloseTimeUtc = CloseTimeUtc,
        Score = Score,
        Id = Id,
        EstimatedValue = EstimatedValue,
        ReferenceValue = ReferenceValue,
        ReferenceValueFinal = ReferenceValueFinal,
        SourceModel = SourceModel,
        GroupId = GroupId,
        ClosesASecondEarly = ClosesASecondEarly,
    };
}
