using QuantConnect.Data.UniverseSelection;

namespace QuantConnect.Algorithm.Framework.Selection;

/// <summary>No universe: the algorithm adds its securities by hand.</summary>
public class NullUniverseSelectionModel : UniverseSelectionModel
{
    /// <inheritdoc />
    public override IEnumerable<Universe> CreateUniverses(QCAlgorithm algorithm) => [];
}
