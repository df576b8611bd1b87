using QuantConnect.Data;
using QuantConnect.Data.UniverseSelection;

namespace QuantConnect.Algorithm.Framework.Selection;

/// <summary>A universe of the tickers that a function names at intervals; members that are subscribed already stay so.</summary>
public class CustomUniverse : UserDefinedUniverse
{
    /// <inheritdoc cref="UserDefinedUniverse(SubscriptionDataConfig, UniverseSettings, TimeSpan, Func{DateTime, IEnumerable{string}})" />
    public CustomUniverse(
        SubscriptionDataConfig configuration, UniverseSettings universeSettings, TimeSpan interval, Func<DateTime, IEnumerable<string>> selector)
        : base(configuration, universeSettings, interval, selector)
    {
    }
}
