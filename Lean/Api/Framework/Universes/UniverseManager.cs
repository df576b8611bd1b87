using System.Collections;
using System.Diagnostics.CodeAnalysis;
using QuantConnect.Data.UniverseSelection;

namespace QuantConnect.Securities;

/// <summary>The universes of an algorithm, by their symbols, in the order they were added.</summary>
public class UniverseManager : IEnumerable<KeyValuePair<Symbol, Universe>>
{
    private readonly Dictionary<Symbol, Universe> _universes = [];
    private readonly List<Universe> _changed = [];
    private ReadOnlyExtendedDictionary<Symbol, Security>? _activeSecurities;

    /// <summary>Number of universes.</summary>
    public int Count => _universes.Count;

    /// <summary>The symbols of the universes.</summary>
    public IEnumerable<Symbol> Keys => _universes.Keys;

    /// <summary>The universes.</summary>
    public IEnumerable<Universe> Values => _universes.Values;

    /// <summary>The securities that are members of at least one universe.</summary>
    public ReadOnlyExtendedDictionary<Symbol, Security> ActiveSecurities => _activeSecurities ??= new(
        _universes.Values
            .SelectMany(universe => universe.Securities.Values)
            .Select(member => member.Security)
            .DistinctBy(security => security.Symbol)
            .ToDictionary(security => security.Symbol));

    /// <summary>The universe of a symbol.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Universe this[Symbol symbol] => _universes.TryGetValue(symbol, out var universe)
        ? universe
        : throw new KeyNotFoundException($"There is no universe {symbol.Value}; ask ContainsKey first.");

    /// <summary>True when there is a universe of this symbol.</summary>
    public bool ContainsKey(Symbol symbol) => _universes.ContainsKey(symbol);

    /// <summary>The universe of a symbol, if there is one.</summary>
    public bool TryGetValue(Symbol symbol, [MaybeNullWhen(false)] out Universe universe) =>
        _universes.TryGetValue(symbol, out universe);

    /// <summary>Adds a universe; one whose symbol is taken is left out.</summary>
    public void Add(Symbol key, Universe value)
    {
        if (_universes.TryAdd(key, value))
        {
            value.MembersChanged += ForgetActiveSecurities;
            _changed.Add(value);
        }
    }

    /// <summary>Closes a universe and forgets it; its members stay until something else removes them.</summary>
    /// <returns>False when there was none.</returns>
    public bool Remove(Symbol key)
    {
        if (!_universes.Remove(key, out var universe))
        {
            return false;
        }

        universe.MembersChanged -= ForgetActiveSecurities;
        universe.Dispose();
        _changed.Remove(universe);
        ForgetActiveSecurities();
        return true;
    }

    /// <inheritdoc />
    public IEnumerator<KeyValuePair<Symbol, Universe>> GetEnumerator() => _universes.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Notes that a universe must select again because its symbols were changed by hand.</summary>
    internal void MarkChanged(Universe universe)
    {
        if (!_changed.Contains(universe))
        {
            _changed.Add(universe);
        }
    }

    /// <summary>Whether universes were added or changed since the last <see cref="TakeChanged"/>.</summary>
    internal bool HasChanged => _changed.Count > 0;

    /// <summary>The universes added or changed since the last call, in that order.</summary>
    internal Universe[] TakeChanged()
    {
        if (_changed.Count == 0)
        {
            return [];
        }

        Universe[] changed = [.. _changed];
        _changed.Clear();
        return changed;
    }

    private void ForgetActiveSecurities() => _activeSecurities = null;
}
