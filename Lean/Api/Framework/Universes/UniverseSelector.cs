using QuantConnect.Algorithm;
using QuantConnect.Securities;

namespace QuantConnect.Data.UniverseSelection;

/// <summary>
/// Applies selections: adds and removes members, and says which securities came and went. A member that is held, has open
/// orders or a target stays, with data, until a later selection finds it free, as <see cref="QuantConnect.Hosting.LeanQuirk.RemovedMemberStays"/> has it;
/// it counts as removed at once.
/// </summary>
internal sealed class UniverseSelector(QCAlgorithm algorithm)
{
    private readonly List<(Universe Universe, Universe.Member Member)> _pendingRemovals = [];
    private readonly List<Security> _added = [];
    private readonly List<Security> _removed = [];

    /// <summary>Selects one universe at a time.</summary>
    public SecurityChanges Select(Universe universe, DateTime utcTime)
    {
        var selection = universe.PerformSelection(utcTime, new BaseDataCollection(utcTime, universe.Symbol));
        var unchanged = ReferenceEquals(selection, Universe.Unchanged);
        if (!unchanged)
        {
            universe.Selected = [.. selection];
        }

        FinishRemovals(universe, utcTime);
        if (unchanged)
        {
            return SecurityChanges.None;
        }

        RemoveDeselected(universe, utcTime);
        AddSelected(universe, utcTime);
        if (_added.Count > 0)
        {
            algorithm.RateStableCoins();
        }

        var changes = SecurityChanges.Create(_added, _removed, [], []);
        _added.Clear();
        _removed.Clear();
        return changes;
    }

    /// <summary>Lets go of removed members that are free by now, without waiting for a selection; costs nothing while none waits.</summary>
    public void ReleaseFree(DateTime utcTime)
    {
        for (var i = _pendingRemovals.Count - 1; i >= 0; i--)
        {
            var (universe, member) = _pendingRemovals[i];
            if (IsFree(member.Security))
            {
                _pendingRemovals.RemoveAt(i);
                RemoveMember(universe, member.Security, utcTime);
            }
        }
    }

    private void FinishRemovals(Universe selecting, DateTime utcTime)
    {
        foreach (var pending in _pendingRemovals.ToArray())
        {
            var free = IsFree(pending.Member.Security);
            var reselected = pending.Universe == selecting && selecting.Selected.Contains(pending.Member.Security.Symbol);
            if (free || reselected)
            {
                _pendingRemovals.Remove(pending);
            }

            if (free)
            {
                RemoveMember(pending.Universe, pending.Member.Security, utcTime);
            }
        }
    }

    private void RemoveDeselected(Universe universe, DateTime utcTime)
    {
        foreach (var member in universe.Securities.Values
            .OrderBy(member => member.Security.Symbol.SecurityType)
            .ThenBy(member => member.Security.Symbol.ID.ToString(), StringComparer.Ordinal)
            .ToArray())
        {
            var security = member.Security;
            if (universe.Selected.Contains(security.Symbol) || !universe.CanRemoveMember(utcTime, security))
            {
                continue;
            }

            if (!security.IsDelisted && !_pendingRemovals.Exists(pending => pending.Member.Security.Symbol == security.Symbol))
            {
                _removed.Add(security);
            }

            if (IsFree(security))
            {
                RemoveMember(universe, security, utcTime);
            }
            else if (!_pendingRemovals.Contains((universe, member)))
            {
                _pendingRemovals.Add((universe, member));
            }
        }
    }

    private void AddSelected(Universe universe, DateTime utcTime)
    {
        foreach (var symbol in universe.Selected)
        {
            if (universe.ContainsMember(symbol))
            {
                continue;
            }

            var active = algorithm.UniverseManager.ActiveSecurities.ContainsKey(symbol);
            var security = algorithm.SecurityOfMember(symbol, universe.UniverseSettings ?? algorithm.UniverseSettings);
            if (universe.AddMember(utcTime, security, isInternal: false) && !active)
            {
                algorithm.Host.StartData(security);
                _added.Add(security);
            }
        }
    }

    private void RemoveMember(Universe universe, Security security, DateTime utcTime)
    {
        if (universe.RemoveMember(utcTime, security) && !algorithm.UniverseManager.ActiveSecurities.ContainsKey(security.Symbol))
        {
            security.Reset();
            security.Cache.Reset();
            algorithm.Securities.Remove(security.Symbol);
            algorithm.SubscriptionManager.Remove(security.Symbol);
            algorithm.Host.StopData(security);
        }
    }

    private bool IsFree(Security security) =>
        !security.HoldStock
        && security.Holdings.Target is null or { Quantity: 0 }
        && algorithm.Transactions.GetOpenOrders(security.Symbol).Count == 0;
}
