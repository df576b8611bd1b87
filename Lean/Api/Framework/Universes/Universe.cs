using QuantConnect.Securities;

namespace QuantConnect.Data.UniverseSelection;

/// <summary>A set of securities that changes over time, and how their data is subscribed.</summary>
public abstract partial class Universe : IDisposable
{
    /// <summary>What a selection returns to keep the universe as it is.</summary>
    public static readonly UnchangedUniverse Unchanged = UnchangedUniverse.Instance;

    private readonly Dictionary<Symbol, Member> _members = [];
    private HashSet<Symbol> _previousSelection = [];

    /// <summary>A universe known by the configuration's symbol.</summary>
    protected Universe(SubscriptionDataConfig config)
    {
        Configuration = config;
    }

    /// <summary>Raised when a selection differs from the one before.</summary>
    public event EventHandler? SelectionChanged;

    internal event Action? MembersChanged;

    /// <summary>The members, by symbol, in the order they came.</summary>
    public virtual IReadOnlyDictionary<Symbol, Member> Securities => _members;

    /// <summary>The symbols of the last selection.</summary>
    public HashSet<Symbol> Selected { get; set; } = [];

    /// <summary>Type of security the universe selects.</summary>
    public SecurityType SecurityType => Configuration.SecurityType;

    /// <summary>Market the universe selects from.</summary>
    public string Market => Configuration.Market;

    /// <summary>The universe's own symbol.</summary>
    public Symbol Symbol => Configuration.Symbol;

    /// <summary>Type of the data the selection looks at.</summary>
    public Type DataType => Configuration.Type;

    /// <summary>True once <see cref="Dispose"/> was called; the next selection then removes all members.</summary>
    public virtual bool DisposeRequested { get; protected set; }

    /// <summary>Resolution, leverage and the like of the members; the algorithm's own settings unless set.</summary>
    public virtual UniverseSettings? UniverseSettings { get; set; }

    /// <summary>The universe's own subscription.</summary>
    public virtual SubscriptionDataConfig Configuration { get; private set; }

    /// <summary>The securities of the universe, by symbol.</summary>
    public Dictionary<Symbol, Security> Members => Securities.ToDictionary(pair => pair.Key, pair => pair.Value.Security);

    /// <summary>The symbols to hold from now on, or <see cref="Unchanged"/>.</summary>
    public abstract IEnumerable<Symbol> SelectSymbols(DateTime utcTime, BaseDataCollection data);

    /// <summary>Selects, notes the outcome, and says <see cref="Unchanged"/> when it is the same as before.</summary>
    public IEnumerable<Symbol> PerformSelection(DateTime utcTime, BaseDataCollection data)
    {
        if (DisposeRequested)
        {
            OnSelectionChanged();
            return [];
        }

        var result = SelectSymbols(utcTime, data);
        if (ReferenceEquals(result, Unchanged))
        {
            return Unchanged;
        }

        var selection = result.ToHashSet();
        var changed = !_previousSelection.SetEquals(selection);
        _previousSelection = selection;
        if (!changed)
        {
            return Unchanged;
        }

        OnSelectionChanged(selection);
        return selection;
    }

    /// <summary>True when the symbol is a member.</summary>
    public bool ContainsMember(Symbol symbol) => Securities.ContainsKey(symbol);

    /// <summary>Asks for the universe to be closed; its members go with the next selection.</summary>
    public virtual void Dispose()
    {
        DisposeRequested = true;
        GC.SuppressFinalize(this);
    }

    /// <summary>Raises <see cref="SelectionChanged"/>.</summary>
    protected void OnSelectionChanged(HashSet<Symbol>? selection = null) =>
        SelectionChanged?.Invoke(this, new SelectionEventArgs(selection ?? []));
}
