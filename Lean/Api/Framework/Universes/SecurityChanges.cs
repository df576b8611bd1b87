using QuantConnect.Securities;

namespace QuantConnect.Data.UniverseSelection;

/// <summary>The securities that came and went in one step, each list sorted by ticker.</summary>
public class SecurityChanges
{
    /// <summary>No change; also what an empty set of changes is.</summary>
    public static readonly SecurityChanges None = new([], [], [], []);

    private readonly IReadOnlyList<Security> _added;
    private readonly IReadOnlyList<Security> _removed;
    private readonly IReadOnlyList<Security> _internalAdded;
    private readonly IReadOnlyList<Security> _internalRemoved;

    /// <summary>A copy whose filters can be set apart.</summary>
    public SecurityChanges(SecurityChanges changes)
        : this(changes._added, changes._removed, changes._internalAdded, changes._internalRemoved)
    {
    }

    private SecurityChanges(
        IEnumerable<Security> added,
        IEnumerable<Security> removed,
        IEnumerable<Security> internalAdded,
        IEnumerable<Security> internalRemoved)
    {
        _added = [.. added.Distinct()];
        _removed = [.. removed.Distinct()];
        _internalAdded = [.. internalAdded.Distinct()];
        _internalRemoved = [.. internalRemoved.Distinct()];
    }

    /// <summary>Number of additions and removals, unfiltered.</summary>
    public int Count => _added.Count + _removed.Count + _internalAdded.Count + _internalRemoved.Count;

    /// <summary>Whether the lists leave out custom data.</summary>
    public bool FilterCustomSecurities { get; set; }

    /// <summary>Whether the lists leave out securities that the engine added for itself.</summary>
    public bool FilterInternalSecurities { get; set; }

    /// <summary>The securities that came.</summary>
    public IReadOnlyList<Security> AddedSecurities => Filtered(_added, _internalAdded);

    /// <summary>The securities that went.</summary>
    public IReadOnlyList<Security> RemovedSecurities => Filtered(_removed, _internalRemoved);

    /// <summary>Both sets of changes; what was added by either is not removed.</summary>
    public static SecurityChanges operator +(SecurityChanges left, SecurityChanges right)
    {
        if (left.Count == 0)
        {
            return right;
        }

        if (right.Count == 0)
        {
            return left;
        }

        var added = left._added.Union(right._added).ToList();
        var internalAdded = left._internalAdded.Union(right._internalAdded).ToList();
        var stays = added.Union(internalAdded).ToHashSet();
        return new SecurityChanges(
            added,
            left._removed.Union(right._removed).Where(security => !stays.Contains(security)),
            internalAdded,
            left._internalRemoved.Union(right._internalRemoved).Where(security => !stays.Contains(security)));
    }

    /// <summary>The changes, or <see cref="None"/> when there are none.</summary>
    public static SecurityChanges Create(
        IReadOnlyCollection<Security> additions,
        IReadOnlyCollection<Security> removals,
        IReadOnlyCollection<Security> internalAdditions,
        IReadOnlyCollection<Security> internalRemovals) =>
        additions.Count + removals.Count + internalAdditions.Count + internalRemovals.Count > 0
            ? new SecurityChanges(additions, removals, internalAdditions, internalRemovals)
            : None;

    /// <inheritdoc />
    public override string ToString()
    {
        if (Count == 0)
        {
            return "SecurityChanges: None";
        }

        return $"SecurityChanges: {Listed("Added", AddedSecurities)}{Listed("Removed", RemovedSecurities)}";
    }

    private static string Listed(string title, IReadOnlyList<Security> securities) =>
        securities.Count == 0 ? "" : $" {title}: {string.Join(",", securities.Select(security => security.Symbol.ID))}";

    private List<Security> Filtered(IReadOnlyList<Security> securities, IReadOnlyList<Security> internals)
    {
        var all = FilterInternalSecurities ? securities : securities.Union(internals);
        return [.. all
            .Where(security => !FilterCustomSecurities || security.Type != SecurityType.Base)
            .OrderBy(security => security.Symbol.Value, StringComparer.Ordinal)];
    }
}
