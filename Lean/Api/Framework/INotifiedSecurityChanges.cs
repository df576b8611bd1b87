using QuantConnect.Data.UniverseSelection;

namespace QuantConnect.Algorithm.Framework;

/// <summary>A framework model that hears when securities enter or leave the algorithm.</summary>
public interface INotifiedSecurityChanges
{
    /// <summary>Called once per step with changes, before that step's data.</summary>
    void OnSecuritiesChanged(QCAlgorithm algorithm, SecurityChanges changes);
}
