using QuantConnect.Data;

namespace QuantConnect.Interfaces;

/// <summary>Knows which data was asked for.</summary>
public interface ISubscriptionDataConfigProvider
{
    /// <summary>Subscriptions of a symbol, or of all.</summary>
    /// <param name="symbol">The symbol; null for all.</param>
    /// <param name="includeInternalConfigs">Whether those that the engine asked for count.</param>
    List<SubscriptionDataConfig> GetSubscriptionDataConfigs(Symbol? symbol = null, bool includeInternalConfigs = false);
}
