using QuantConnect.Data;

namespace QuantConnect.Algorithm.Framework.Alphas;

/// <summary>Turns data into insights.</summary>
public interface IAlphaModel : INotifiedSecurityChanges
{
    /// <summary>The new insights of this step; empty when there are none.</summary>
    IEnumerable<Insight> Update(QCAlgorithm algorithm, Slice data);
}
