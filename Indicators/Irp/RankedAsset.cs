namespace DolphinLean.Indicators.Irp;

/// <summary>An asset's place in a ranking.</summary>
/// <param name="Asset">The asset's index.</param>
/// <param name="Direction">The direction, +1 or −1, in which the asset scored higher.</param>
/// <param name="Response">Its measures in that direction.</param>
public readonly record struct RankedAsset(int Asset, int Direction, ImpulseResponse Response);
