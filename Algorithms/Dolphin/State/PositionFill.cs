namespace DolphinLean.Algorithms.Dolphin.State;

/// <summary>A fill as the position book takes it.</summary>
/// <param name="Asset">The asset's index.</param>
/// <param name="Ticker">The asset's ticker.</param>
/// <param name="Bar">0-based index of the current row in the run.</param>
/// <param name="TimestampMs">The current row's time.</param>
/// <param name="RawPrice">The asset's price on the current row.</param>
/// <param name="SignedQuantity">Base units, negative for a sale.</param>
/// <param name="FillPrice">Price that was paid or received.</param>
/// <param name="Fee">Fee in account currency.</param>
/// <param name="Capital">Cash before the fill, account currency.</param>
public readonly record struct PositionFill(
    int Asset, string Ticker, long Bar, long TimestampMs, double RawPrice, decimal SignedQuantity, decimal FillPrice, decimal Fee,
    double Capital);
