using QuantConnect.Data.UniverseSelection;

namespace QuantConnect.Algorithm.Framework.Selection;

/// <summary>The universes of several models.</summary>
public class CompositeUniverseSelectionModel : UniverseSelectionModel
{
    private readonly List<IUniverseSelectionModel> _models = [];
    private bool _created;

    /// <summary>Joins the models.</summary>
    /// <exception cref="ArgumentException">No model was given.</exception>
    public CompositeUniverseSelectionModel(params IUniverseSelectionModel[] universeSelectionModels)
    {
        if (universeSelectionModels is not { Length: > 0 })
        {
            throw new ArgumentException("Expected at least one universe selection model, found none.", nameof(universeSelectionModels));
        }

        _models.AddRange(universeSelectionModels);
    }

    /// <summary>Adds a model behind the others.</summary>
    public void AddUniverseSelection(IUniverseSelectionModel universeSelectionModel) => _models.Add(universeSelectionModel);

    /// <summary>The earliest refresh of any model.</summary>
    public override DateTime GetNextRefreshTimeUtc()
    {
        var next = DateTime.MaxValue;
        foreach (var model in _models)
        {
            var refreshUtc = model.GetNextRefreshTimeUtc();
            next = refreshUtc < next ? refreshUtc : next;
        }

        return next;
    }

    /// <summary>
    /// At first the universes of all models; on a refresh those of the models that are due and of those that never refresh.
    /// </summary>
    public override IEnumerable<Universe> CreateUniverses(QCAlgorithm algorithm)
    {
        foreach (var model in _models)
        {
            var refreshUtc = model.GetNextRefreshTimeUtc();
            if (!_created || algorithm.UtcTime >= refreshUtc || refreshUtc == DateTime.MaxValue)
            {
                foreach (var universe in model.CreateUniverses(algorithm))
                {
                    yield return universe;
                }
            }
        }

        _created = true;
    }
}
