namespace DolphinLean.Data.Bars.Import;

/// <summary>What a transfer wrote.</summary>
/// <param name="Symbols">Symbols, ascending.</param>
/// <param name="Resolution">Resolution of their bars.</param>
/// <param name="Days">UTC days with bars, summed over the symbols.</param>
/// <param name="Bars">Bars, hours and days rolled up from them not counted.</param>
/// <param name="FundingRates">Funding settlements.</param>
/// <param name="Notes">What was left aside, one line each.</param>
public sealed record BarTransferResult(
    IReadOnlyList<string> Symbols, BarResolution Resolution, int Days, long Bars, int FundingRates, IReadOnlyList<string> Notes);
