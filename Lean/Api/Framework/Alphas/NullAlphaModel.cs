using QuantConnect.Data;

namespace QuantConnect.Algorithm.Framework.Alphas;

/// <summary>An alpha model without insights.</summary>
public class NullAlphaModel : AlphaModel
{
    /// <inheritdoc />
    public override IEnumerable<Insight> Update(QCAlgorithm algorithm, Slice data) => [];
}
