using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Algorithm.Framework.Execution;
using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Algorithm.Framework.Risk;
using QuantConnect.Algorithm.Framework.Selection;

namespace QuantConnect.Algorithm;

// The five models of the framework. "Add" joins a model to those there are; null models are replaced.
public partial class QCAlgorithm
{
    /// <summary>Says which securities there are; none by default.</summary>
    public IUniverseSelectionModel UniverseSelection { get; set; } = new NullUniverseSelectionModel();

    /// <summary>Makes insights; none by default.</summary>
    public IAlphaModel Alpha { get; set; } = new NullAlphaModel();

    /// <summary>Sizes targets; none by default.</summary>
    public IPortfolioConstructionModel PortfolioConstruction { get; set; } = new NullPortfolioConstructionModel();

    /// <summary>Sends orders; immediately by default.</summary>
    public IExecutionModel Execution { get; set; } = new ImmediateExecutionModel();

    /// <summary>Overrides targets; never by default.</summary>
    public IRiskManagementModel RiskManagement { get; set; } = new NullRiskManagementModel();

    /// <summary>Sets the universe selection model.</summary>
    public void SetUniverseSelection(IUniverseSelectionModel universeSelection) => UniverseSelection = universeSelection;

    /// <summary>Adds a universe selection model.</summary>
    public void AddUniverseSelection(IUniverseSelectionModel universeSelection)
    {
        switch (UniverseSelection)
        {
            case NullUniverseSelectionModel none when none.GetType() == typeof(NullUniverseSelectionModel):
                UniverseSelection = universeSelection;
                break;
            case CompositeUniverseSelectionModel composite:
                composite.AddUniverseSelection(universeSelection);
                break;
            default:
                UniverseSelection = new CompositeUniverseSelectionModel(UniverseSelection, universeSelection);
                break;
        }
    }

    /// <summary>Sets the alpha model.</summary>
    public void SetAlpha(IAlphaModel alpha) => Alpha = alpha;

    /// <summary>Adds an alpha model.</summary>
    public void AddAlpha(IAlphaModel alpha)
    {
        switch (Alpha)
        {
            case NullAlphaModel none when none.GetType() == typeof(NullAlphaModel):
                Alpha = alpha;
                break;
            case CompositeAlphaModel composite:
                composite.AddAlpha(alpha);
                break;
            default:
                Alpha = new CompositeAlphaModel(Alpha, alpha);
                break;
        }
    }

    /// <summary>Sets the portfolio construction model.</summary>
    public void SetPortfolioConstruction(IPortfolioConstructionModel portfolioConstruction) =>
        PortfolioConstruction = portfolioConstruction;

    /// <summary>Sets the execution model.</summary>
    public void SetExecution(IExecutionModel execution) => Execution = execution;

    /// <summary>Sets the risk management model.</summary>
    public void SetRiskManagement(IRiskManagementModel riskManagement) => RiskManagement = riskManagement;

    /// <summary>Adds a risk management model.</summary>
    public void AddRiskManagement(IRiskManagementModel riskManagement)
    {
        switch (RiskManagement)
        {
            case NullRiskManagementModel none when none.GetType() == typeof(NullRiskManagementModel):
                RiskManagement = riskManagement;
                break;
            case CompositeRiskManagementModel composite:
                composite.AddRiskManagement(riskManagement);
                break;
            default:
                RiskManagement = new CompositeRiskManagementModel(RiskManagement, riskManagement);
                break;
        }
    }
}
