namespace QuantConnect.Data.UniverseSelection;

public partial interface ITimeTriggeredUniverse
{
}

public partial class SecurityChanges
{
    public SecurityChanges(QuantConnect.Data.UniverseSelection.SecurityChanges changes) { }
    public System.Collections.Generic.IReadOnlyList<QuantConnect.Securities.Security> AddedSecurities { get => throw null; }
    public System.Collections.Generic.IReadOnlyList<QuantConnect.Securities.Security> RemovedSecurities { get => throw null; }
}

public abstract partial class Universe : System.IDisposable
{
    protected Universe(QuantConnect.Data.SubscriptionDataConfig config) { }
    public virtual void Dispose() => throw null;
}

public partial class UniverseSettings
{
    public UniverseSettings(QuantConnect.Data.UniverseSelection.UniverseSettings universeSettings) { }
    public QuantConnect.Resolution Resolution { get => throw null; set => throw null; }
    public decimal Leverage { get => throw null; set => throw null; }
    public bool FillForward { get => throw null; set => throw null; }
    public System.TimeSpan MinimumTimeInUniverse { get => throw null; set => throw null; }
}

public partial class UserDefinedUniverse : QuantConnect.Data.UniverseSelection.Universe, System.Collections.Specialized.INotifyCollectionChanged, QuantConnect.Data.UniverseSelection.ITimeTriggeredUniverse
{
    public UserDefinedUniverse(QuantConnect.Data.SubscriptionDataConfig configuration, QuantConnect.Data.UniverseSelection.UniverseSettings universeSettings, System.TimeSpan interval, System.Collections.Generic.IEnumerable<QuantConnect.Symbol> symbols) : base(default(QuantConnect.Data.SubscriptionDataConfig)) { }
    public event System.Collections.Specialized.NotifyCollectionChangedEventHandler CollectionChanged { add => throw null; remove => throw null; }
}
