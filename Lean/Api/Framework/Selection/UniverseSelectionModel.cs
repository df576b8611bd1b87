using QuantConnect.Data.UniverseSelection;

namespace QuantConnect.Algorithm.Framework.Selection;

/// <summary>Base of universe selection models; without an override they never refresh.</summary>
public abstract class UniverseSelectionModel : IUniverseSelectionModel
{
    /// <inheritdoc />
    public virtual DateTime GetNextRefreshTimeUtc() => DateTime.MaxValue;

    /// <inheritdoc />
    public abstract IEnumerable<Universe> CreateUniverses(QCAlgorithm algorithm);
}
