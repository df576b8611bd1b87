using System.Collections;
using System.Diagnostics.CodeAnalysis;
using QuantConnect.Interfaces;

namespace QuantConnect.Algorithm.Framework.Portfolio;

/// <summary>
/// Targets by symbol, the last one added per symbol. Enumerating goes over the targets as they were at the start, so targets
/// may be removed meanwhile.
/// </summary>
public class PortfolioTargetCollection : ICollection<IPortfolioTarget>, IDictionary<Symbol, IPortfolioTarget>
{
    private readonly Dictionary<Symbol, IPortfolioTarget> _targets = [];
    private List<IPortfolioTarget>? _snapshot;

    /// <inheritdoc cref="ICollection{T}.Count" />
    public int Count => _targets.Count;

    /// <summary>True when there is no target.</summary>
    public bool IsEmpty => _targets.Count == 0;

    /// <inheritdoc cref="ICollection{T}.IsReadOnly" />
    public bool IsReadOnly => false;

    /// <summary>The symbols that have a target.</summary>
    public ICollection<Symbol> Keys => [.. _targets.Keys];

    /// <summary>The targets.</summary>
    public ICollection<IPortfolioTarget> Values => Snapshot();

    /// <inheritdoc />
    public IPortfolioTarget this[Symbol symbol]
    {
        get => _targets[symbol];
        set
        {
            _snapshot = null;
            _targets[symbol] = value;
        }
    }

    /// <summary>Sets the target of its symbol.</summary>
    public void Add(IPortfolioTarget? target)
    {
        if (target is not null)
        {
            this[target.Symbol] = target;
        }
    }

    /// <summary>Sets the target of its own symbol; the key is not looked at.</summary>
    public void Add(KeyValuePair<Symbol, IPortfolioTarget> target) => Add(target.Value);

    /// <summary>Sets the target of its own symbol; <paramref name="symbol"/> is not looked at.</summary>
    public void Add(Symbol symbol, IPortfolioTarget target) => Add(target);

    /// <summary>Sets the targets in order.</summary>
    public void AddRange(IEnumerable<IPortfolioTarget> targets)
    {
        foreach (var target in targets)
        {
            this[target.Symbol] = target;
        }
    }

    /// <summary>Sets the targets in order.</summary>
    public void AddRange(IPortfolioTarget[] targets)
    {
        foreach (var target in targets)
        {
            this[target.Symbol] = target;
        }
    }

    /// <summary>Removes all targets.</summary>
    public void Clear()
    {
        _snapshot = null;
        _targets.Clear();
    }

    /// <summary>Removes the targets that holdings have reached to within a lot.</summary>
    public void ClearFulfilled(IAlgorithm algorithm)
    {
        foreach (var target in this)
        {
            var security = algorithm.Securities[target.Symbol];
            if (Math.Abs(target.Quantity - security.Holdings.Quantity) < security.SymbolProperties.LotSize)
            {
                Remove(target.Symbol);
            }
        }
    }

    /// <summary>True when the target's symbol has a target.</summary>
    public bool Contains(IPortfolioTarget? target) => target is not null && _targets.ContainsKey(target.Symbol);

    /// <inheritdoc cref="Contains(IPortfolioTarget)" />
    public bool Contains(KeyValuePair<Symbol, IPortfolioTarget> target) => Contains(target.Value);

    /// <inheritdoc />
    public bool ContainsKey(Symbol symbol) => _targets.ContainsKey(symbol);

    /// <inheritdoc />
    public void CopyTo(IPortfolioTarget[] array, int arrayIndex) => _targets.Values.CopyTo(array, arrayIndex);

    /// <inheritdoc />
    public void CopyTo(KeyValuePair<Symbol, IPortfolioTarget>[] array, int arrayIndex) =>
        ((ICollection<KeyValuePair<Symbol, IPortfolioTarget>>)_targets).CopyTo(array, arrayIndex);

    /// <inheritdoc />
    public bool Remove(Symbol symbol)
    {
        var removed = _targets.Remove(symbol);
        _snapshot = removed ? null : _snapshot;
        return removed;
    }

    /// <inheritdoc cref="Remove(IPortfolioTarget)" />
    public bool Remove(KeyValuePair<Symbol, IPortfolioTarget> target) => Remove(target.Value);

    /// <summary>Removes the target if it is the one held for its symbol.</summary>
    public bool Remove(IPortfolioTarget? target) =>
        target is not null
        && _targets.TryGetValue(target.Symbol, out var existing)
        && existing.Equals(target)
        && Remove(target.Symbol);

    /// <inheritdoc />
    public bool TryGetValue(Symbol symbol, [MaybeNullWhen(false)] out IPortfolioTarget target) =>
        _targets.TryGetValue(symbol, out target);

    /// <summary>The targets that still need an order: those that free margin first, then by the value to trade, largest first.</summary>
    public IEnumerable<IPortfolioTarget> OrderByMarginImpact(IAlgorithm algorithm) =>
        IsEmpty ? [] : this.OrderTargetsByMarginImpact(algorithm);

    /// <inheritdoc />
    public IEnumerator<IPortfolioTarget> GetEnumerator() => Snapshot().GetEnumerator();

    IEnumerator<KeyValuePair<Symbol, IPortfolioTarget>> IEnumerable<KeyValuePair<Symbol, IPortfolioTarget>>.GetEnumerator() =>
        _targets.ToList().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private List<IPortfolioTarget> Snapshot() => _snapshot ??= [.. _targets.Values];
}
