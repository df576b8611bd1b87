using QuantConnect.Algorithm.Framework;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Algorithm.Framework.Risk;
using QuantConnect.Data;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Interfaces;

namespace QuantConnect.Algorithm;

// The framework's way from data to orders. A step on which no model has anything to say allocates nothing here.
public partial class QCAlgorithm
{
    private readonly List<Symbol> _selectionUniverses = [];

    /// <inheritdoc />
    public event AlgorithmEvent<GeneratedInsightsCollection>? InsightsGenerated;

    /// <summary>Whether the pipeline logs what passes through it.</summary>
    public bool DebugMode { get; set; }

    /// <summary>
    /// Refreshes universes that are due, lets insights be scored, and when the slice has data runs alpha, portfolio
    /// construction, risk and execution. The engine calls it after <see cref="OnData"/>.
    /// </summary>
    public void OnFrameworkData(Slice slice)
    {
        if (UtcTime >= UniverseSelection.GetNextRefreshTimeUtc())
        {
            RefreshUniverses();
        }

        Insights.Step(UtcTime);
        if (!slice.HasData)
        {
            return;
        }

        var insights = Alpha.Update(this, slice).ToArrayOrEmpty();
        if (insights.Length != 0)
        {
            insights = Take(insights);
        }

        ProcessInsights(insights);
    }

    /// <summary>Tells alpha, portfolio construction, execution and risk, in this order, what came and went.</summary>
    public void OnFrameworkSecuritiesChanged(SecurityChanges changes)
    {
        if (DebugMode)
        {
            Debug(FormattableString.Invariant($"{Time}: {changes}"));
        }

        Alpha.OnSecuritiesChanged(this, changes);
        PortfolioConstruction.OnSecuritiesChanged(this, changes);
        Execution.OnSecuritiesChanged(this, changes);
        RiskManagement.OnSecuritiesChanged(this, changes);
    }

    /// <summary>Creates the universes of the selection model; part of <see cref="PostInitialize"/>.</summary>
    public void FrameworkPostInitialize()
    {
        foreach (var universe in UniverseSelection.CreateUniverses(this))
        {
            AddUniverse(universe);
            _selectionUniverses.Add(universe.Symbol);
        }
    }

    private void ProcessInsights(Insight[] insights)
    {
        var targets = PortfolioConstruction.CreateTargets(this, insights).ToArrayOrEmpty();
        SetTargets(targets, "PORTFOLIO");
        var overrides = RiskManagement.ManageRisk(this, targets).ToArrayOrEmpty();
        SetTargets(overrides, "RISK");
        var adjusted = CompositeRiskManagementModel.Override(targets, overrides);
        if (DebugMode && overrides.Length > 0)
        {
            LogAll("RISK ADJUSTED TARGETS", adjusted);
        }

        Execution.Execute(this, adjusted);
    }

    private void SetTargets(IPortfolioTarget[] targets, string title)
    {
        foreach (var target in targets)
        {
            Securities[target.Symbol].Holdings.Target = target;
        }

        if (DebugMode && targets.Length > 0)
        {
            LogAll(title, targets);
        }
    }

    private void LogAll(string title, IEnumerable<object> items) => Log(FormattableString.Invariant(
        $"{Time}: {title}: {string.Join(" | ", items.Select(item => item.ToString()).Order(StringComparer.Ordinal))}"));

    private void RefreshUniverses()
    {
        foreach (var universe in UniverseManager.Values.Where(universe => universe.DisposeRequested).ToArray())
        {
            UniverseManager.Remove(universe.Symbol);
            _selectionUniverses.Remove(universe.Symbol);
        }

        var closing = _selectionUniverses.ToList();
        foreach (var universe in UniverseSelection.CreateUniverses(this))
        {
            if (!_selectionUniverses.Contains(universe.Symbol))
            {
                _selectionUniverses.Add(universe.Symbol);
            }

            AddUniverse(universe);
            closing.Remove(universe.Symbol);
        }

        foreach (var symbol in closing)
        {
            var universe = UniverseManager[symbol];
            universe.Dispose();
            UniverseManager.MarkChanged(universe);
        }
    }
}
