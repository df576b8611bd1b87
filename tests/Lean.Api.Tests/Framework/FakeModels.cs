using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Algorithm.Framework.Execution;
using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Algorithm.Framework.Risk;
using QuantConnect.Data;
using QuantConnect.Data.UniverseSelection;

namespace DolphinLean.Lean.Api.Tests.Framework;

/// <summary>Returns what the test put in, once.</summary>
internal sealed class ScriptedAlpha(List<string>? calls = null) : AlphaModel
{
    public List<Insight> Next { get; } = [];

    public override IEnumerable<Insight> Update(QCAlgorithm algorithm, Slice data)
    {
        calls?.Add("alpha");
        if (Next.Count == 0)
        {
            return [];
        }

        Insight[] insights = [.. Next];
        Next.Clear();
        return insights;
    }

    public override void OnSecuritiesChanged(QCAlgorithm algorithm, SecurityChanges changes) => calls?.Add("alpha changes");
}

/// <summary>Targets made by the test.</summary>
internal sealed class ScriptedPortfolio(List<string> calls) : IPortfolioConstructionModel
{
    public List<IPortfolioTarget> Next { get; } = [];

    public IEnumerable<IPortfolioTarget> CreateTargets(QCAlgorithm algorithm, Insight[] insights)
    {
        calls.Add($"portfolio {insights.Length}");
        return Next;
    }

    public void OnSecuritiesChanged(QCAlgorithm algorithm, SecurityChanges changes) => calls.Add("portfolio changes");
}

/// <summary>Overrides made by the test.</summary>
internal sealed class ScriptedRisk(List<string> calls, string name = "risk") : RiskManagementModel
{
    public List<IPortfolioTarget> Next { get; } = [];

    public override IEnumerable<IPortfolioTarget> ManageRisk(QCAlgorithm algorithm, IPortfolioTarget[] targets)
    {
        calls.Add($"{name} {Shown(targets)}");
        return Next;
    }

    public override void OnSecuritiesChanged(QCAlgorithm algorithm, SecurityChanges changes) => calls.Add($"{name} changes");

    public static string Shown(IEnumerable<IPortfolioTarget> targets) =>
        string.Join(",", targets.Select(target => FormattableString.Invariant($"{target.Symbol.Value}={target.Quantity}")));
}

/// <summary>Notes the targets it gets.</summary>
internal sealed class NotingExecution(List<string> calls) : ExecutionModel
{
    public override void Execute(QCAlgorithm algorithm, IPortfolioTarget[] targets) => calls.Add($"execution {ScriptedRisk.Shown(targets)}");

    public override void OnSecuritiesChanged(QCAlgorithm algorithm, SecurityChanges changes) => calls.Add("execution changes");
}
