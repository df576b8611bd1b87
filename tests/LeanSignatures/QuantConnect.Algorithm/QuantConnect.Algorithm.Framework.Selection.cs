namespace QuantConnect.Algorithm.Framework.Selection;

public partial interface IUniverseSelectionModel
{
}

public partial class ManualUniverse : QuantConnect.Data.UniverseSelection.UserDefinedUniverse
{
    public ManualUniverse(QuantConnect.Data.SubscriptionDataConfig configuration, QuantConnect.Data.UniverseSelection.UniverseSettings universeSettings, System.Collections.Generic.IEnumerable<QuantConnect.Symbol> symbols) : base(default(QuantConnect.Data.SubscriptionDataConfig), default(QuantConnect.Data.UniverseSelection.UniverseSettings), default(System.TimeSpan), default(System.Collections.Generic.IEnumerable<QuantConnect.Symbol>)) { }
}

public partial class ManualUniverseSelectionModel : QuantConnect.Algorithm.Framework.Selection.UniverseSelectionModel
{
    public ManualUniverseSelectionModel(params QuantConnect.Symbol[] symbols) { }
}

public partial class UniverseSelectionModel : QuantConnect.Python.BasePythonWrapper<QuantConnect.Algorithm.Framework.Selection.UniverseSelectionModel>, QuantConnect.Algorithm.Framework.Selection.IUniverseSelectionModel
{
    public UniverseSelectionModel() : base(default(bool)) { }
    public virtual System.DateTime GetNextRefreshTimeUtc() => throw null;
    public virtual System.Collections.Generic.IEnumerable<QuantConnect.Data.UniverseSelection.Universe> CreateUniverses(QuantConnect.Algorithm.QCAlgorithm algorithm) => throw null;
}
