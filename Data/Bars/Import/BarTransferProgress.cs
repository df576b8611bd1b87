namespace DolphinLean.Data.Bars.Import;

/// <summary>How far a transfer is.</summary>
/// <param name="Bars">Bars read.</param>
/// <param name="TotalBars">Bars in all, at least <paramref name="Bars"/>.</param>
/// <param name="Symbol">The symbol at work, or a count of them.</param>
public readonly record struct BarTransferProgress(long Bars, long TotalBars, string Symbol);
