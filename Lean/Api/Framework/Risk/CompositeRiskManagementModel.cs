using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Data.UniverseSelection;

namespace QuantConnect.Algorithm.Framework.Risk;

/// <summary>Several risk models, each seeing the targets as the ones before it left them.</summary>
public class CompositeRiskManagementModel : RiskManagementModel
{
    private readonly List<IRiskManagementModel> _riskManagementModels = [];

    /// <summary>Joins the models.</summary>
    /// <exception cref="ArgumentException">No model was given.</exception>
    public CompositeRiskManagementModel(params IRiskManagementModel[] riskManagementModels)
        : this((IEnumerable<IRiskManagementModel>)riskManagementModels)
    {
    }

    /// <inheritdoc cref="CompositeRiskManagementModel(IRiskManagementModel[])" />
    public CompositeRiskManagementModel(IEnumerable<IRiskManagementModel> riskManagementModels)
    {
        _riskManagementModels.AddRange(riskManagementModels ?? []);
        if (_riskManagementModels.Count == 0)
        {
            throw new ArgumentException("Expected at least one risk model, found none.", nameof(riskManagementModels));
        }
    }

    /// <summary>All targets after the last model, one per symbol, overrides first.</summary>
    public override IEnumerable<IPortfolioTarget> ManageRisk(QCAlgorithm algorithm, IPortfolioTarget[] targets)
    {
        foreach (var model in _riskManagementModels)
        {
            targets = Override(targets, model.ManageRisk(algorithm, targets).ToArrayOrEmpty());
        }

        return targets;
    }

    /// <inheritdoc />
    public override void OnSecuritiesChanged(QCAlgorithm algorithm, SecurityChanges changes)
    {
        foreach (var model in _riskManagementModels)
        {
            model.OnSecuritiesChanged(algorithm, changes);
        }
    }

    /// <summary>Adds a model behind the others.</summary>
    public void AddRiskManagement(IRiskManagementModel riskManagementModel) => _riskManagementModels.Add(riskManagementModel);

    /// <summary>The overrides, then the targets of symbols without an override; the first target per symbol counts.</summary>
    internal static IPortfolioTarget[] Override(IPortfolioTarget[] targets, IPortfolioTarget[] overrides) =>
        overrides.Length == 0 && targets.Length < 2
            ? targets
            : [.. overrides.Concat(targets).DistinctBy(target => target.Symbol)];
}
