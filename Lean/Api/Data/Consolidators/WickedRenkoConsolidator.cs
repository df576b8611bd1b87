namespace QuantConnect.Data.Consolidators;

/// <summary>Another name of <see cref="RenkoConsolidator"/>.</summary>
public class WickedRenkoConsolidator(decimal barSize) : RenkoConsolidator(barSize);

/// <summary>Another name of <see cref="RenkoConsolidator{TInput}"/>.</summary>
/// <typeparam name="T">Type of the points.</typeparam>
public class WickedRenkoConsolidator<T>(decimal barSize) : RenkoConsolidator<T>(barSize)
    where T : IBaseData;
