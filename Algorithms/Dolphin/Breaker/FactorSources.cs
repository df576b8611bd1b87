using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Data.External;
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
    /// <exception cref="FileNotFoundException">One is not there.</exception>
    /// <exception cref="InvalidDataException">One has a defect.</exception>
    public static FactorSources Open(BreakerParameters parameters)
    {
        var maxAge = TimeSpan.FromHours(parameters.MaxAgeHours);
        return new(
            Open(parameters.FundingFile, FactorKind.Funding, maxAge), Open(parameters.DvolFile, FactorKind.Dvol, maxAge),
            Open(parameters.FearGreedFile, FactorKind.FearGreed, maxAge), Open(parameters.TakerFile, FactorKind.Taker, maxAge));
    }

    /// <summary>The factors as they were known at a moment, Unix milliseconds.</summary>
    public ExternalFactors At(long nowMs) => new(Funding.At(nowMs), Dvol.At(nowMs), FearGreed.At(nowMs), Taker.At(nowMs));

    /// <summary>The first moment after this one at which one may differ.</summary>
    public long NextChange(long nowMs) => Math.Min(
        Math.Min(Funding.NextChange(nowMs), Dvol.NextChange(nowMs)), Math.Min(FearGreed.NextChange(nowMs), Taker.NextChange(nowMs)));

    private static FactorSeries Open(string file, FactorKind kind, TimeSpan maxAge)
    {
        if (file == BreakerParameters.NoFile)
            return FactorSeries.Unknown;
        var below = Path.Combine(Globals.DataFolder, file);
        return FactorFile.Read(!File.Exists(file) && File.Exists(below) ? below : file, kind, maxAge);
    }
}
