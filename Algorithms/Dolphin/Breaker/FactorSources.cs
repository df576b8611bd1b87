using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Data.External;
using DolphinLean.Data.External.Http;
using QuantConnect;

namespace DolphinLean.Algorithms.Dolphin.Breaker;

/// <summary>Where the external factors come from.</summary>
/// <param name="Funding">Funding rates.</param>
/// <param name="Dvol">Implied volatility.</param>
/// <param name="FearGreed">Fear and Greed index.</param>
/// <param name="Taker">Taker ratios.</param>
public sealed record FactorSources(IFactorSeries Funding, IFactorSeries Dvol, IFactorSeries FearGreed, IFactorSeries Taker)
{
    /// <summary>No source: every factor is missing.</summary>
    public static FactorSources None { get; } = new(FactorSeries.Unknown, FactorSeries.Unknown, FactorSeries.Unknown, FactorSeries.Unknown);

    /// <summary>Opens the files that the parameters name.</summary>
    /// <param name="parameters">What to open.</param>
    /// <param name="feed">Polls what has no file; null outside of live runs.</param>
    /// <exception cref="FileNotFoundException">One is not there.</exception>
    /// <exception cref="InvalidDataException">One has a defect.</exception>
    public static FactorSources Open(BreakerParameters parameters, FactorFeed? feed = null)
    {
        var maxAge = TimeSpan.FromHours(parameters.MaxAgeHours);
        return new(
            Open(parameters.FundingFile, FactorKind.Funding, maxAge, feed), Open(parameters.DvolFile, FactorKind.Dvol, maxAge, feed),
            Open(parameters.FearGreedFile, FactorKind.FearGreed, maxAge, feed), Open(parameters.TakerFile, FactorKind.Taker, maxAge, feed));
    }

    /// <summary>The factors as they were known at a moment, Unix milliseconds.</summary>
    public ExternalFactors At(long nowMs) => new(Funding.At(nowMs), Dvol.At(nowMs), FearGreed.At(nowMs), Taker.At(nowMs));

    /// <summary>Factors that have no source, as journal and parameters name them.</summary>
    public IReadOnlyList<string> WithoutSource => [.. Named.Where(factor => factor.Series == FactorSeries.Unknown).Select(factor => factor.Name)];

    /// <summary>Names the files' times and values; null without a file.</summary>
    public string? Fingerprint => string.Join(' ', Named.Where(factor => factor.Series is FactorSeries { Count: > 0 })
        .Select(factor => $"{factor.Name} {((FactorSeries)factor.Series).Fingerprint()}")) is { Length: > 0 } text ? text : null;

    private (string Name, IFactorSeries Series)[] Named => [("funding", Funding), ("dvol", Dvol), ("fng", FearGreed), ("taker", Taker)];

    /// <summary>The first moment after this one at which one may differ.</summary>
    public long NextChange(long nowMs) => Math.Min(
        Math.Min(Funding.NextChange(nowMs), Dvol.NextChange(nowMs)), Math.Min(FearGreed.NextChange(nowMs), Taker.NextChange(nowMs)));

    private static IFactorSeries Open(string file, FactorKind kind, TimeSpan maxAge, FactorFeed? feed)
    {
        if (file == BreakerParameters.NoFile)
            return feed?.Of(kind) ?? FactorSeries.Unknown;
        var below = Path.Combine(Globals.DataFolder, file);
        return FactorFile.Read(!File.Exists(file) && File.Exists(below) ? below : file, kind, maxAge);
    }
}
