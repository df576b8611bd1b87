using QuantConnect.Data;
using QuantConnect.Data.UniverseSelection;

namespace QuantConnect.Algorithm.Framework.Selection;

/// <summary>A universe of symbols that never changes.</summary>
public class ManualUniverse : UserDefinedUniverse
{
    /// <summary>A universe of these symbols.</summary>
    public ManualUniverse(SubscriptionDataConfig configuration, UniverseSettings? universeSettings, IEnumerable<Symbol> symbols)
        : base(configuration, universeSettings, Time.MaxTimeSpan, symbols)
    {
    }

    /// <summary>A universe of these symbols.</summary>
    public ManualUniverse(SubscriptionDataConfig configuration, UniverseSettings? universeSettings, Symbol[] symbols)
        : this(configuration, universeSettings, (IEnumerable<Symbol>)symbols)
    {
    }
}
