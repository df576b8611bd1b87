namespace QuantConnect.Algorithm.Framework.Alphas;

/// <summary>How well an insight did, each measure in [0, 1].</summary>
public sealed class InsightScore
{
    /// <summary>A score of zeros, never updated.</summary>
    public InsightScore()
    {
    }

    /// <summary>A score as given; the values are taken as they are.</summary>
    public InsightScore(double direction, double magnitude, DateTime updatedTimeUtc)
    {
        Direction = direction;
        Magnitude = magnitude;
        UpdatedTimeUtc = updatedTimeUtc;
    }

    /// <summary>When the score was last set.</summary>
    public DateTime UpdatedTimeUtc { get; private set; }

    /// <summary>Direction score in [0, 1].</summary>
    public double Direction { get; private set; }

    /// <summary>Magnitude score in [0, 1].</summary>
    public double Magnitude { get; private set; }

    /// <summary>True once <see cref="Finalize(DateTime)"/> ran; later scores are ignored.</summary>
    public bool IsFinalScore { get; private set; }

    /// <summary>Sets one measure, clamped to [0, 1].</summary>
    public void SetScore(InsightScoreType type, double value, DateTime algorithmUtcTime)
    {
        if (IsFinalScore)
        {
            return;
        }

        UpdatedTimeUtc = algorithmUtcTime;
        var clamped = Math.Max(0, Math.Min(1, value));
        switch (type)
        {
            case InsightScoreType.Direction:
                Direction = clamped;
                break;
            case InsightScoreType.Magnitude:
                Magnitude = clamped;
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(type), type, "Expected Direction or Magnitude.");
        }
    }

    /// <summary>Freezes the score.</summary>
    public void Finalize(DateTime algorithmUtcTime)
    {
        IsFinalScore = true;
        UpdatedTimeUtc = algorithmUtcTime;
    }

    /// <summary>One measure of the score.</summary>
    public double GetScore(InsightScoreType type) => type switch
    {
        InsightScoreType.Direction => Direction,
        InsightScoreType.Magnitude => Magnitude,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Expected Direction or Magnitude."),
    };

    /// <inheritdoc />
    public override string ToString() =>
        FormattableString.Invariant($"Direction: {Math.Round(100 * Direction, 2)} Magnitude: {Math.Round(100 * Magnitude, 2)}");
}
