using QuantConnect.Data.Consolidators;

// LEAN keeps this one apart from the others.
namespace Common.Data.Consolidators;

/// <summary>Gives out a bar for each brick of traded value, price times volume.</summary>
public class DollarVolumeRenkoConsolidator(decimal barSize) : VolumeRenkoConsolidator(barSize)
{
    /// <inheritdoc/>
    protected override decimal AdjustVolume(decimal volume, decimal price) => volume * price;
}
