using System.Collections;
using QuantConnect.Securities;

namespace QuantConnect.Data.UniverseSelection;

// How members come and go, and the types a universe speaks with.
public abstract partial class Universe
{
    /// <summary>
    /// True when a member has been in the universe for the settings' minimum time. Time is rounded to days, hours, minutes or
    /// seconds, to the largest of these within the minimum.
    /// </summary>
    public virtual bool CanRemoveMember(DateTime utcTime, Security security)
    {
        if (DisposeRequested || security.IsDelisted)
        {
            return true;
        }

        if (!_members.TryGetValue(security.Symbol, out var member))
        {
            return false;
        }

        var minimum = UniverseSettings?.MinimumTimeInUniverse ?? TimeSpan.Zero;
        return RoundTo(utcTime - member.Added, RoundingUnit(minimum)) >= minimum;
    }

    internal virtual bool AddMember(DateTime utcTime, Security security, bool isInternal)
    {
        if (DisposeRequested || security.IsDelisted
            || !_members.TryAdd(security.Symbol, new Member(utcTime, security, isInternal)))
        {
            return false;
        }

        MembersChanged?.Invoke();
        return true;
    }

    internal virtual bool RemoveMember(DateTime utcTime, Security security)
    {
        if (!CanRemoveMember(utcTime, security) || !_members.Remove(security.Symbol))
        {
            return false;
        }

        MembersChanged?.Invoke();
        return true;
    }

    private static TimeSpan RoundingUnit(TimeSpan minimum) => minimum switch
    {
        _ when minimum >= Time.OneDay => Time.OneDay,
        _ when minimum >= Time.OneHour => Time.OneHour,
        _ when minimum >= Time.OneMinute => Time.OneMinute,
        _ when minimum >= Time.OneSecond => Time.OneSecond,
        _ => minimum,
    };

    private static TimeSpan RoundTo(TimeSpan time, TimeSpan unit) =>
        unit == TimeSpan.Zero ? time : TimeSpan.FromTicks((long)Math.Round((decimal)time.Ticks / unit.Ticks) * unit.Ticks);

    /// <summary>A selection that keeps what there is.</summary>
    public sealed class UnchangedUniverse : IEnumerable<string>, IEnumerable<Symbol>
    {
        /// <summary>The only one.</summary>
        public static readonly UnchangedUniverse Instance = new();

        private UnchangedUniverse()
        {
        }

        IEnumerator<Symbol> IEnumerable<Symbol>.GetEnumerator() => Enumerable.Empty<Symbol>().GetEnumerator();

        IEnumerator<string> IEnumerable<string>.GetEnumerator() => Enumerable.Empty<string>().GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => Array.Empty<Symbol>().GetEnumerator();
    }

    /// <summary>A security of a universe.</summary>
    public sealed class Member(DateTime added, Security security, bool isInternal)
    {
        /// <summary>When it came, in UTC.</summary>
        public DateTime Added { get; init; } = added;

        /// <summary>The security.</summary>
        public Security Security { get; init; } = security;

        /// <summary>True when the engine added it for itself.</summary>
        public bool IsInternal { get; init; } = isInternal;
    }

    /// <summary>The outcome of a selection.</summary>
    public class SelectionEventArgs(HashSet<Symbol> currentSelection) : EventArgs
    {
        /// <summary>The symbols selected.</summary>
        public HashSet<Symbol> CurrentSelection { get; } = currentSelection;
    }
}
