using System.Collections;

namespace QuantConnect.Data.Consolidators;

/// <summary>
/// The consolidators of a subscription, in the order in which they came. Whoever walks through it sees those that were there at the
/// start, because handlers add and remove consolidators.
/// </summary>
internal sealed class ConsolidatorSet : ISet<IDataConsolidator>
{
    private IDataConsolidator[] _items = [];
    private Taker[]? _takers;
    private ConsolidatorTally? _tally;
    private bool _mayPass = true;

    /// <summary>Those there are now, with what is known of their kinds; replaced, never changed.</summary>
    public Taker[] Takers => _takers ??= Array.ConvertAll(_items, static item => new Taker(item));

    /// <summary>The line on which all of them pass bars on; null unless they do.</summary>
    public PassLine? Line { get; private set; }

    public int Count => _items.Length;

    public bool IsReadOnly => false;

    /// <summary>Those there are now; replaced, never changed.</summary>
    public IDataConsolidator[] Items => _items;

    public bool Add(IDataConsolidator item)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (Contains(item)) return false;
        Set([.. _items, item]);
        return true;
    }

    public bool Remove(IDataConsolidator item)
    {
        if (!Contains(item)) return false;
        Set(Array.FindAll(_items, other => !other.Equals(item)));
        return true;
    }

    public bool Contains(IDataConsolidator item) => Array.IndexOf(_items, item) >= 0;

    public void Clear() => Set([]);

    public void CopyTo(IDataConsolidator[] array, int arrayIndex) => _items.CopyTo(array, arrayIndex);

    public void UnionWith(IEnumerable<IDataConsolidator> other)
    {
        foreach (var item in other) Add(item);
    }

    public void ExceptWith(IEnumerable<IDataConsolidator> other)
    {
        foreach (var item in other) Remove(item);
    }

    public void IntersectWith(IEnumerable<IDataConsolidator> other)
    {
        var kept = other.ToHashSet();
        Set(Array.FindAll(_items, kept.Contains));
    }

    public void SymmetricExceptWith(IEnumerable<IDataConsolidator> other)
    {
        foreach (var item in other.ToHashSet())
            if (!Remove(item)) Add(item);
    }

    public bool IsSubsetOf(IEnumerable<IDataConsolidator> other) => _items.ToHashSet().IsSubsetOf(other);

    public bool IsSupersetOf(IEnumerable<IDataConsolidator> other) => _items.ToHashSet().IsSupersetOf(other);

    public bool IsProperSubsetOf(IEnumerable<IDataConsolidator> other) => _items.ToHashSet().IsProperSubsetOf(other);

    public bool IsProperSupersetOf(IEnumerable<IDataConsolidator> other) => _items.ToHashSet().IsProperSupersetOf(other);

    public bool Overlaps(IEnumerable<IDataConsolidator> other) => other.Any(Contains);

    public bool SetEquals(IEnumerable<IDataConsolidator> other) => _items.ToHashSet().SetEquals(other);

    public IEnumerator<IDataConsolidator> GetEnumerator() => ((IEnumerable<IDataConsolidator>)_items).GetEnumerator();

    void ICollection<IDataConsolidator>.Add(IDataConsolidator item) => Add(item);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Makes a line if all of them only pass bars on. Call when all have taken a bar; costs nothing until something changes.</summary>
    public void OfferLine(DateTime lastEnd, Indicators.LateBudget budget)
    {
        if (!_mayPass) return;
        _mayPass = false;
        if (Array.TrueForAll(_items, static item => item is IdentityDataConsolidator<Market.TradeBar> { PassedTo: not null }))
            Line = new PassLine(Array.ConvertAll(_items, static item => (IdentityDataConsolidator<Market.TradeBar>)item), lastEnd, budget);
    }

    /// <summary>Counts these consolidators in a tally from here on, and no longer in another; null for none.</summary>
    public void CountIn(ConsolidatorTally? tally)
    {
        if (_tally != null) _tally.Count -= _items.Length;
        _tally = tally;
        if (_tally != null) _tally.Count += _items.Length;
    }

    private void Set(IDataConsolidator[] items)
    {
        if (_tally != null) _tally.Count += items.Length - _items.Length;
        foreach (var item in _items.OfType<IdentityDataConsolidator<Market.TradeBar>>())
        {
            item.LeaveLine();
            item.PassingChanged = null;
        }
        _items = items;
        _takers = null;
        foreach (var item in _items.OfType<IdentityDataConsolidator<Market.TradeBar>>()) item.PassingChanged = OnPassingChanged;
        OnPassingChanged();
    }

    private void OnPassingChanged()
    {
        Line = null;
        _mayPass = true;
    }

    /// <summary>A consolidator and the way in which it takes bars.</summary>
    /// <param name="Item">The consolidator.</param>
    internal readonly record struct Taker(IDataConsolidator Item)
    {
        /// <summary>The consolidator if it can take a bar's numbers.</summary>
        public IBarTaker? Numbers { get; } = Item as IBarTaker;

        /// <summary>Whether it may hold something back that a later time gives out.</summary>
        public bool HoldsBack { get; } = IPassesOn.NeedsScans(Item);
    }
}
