using QuantConnect.Data;
using QuantConnect.Data.UniverseSelection;

namespace QuantConnect.Algorithm.Framework.Alphas;

/// <summary>Several alpha models, updated in the order they were added.</summary>
public class CompositeAlphaModel : AlphaModel
{
    private readonly List<IAlphaModel> _alphaModels = [];

    /// <summary>Joins the models.</summary>
    /// <exception cref="ArgumentException">No model was given.</exception>
    public CompositeAlphaModel(params IAlphaModel[] alphaModels)
    {
        if (alphaModels is not { Length: > 0 })
        {
            throw new ArgumentException("Expected at least one alpha model, found none.", nameof(alphaModels));
        }

        _alphaModels.AddRange(alphaModels);
    }

    /// <summary>The insights of all models; one without a source gets the name of its model.</summary>
    public override IEnumerable<Insight> Update(QCAlgorithm algorithm, Slice data)
    {
        List<Insight>? all = null;
        foreach (var model in _alphaModels)
        {
            var insights = model.Update(algorithm, data).ToArrayOrEmpty();
            foreach (var insight in insights)
            {
                if (string.IsNullOrEmpty(insight.SourceModel))
                {
                    insight.SourceModel = model.GetModelName();
                }
            }

            if (insights.Length != 0)
            {
                (all ??= []).AddRange(insights);
            }
        }

        return all ?? Enumerable.Empty<Insight>();
    }

    /// <inheritdoc />
    public override void OnSecuritiesChanged(QCAlgorithm algorithm, SecurityChanges changes)
    {
        foreach (var model in _alphaModels)
        {
            model.OnSecuritiesChanged(algorithm, changes);
        }
    }

    /// <summary>Adds a model behind the others.</summary>
    public void AddAlpha(IAlphaModel alphaModel) => _alphaModels.Add(alphaModel);
}
