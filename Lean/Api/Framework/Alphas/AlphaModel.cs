using QuantConnect.Data;
using QuantConnect.Data.UniverseSelection;

namespace QuantConnect.Algorithm.Framework.Alphas;

/// <summary>Base of alpha models.</summary>
public abstract class AlphaModel : IAlphaModel, INamedModel
{
    /// <summary>The model's name; an id until it is set.</summary>
    public virtual string Name { get; set; } = GuidSequence.Current.Next().ToString();

    /// <inheritdoc />
    public abstract IEnumerable<Insight> Update(QCAlgorithm algorithm, Slice data);

    /// <inheritdoc />
    public virtual void OnSecuritiesChanged(QCAlgorithm algorithm, SecurityChanges changes)
    {
    }
}
