namespace DolphinLean.Algorithms.Dolphin.Sizing;

/// <summary>A bet's size before regime and posture, and the factors it came from (seed 001 §6.1–§6.4).</summary>
/// <param name="Strength">Signal strength, 0 to 1.</param>
/// <param name="Bucket">The signal's bucket.</param>
/// <param name="Leverage">Leverage before regime and ceiling.</param>
/// <param name="Fraction">Fraction of capital.</param>
/// <param name="TrendMultiplier">Factor of the trend in the fraction.</param>
/// <param name="BucketBoost">Factor of the bucket's win rate in the fraction.</param>
/// <param name="StreakMultiplier">Factor of the streak in the fraction.</param>
public readonly record struct BetSize(
    double Strength, SignalBucket Bucket, double Leverage, double Fraction,
    double TrendMultiplier, double BucketBoost, double StreakMultiplier);
