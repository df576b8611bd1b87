using System.Text.Json.Serialization;
using DolphinLean.Algorithms.Dolphin.Forewarning;
using DolphinLean.Algorithms.Dolphin.Sizing;
using DolphinLean.Algorithms.Dolphin.Survival;

namespace DolphinLean.Algorithms.Dolphin.Services;

/// <summary>A date's scans as far as the breaker needs them; times are Unix milliseconds.</summary>
/// <param name="Date">The date.</param>
/// <param name="BarMs">Length of a bar.</param>
/// <param name="FirstMs">Times of its first scans.</param>
/// <param name="FirstVelocities">w750 velocities of them; NaN where undefined.</param>
/// <param name="LastMs">Times of its last scans.</param>
public sealed record ScansRecord(DateOnly Date, long BarMs, IReadOnlyList<long> FirstMs, IReadOnlyList<double> FirstVelocities, IReadOnlyList<long> LastMs);

/// <summary>The breaker's figures (seed 001 §16.1).</summary>
/// <param name="Date">The date that they are of.</param>
/// <param name="TimeMs">When they were computed.</param>
/// <param name="Boost">Base boost.</param>
/// <param name="Beta">Beta.</param>
/// <param name="Signals">Sum of the signals' weights.</param>
/// <param name="Velocity">The date's w750 velocity; NaN where undefined.</param>
/// <param name="Threshold">From which beta is high; NaN with too few earlier dates.</param>
/// <param name="Dates">Earlier dates with a velocity.</param>
/// <param name="Missing">External factors that are missing.</param>
/// <param name="ScanEndMs">End of the last scan that they are made of; 0 for none.</param>
/// <param name="OpenedMs">When the run of 08:00 of the date was made; 0 before it.</param>
public sealed record BreakerRecord(
    DateOnly Date, long TimeMs, double Boost, double Beta, double Signals, double Velocity, double Threshold, int Dates, string Missing, long ScanEndMs,
    long OpenedMs);

/// <summary>What the trader last saw; times are Unix milliseconds.</summary>
/// <param name="RowEndMs">End of its last bar.</param>
/// <param name="DueMs">When the next one ends.</param>
/// <param name="Equity">Value of the account.</param>
/// <param name="Drawdown">From the highest value, share.</param>
/// <param name="HasBooks">Whether order books are configured.</param>
public sealed record SightRecord(long RowEndMs, long DueMs, double Equity, double Drawdown, bool HasBooks);

/// <summary>Returns of closed trades, from which the forewarner draws.</summary>
/// <param name="FirstDay">The first day of trading.</param>
/// <param name="Closed">Trades closed.</param>
/// <param name="Values">Returns of the last ones at leverage 1, oldest first, shares of capital.</param>
public sealed record ReturnsRecord(DateOnly FirstDay, int Closed, IReadOnlyList<double> Values);

/// <summary>The forewarner's verdict on a date (seed 001 §12).</summary>
/// <param name="Date">The date.</param>
/// <param name="TimeMs">When it was given.</param>
/// <param name="Status">OK, ORANGE or RED.</param>
/// <param name="Leverage">The assessed leverage.</param>
/// <param name="Trades">Trades that paths were drawn from.</param>
/// <param name="CatastrophicProbability">Share of catastrophic paths; NaN with too few trades.</param>
/// <param name="EnvelopeScore">The envelope's score; NaN with too few trades.</param>
/// <param name="PathTrades">Trades of a path; 0 when there were too few to draw.</param>
/// <param name="MedianReturn">Median terminal return, share of capital.</param>
/// <param name="Deviation">Its population standard deviation.</param>
/// <param name="Fan">Quantiles of capital by day and share, as <see cref="ForewarnerReport.Fan"/>; null with too few trades.</param>
public sealed record VerdictRecord(
    DateOnly Date, long TimeMs, McStatus Status, double Leverage, int Trades, double CatastrophicProbability, double EnvelopeScore,
    int PathTrades = 0, double MedianReturn = double.NaN, double Deviation = double.NaN, IReadOnlyList<IReadOnlyList<double>>? Fan = null)
{
    /// <summary>The record of an assessment.</summary>
    public static VerdictRecord Of(DateOnly date, long timeMs, ForewarnerReport report) => new(
        date, timeMs, report.Status, report.Leverage, report.Trades, report.CatastrophicProbability, report.EnvelopeScore, report.PathTrades,
        report.MedianReturn, report.Deviation, report.Fan.Count == 0 ? null : report.Fan);

    /// <summary>The assessment.</summary>
    public ForewarnerReport ToReport() =>
        new(Status, Leverage, Trades, PathTrades, CatastrophicProbability, EnvelopeScore, MedianReturn, Deviation, Fan ?? []);
}

/// <summary>The order books as one.</summary>
/// <param name="TimeMs">When they were read.</param>
/// <param name="Assets">Assets with a fresh book.</param>
/// <param name="IsStale">Whether none is fresh.</param>
/// <param name="DepthQuality">Median of depth over its usual.</param>
/// <param name="FillProbability">Median of the probability that a resting order fills.</param>
/// <param name="CascadeCount">Assets in a cascade.</param>
/// <param name="RegimeSignal">−1 calm, 0, +1 withdrawal.</param>
public sealed record BooksRecord(long TimeMs, int Assets, bool IsStale, double DepthQuality, double FillProbability, int CascadeCount, int RegimeSignal);

/// <summary>One asset's book, in its shard.</summary>
/// <param name="TimeMs">When it was read.</param>
/// <param name="ImbalanceMa5">Mean imbalance.</param>
/// <param name="ImbalancePersistence">Share of samples with its sign.</param>
/// <param name="WithdrawalVelocity">Negative while the book thins.</param>
/// <param name="DepthQuality">Depth over its usual.</param>
/// <param name="FillProbability">Probability that a resting order of the strategy's side fills.</param>
public sealed record AssetBookRecord(
    long TimeMs, double ImbalanceMa5, double ImbalancePersistence, double WithdrawalVelocity, double DepthQuality, double FillProbability);

/// <summary>The watchdog's evaluation: the posture and what led to it.</summary>
/// <param name="TimeMs">When it was made.</param>
/// <param name="Posture">The posture.</param>
/// <param name="RiskMultiplier">Rm.</param>
/// <param name="Target">What it aims at.</param>
/// <param name="Inputs">The five categories.</param>
/// <param name="Lower">Evaluations in a row that asked for less.</param>
/// <param name="Higher">Evaluations in a row that asked for more.</param>
/// <param name="HasBegun">Whether the trader has been seen yet; before that it is HIBERNATE, and nothing is evaluated.</param>
/// <param name="Causes">What is wrong, for a person; empty when nothing is.</param>
public sealed record PostureRecord(
    long TimeMs, Posture Posture, double RiskMultiplier, double Target, SensorCategories Inputs, int Lower, int Higher, bool HasBegun, string Causes);

/// <summary>The records as JSON. A text that lacks a field is no record.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UseStringEnumConverter = true, NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(ScansRecord))]
[JsonSerializable(typeof(BreakerRecord))]
[JsonSerializable(typeof(SightRecord))]
[JsonSerializable(typeof(ReturnsRecord))]
[JsonSerializable(typeof(VerdictRecord))]
[JsonSerializable(typeof(BooksRecord))]
[JsonSerializable(typeof(AssetBookRecord))]
[JsonSerializable(typeof(PostureRecord))]
[JsonSerializable(typeof(DayRecord))]
public sealed partial class ServiceJson : JsonSerializerContext;
