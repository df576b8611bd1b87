using QuantConnect.Data.UniverseSelection;

namespace QuantConnect.Algorithm.Framework.Selection;

/// <summary>Says which universes, and so which securities, the algorithm has.</summary>
public interface IUniverseSelectionModel
{
    /// <summary>When <see cref="CreateUniverses"/> is to be called again; <see cref="DateTime.MaxValue"/> for never.</summary>
    DateTime GetNextRefreshTimeUtc();

    /// <summary>The universes; called after Initialize and at refresh times. One that is left out on a refresh is closed.</summary>
    IEnumerable<Universe> CreateUniverses(QCAlgorithm algorithm);
}
