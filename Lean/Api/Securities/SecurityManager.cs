using System.Collections;
using System.Diagnostics.CodeAnalysis;
using QuantConnect.Interfaces;

namespace QuantConnect.Securities;

/// <summary>
/// An algorithm's securities, in the order in which they were added; one added after a removal takes the removed one's place. A loop
/// over them may add and remove securities: it sees those there were when it began.
/// </summary>
public class SecurityManager : IReadOnlyDictionary<Symbol, Security>
{
    private readonly ITimeKeeper _clock;
    private readonly Dictionary<Symbol, Security> _bySymbol = [];
    private readonly Dictionary<Symbol, Security> _everAdded = [];
    private List<Security> _active = [];
    private readonly List<Security> _all = [];
    private readonly List<Security> _invested = [];
    private bool _isInvestedStale;

    /// <summary>No securities yet.</summary>
    public SecurityManager(ITimeKeeper timeKeeper) => _clock = timeKeeper;

    /// <summary>The current time in UTC.</summary>
    public DateTime UtcTime => _clock.UtcTime;

    /// <summary>Count of securities.</summary>
    public int Count => _active.Count;

    /// <summary>Symbols.</summary>
    public ICollection<Symbol> Keys => _active.ConvertAll(static security => security.Symbol);

    /// <summary>Securities.</summary>
    public ICollection<Security> Values => _active.AsReadOnly();

    /// <summary>Securities, those that were removed included.</summary>
    public IReadOnlyList<Security> Total => _all;

    IEnumerable<Symbol> IReadOnlyDictionary<Symbol, Security>.Keys => Keys;

    IEnumerable<Security> IReadOnlyDictionary<Symbol, Security>.Values => _active;

    /// <summary>Securities; enumerating them takes no memory.</summary>
    internal List<Security> Active => _active;

    /// <summary>Securities of which at least a lot is held, in the order in which they were added; equity is the sum over these.</summary>
    internal List<Security> Invested
    {
        get
        {
            if (_isInvestedStale) ListInvested();
            return _invested;
        }
    }

    /// <summary>Told when a security comes or goes, or something of one changes that equity or margin depend on.</summary>
    internal Action? Changed { get; set; }

    /// <summary>The security of a symbol.</summary>
    /// <exception cref="KeyNotFoundException">It was not added.</exception>
    public Security this[Symbol symbol] => TryGetValue(symbol, out var security)
        ? security
        : throw new KeyNotFoundException($"'{symbol}' was not added; add it in Initialize with AddCryptoFuture, AddCrypto or AddData before using it.");

    /// <summary>The security of a ticker.</summary>
    /// <exception cref="InvalidOperationException">No symbol is known under the ticker.</exception>
    public Security this[string ticker] => this[SymbolCache.GetSymbol(ticker)];

    /// <summary>Adds a security, or takes back one that was removed; one that is there already stays.</summary>
    public void Add(Symbol symbol, Security security)
    {
        if (!_bySymbol.TryAdd(symbol, security)) return;
        _active = [.. _bySymbol.Values];
        security.HoldingsChanged = HoldingsChanged;
        HoldingsChanged();
        _everAdded[symbol] = security;
        if (!_all.Contains(security)) _all.Add(security);
    }

    /// <summary>Adds a security; one that is there already stays.</summary>
    public void Add(Security security) => Add(security.Symbol, security);

    /// <summary>Removes a security; false if it was not there.</summary>
    public bool Remove(Symbol symbol)
    {
        if (!_bySymbol.Remove(symbol)) return false;
        _active = [.. _bySymbol.Values];
        HoldingsChanged();
        return true;
    }

    /// <summary>Whether a symbol was ever added, even if it was removed.</summary>
    public bool ContainsKey(Symbol symbol) => _everAdded.ContainsKey(symbol);

    /// <summary>The security of a symbol, even if it was removed; false if it was never added.</summary>
    public bool TryGetValue(Symbol symbol, [MaybeNullWhen(false)] out Security security) => _everAdded.TryGetValue(symbol, out security);

    /// <summary>Symbols and securities.</summary>
    public IEnumerator<KeyValuePair<Symbol, Security>> GetEnumerator()
    {
        foreach (var security in _active) yield return KeyValuePair.Create(security.Symbol, security);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void HoldingsChanged()
    {
        _isInvestedStale = true;
        Changed?.Invoke();
    }

    private void ListInvested()
    {
        _invested.Clear();
        _invested.AddRange(_active.Where(static security => security.Holdings.Invested));
        _isInvestedStale = false;
    }
}
